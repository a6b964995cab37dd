/** The longest piece of a document that a message repeats, in characters. */
const longest = 60;

/**
 * Cuts a piece of a document so that a message can repeat it.
 * @param text one line
 */
export function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
