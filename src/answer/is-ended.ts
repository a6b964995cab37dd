/**
 * Whether a line ends as a sentence does, or leads to what follows, so that the next one may read on behind it.
 * @param text one line, such as a sentence, a line of figures, or one that a document leaves without its full stop
 */
export function isEnded(text: string): boolean {
  return /[.!?…:;。！？：；][\s"'”’」』)）\]*]*$/u.test(text);
}
