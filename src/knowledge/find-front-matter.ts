const frontMatter = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(?<=\n)---[ \t]*(?=\r?\n|$)/;

/**
 * Finds a document's front matter.
 * @param markdown the file's text
 * @returns the lines between the --- lines, where they begin, and where the closing --- ends; null where there is none
 */
export function findFrontMatter(markdown: string): { text: string; start: number; end: number } | null {
  const [whole, opening = '', text = ''] = frontMatter.exec(markdown) ?? [];
  return whole === undefined ? null : { text, start: opening.length, end: whole.length };
}
