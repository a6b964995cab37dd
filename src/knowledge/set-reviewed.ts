/**
 * Writes the day of a review into a document's front matter.
 * @param markdown the document's text
 * @param day YYYY-MM-DD
 * @returns the text with nothing else changed, its line ends included
 */
export function setReviewed(markdown: string, day: string): string {
  const found = /^(\uFEFF?---[ \t]*(\r?\n))([\s\S]*?)^---[ \t]*$/m.exec(markdown);
  const [, mark = '', lineEnd = '\n', yaml] = found?.index === 0 ? found : [];
  if (yaml === undefined) {
    const end = markdown.includes('\r\n') ? '\r\n' : '\n';
    return `---${end}reviewed: ${day}${end}---${end}${markdown}`;
  }
  const line = /^reviewed[ \t]*:.*$/m;
  const changed = line.test(yaml)
    ? yaml.replace(line, `reviewed: ${day}`)
    : `${yaml}reviewed: ${day}${lineEnd}`;
  return `${mark}${changed}${markdown.slice(mark.length + yaml.length)}`;
}
