import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/**
 * Puts lines into a document, below the paragraph, list or table that a line of it belongs to.
 * @param markdown the document's text
 * @param below the line, counted from 1
 * @param before the line that what is put in has to stand before; null for none
 * @param block the lines to put in, without line ends
 * @returns the text with nothing else changed, its line ends included, and the line that what was put in begins at
 */
export function insertBelow(
  markdown: string,
  below: number,
  before: number | null,
  block: readonly string[],
): { text: string; line: number } {
  const end = markdown.includes('\r\n') ? '\r\n' : '\n';
  const lines = markdown.split(/\r?\n/);
  const node = processor
    .parse(markdown)
    .children.find(({ position }) => position && position.start.line <= below && below <= position.end.line);
  const last = Math.min(node?.position?.end.line ?? below, (before ?? lines.length + 1) - 1);
  const rest = lines.slice(last);
  // An item goes on with the list above it.
  const goesOn = isItem(lines[last - 1]) && isItem(block[0]);
  const head = [...lines.slice(0, last), ...(goesOn ? [] : [''])];
  const isLast = rest.every((line) => line.trim() === '');
  const tail = isLast ? [''] : rest[0]?.trim() === '' ? rest : ['', ...rest];
  return {
    text: [...head, ...block, ...tail].join(end),
    line: head.length + 1,
  };
}

/**
 * Finds what was put in.
 * @param written the lines that were put in
 * @returns the lines that it begins at, counted from 1
 */
export function findWritten(markdown: string, written: string): number[] {
  const lines = markdown.split(/\r?\n/);
  const block = written.split(/\r?\n/);
  return lines.flatMap((_line, at) =>
    block.every((each, index) => lines[at + index] === each) ? [at + 1] : [],
  );
}

/**
 * Takes out again what was put in.
 * @param written the lines that were put in
 * @returns the text without it; null where it does not stand there, as it was, once
 */
export function takeOut(markdown: string, written: string): string | null {
  const [line, ...others] = findWritten(markdown, written);
  if (line === undefined || others.length > 0) return null;
  const lines = markdown.split(/\r?\n/);
  const before = lines.slice(0, line - 1);
  const after = lines.slice(line - 1 + written.split('\n').length);
  // Of the empty lines around it one goes too.
  if (before.at(-1) === '' && (after[0] ?? '') === '') before.pop();
  return [...before, ...after].join(markdown.includes('\r\n') ? '\r\n' : '\n');
}

function isItem(line: string | undefined): boolean {
  return line?.startsWith('- ') === true;
}
