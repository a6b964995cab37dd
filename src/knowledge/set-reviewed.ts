import { findFrontMatter } from './find-front-matter.ts';

/**
 * Writes the day of a review into a document's front matter.
 * @param markdown the document's text
 * @param day YYYY-MM-DD
 * @returns the text with nothing else changed, its line ends included
 */
export function setReviewed(markdown: string, day: string): string {
  const found = findFrontMatter(markdown);
  if (found === null) {
    const end = markdown.includes('\r\n') ? '\r\n' : '\n';
    return `---${end}reviewed: ${day}${end}---${end}${markdown}`;
  }
  const { text, start } = found;
  const mark = markdown.slice(0, start);
  const line = /^reviewed[ \t]*:.*$/m;
  const changed = line.test(text)
    ? text.replace(line, `reviewed: ${day}`)
    : `${text}reviewed: ${day}${mark.endsWith('\r\n') ? '\r\n' : '\n'}`;
  return `${mark}${changed}${markdown.slice(start + text.length)}`;
}
