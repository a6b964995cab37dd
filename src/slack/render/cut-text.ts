/**
 * Cuts a text that is too long for its place, after a sentence where one ends late enough, else after a word.
 * @param limit the most characters that may stay, the ellipsis included
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  const end = [/^.*[.!?。！？]/su, /^.*(?=\s)/su]
    .map((boundary) => boundary.exec(kept)?.[0].length ?? 0)
    .find((length) => length > limit / 2);
  return `${kept.slice(0, end)}…`;
}
