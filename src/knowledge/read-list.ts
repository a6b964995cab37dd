import type { Code, List, ListItem, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import { inlineLines, joinLines } from './inline-lines.ts';
import { hasHan, longestName } from './naming-lines.ts';
import type { Outline } from './outline.ts';
import { plainHeading } from './plain-heading.ts';
import { readClause, readLabel, readListMark } from './read-label.ts';
import { isListed, readParagraph } from './read-paragraph.ts';
import { readRows } from './read-rows.ts';
import { shorten } from './shorten.ts';
import { splitSentences } from './split-sentences.ts';
import { isWithoutBars } from './table-rows.ts';

/** A bullet longer than this is cut into its sentences, each of which can answer; in characters. */
const longestBullet = 220;

/**
 * Reads a list with all that stands in it.
 * @param parents the items that it stands below
 */
export function readList(outline: Outline, list: List, parents: string[]): void {
  const shape = list.ordered ? 'step' : 'bullet';
  for (const item of list.children) {
    const line = item.position?.start.line ?? 1;
    const nested = belowItem(item);
    if (readNumbered(outline, item, line, parents)) continue;
    const { text, bold } = textOfItem(outline, item);
    const label = readLabel({ text, bold });
    // A short item above a nested list only names what follows: it goes before each item that it names.
    const isName =
      nested.length > 0 &&
      /[\p{L}\p{N}]/u.test(text) &&
      text.length <= longestName.bold &&
      !/[.。!?！？]$/.test(text) &&
      label === null;
    const prefix = parents.length > 0 ? `${parents.join(' · ')}: ` : '';
    const labels = [...outline.under, ...parents];
    if (isName)
      outline.block.passages.push(outline.passage(`${prefix}${text}`, text, labels, shape, line, true));
    else if (text !== '') {
      const own = label === null ? labels : [...labels, label.label];
      const rest = label?.rest ?? text;
      const sentences = rest.length > longestBullet ? splitSentences(rest) : [rest];
      sentences.forEach((sentence, index) => {
        const shown = index === 0 && label !== null ? `${label.written}${sentence}` : sentence;
        outline.add(outline.passage(`${prefix}${shown}`, sentence, own, shape, line));
      });
    }
    const below = isName
      ? [...parents, plainHeading(text)]
      : label === null
        ? parents
        : [...parents, label.label];
    for (const child of nested) {
      if (child.type === 'list') readList(outline, child, below);
      else if (child.type === 'table') readTable(outline, child, below);
      else readCode(outline, child, below);
    }
  }
}

// "5. Duties" above "5.1 Code 40 episodes a day", which Markdown takes for one item.
function readNumbered(outline: Outline, item: ListItem, line: number, parents: string[]): boolean {
  const [paragraph, ...others] = item.children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return false;
  const [head, ...below] = inlineLines(paragraph.children, outline.footnotes);
  const rests = below.map(({ text }) => readClause(text)?.rest);
  if (head === undefined || below.length === 0 || rests.includes(undefined)) return false;
  outline.nameBelow({ text: head.text, line });
  const labels = outline.promoted === 'lines' ? parents : [...parents, plainHeading(head.text)];
  below.forEach(({ offset }, index) => {
    const rest = rests[index] as string;
    outline.add(outline.passage(rest, rest, labels, 'step', line + offset));
  });
  outline.under = [];
  return true;
}

function textOfItem(outline: Outline, item: ListItem): { text: string; bold: string } {
  let text = '';
  let bold = '';
  const below = belowItem(item);
  for (const child of item.children) {
    if ((below as RootContent[]).includes(child)) continue;
    const lines =
      child.type === 'code'
        ? [{ text: child.value.replace(/\s+/g, ' '), bold: '' }]
        : 'children' in child
          ? inlineLines(child.children as PhrasingContent[], outline.footnotes)
          : [];
    for (const line of lines) {
      if (text === '') bold = line.bold;
      text = joinLines(text, line.text);
    }
  }
  return { text, bold };
}

/** What stands below an item's own text and is no part of it; code is where it is not all that the item has below. */
function belowItem({ children }: ListItem): (List | Table | Code)[] {
  const isNamed = children.some(isListed);
  return children.filter(
    (child) => child.type === 'list' || child.type === 'table' || (isNamed && child.type === 'code'),
  ) as (List | Table | Code)[];
}

/**
 * Reads a block of code, each line by itself.
 * @param parents the list items that it stands below
 */
export function readCode(outline: Outline, code: Code, parents: string[]): void {
  const lines = code.value.split('\n');
  const { start, end } = code.position ?? { start: { line: 1 }, end: { line: 1 } };
  // A block between fences spans more lines than it holds; an indented one does not.
  const first = end.line - start.line + 1 > lines.length ? start.line + 1 : start.line;
  // Four spaces make a heading code, which nobody means.
  const isIndented = first === start.line;
  lines.forEach((line, index) => {
    if (isIndented && /^#{2,6}\s+\S/.test(line))
      outline.warn(
        first + index,
        `A heading that is indented is read as text: "${shorten(line)}".`,
        'Take the spaces before it away.',
      );
    const text = (readListMark(line)?.rest ?? line).trim();
    outline.add(outline.passage(text, text, [...outline.under, ...parents], 'bullet', first + index));
  });
}

/**
 * Reads a table.
 * @param parents the list items that it stands below
 */
export function readTable(outline: Outline, table: Table, parents: string[]): void {
  const lineOf = (row: TableRow) => row.position?.start.line ?? 1;
  // A line right below a table, which Markdown takes for a row.
  const isProse = (row: TableRow) => (table.children[0]?.children.length ?? 0) > 1 && isWithoutBars(row);
  readRows(
    outline,
    table.children
      .filter((row) => !isProse(row))
      .map((row) => ({ cells: row.children.map((cell) => textOfCell(outline, cell)), line: lineOf(row) })),
    parents,
  );
  for (const row of table.children.filter(isProse))
    readParagraph(
      outline,
      { type: 'paragraph', children: row.children.flatMap((cell) => cell.children) },
      lineOf(row),
      undefined,
    );
}

// A cell's lines are a list, or one text that is broken anywhere.
function textOfCell(outline: Outline, cell: TableCell): string {
  return inlineLines(cell.children, outline.footnotes).reduce((text, line) => {
    const rest = readListMark(line.text)?.rest ?? line.text;
    return /[\p{L}\p{N}%]$/u.test(text)
      ? `${text}${hasHan(text) ? '；' : '; '}${rest}`
      : joinLines(text, rest);
  }, '');
}
