import { hasHan } from './naming-lines.ts';
import type { Outline } from './outline.ts';
import { plainHeading } from './plain-heading.ts';
import { isForm, pairsOfForm, type Row, turnedPay } from './table-rows.ts';

/**
 * Reads the rows of a table, or of lines that stand like one.
 * @param parents the list items that it stands below
 */
export function readRows(outline: Outline, written: Row[], parents: string[]): void {
  const turned = written[0] === undefined ? null : turnedPay(written[0], written.slice(1));
  const [head, ...rows] = turned === null ? written : [turned.head, ...turned.rows];
  const columns = head?.cells ?? [];
  if (outline.block.columns.length === 0) outline.block.columns = columns;
  const pairs = head ? pairsOfForm([head, ...rows]) : null;
  // A form has no head: its first row is one of its lines.
  const own = pairs ?? (isForm(columns, rows.length) && head ? [head, ...rows] : rows);
  let group = '';
  for (const [at, { cells, line }] of own.entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const [first = '', ...others] = cells;
    // A row of a name alone, above rows that say something, is about them.
    if (isNameAlone(cells) && own[at + 1]?.cells.slice(1).some((cell) => cell !== '')) {
      group = plainHeading(first);
      continue;
    }
    const colon = hasHan(first) ? '：' : ': ';
    const rest = others.map((cell) => cell || '–').join(', ');
    const named = others.length > 0 ? [first] : [];
    const text = [first, rest].filter(Boolean).join(colon);
    const labels = [...outline.under, ...parents, group, ...named].filter((label) => label !== '');
    outline.block.passages.push({
      ...outline.passage(text, rest || first, labels, 'row', line),
      cells,
    });
  }
}

function isNameAlone([first = '', ...others]: string[]): boolean {
  return first !== '' && others.length > 1 && others.every((cell) => cell === '');
}
