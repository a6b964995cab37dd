/**
 * What a person would read of a piece of HTML: its text without tags, comments, scripts and styles. Entities
 * count as spaces.
 * @param html a piece of HTML, complete or not
 * @returns one line, empty where there is nothing to read
 */
export function textOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<[^<>]*>|&#?\w+;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
