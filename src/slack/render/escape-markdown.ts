/** Makes a plain text literal in Markdown: no emphasis, links, headings or HTML of its own. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
