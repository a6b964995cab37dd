/**
 * A title in the letters in which the person wrote it: "UX", not "ux".
 * @param title the title, normalised
 * @param text the question as written
 */
export function asWritten(title: string, text: string): string {
  const start = text.toLowerCase().indexOf(title);
  return start < 0 ? title : text.slice(start, start + title.length);
}
