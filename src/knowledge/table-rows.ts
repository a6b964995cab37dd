import type { TableRow } from 'mdast';
import { inAny, sourceOfAny } from '../language/index.ts';
import type { InlineLine } from './inline-lines.ts';

/** A row of a table. */
export interface Row {
  cells: string[];
  /** The line of the file on which it begins. */
  line: number;
}

/**
 * Lines between bars are a table without the line of dashes, as people write it with full-width bars.
 * @param lines those of one paragraph
 * @param start the line of the file on which the first stands
 * @returns null where they are no table
 */
export function rowsOfLines(lines: InlineLine[], start: number): Row[] | null {
  if (lines.length < 2 || !lines.every(({ text }) => /^\|.*\|$/.test(text))) return null;
  return lines.map(({ text, offset }) => ({
    cells: text
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
    line: start + offset,
  }));
}

/**
 * Whether a row is a line right below a table, which Markdown takes for a row of it: the words of its one cell begin and
 * end where the row does.
 */
export function isWithoutBars({ children, position }: TableRow): boolean {
  const [cell, another] = children;
  const words = cell?.children;
  return (
    another === undefined &&
    words?.[0]?.position?.start.offset === position?.start.offset &&
    words?.at(-1)?.position?.end.offset === position?.end.offset
  );
}

/**
 * Whether a table of two columns is a form, which has no head: "岗位名称 | 仓储主管" above "直接上级 | 物流经理".
 * @param columns the cells of what stands where a head would
 * @param rows how many rows stand below
 */
export function isForm(columns: string[], rows: number): boolean {
  const [first = '', second = ''] = columns;
  return columns.length === 2 && first !== '' && second !== '' && rows >= 2 && formLabel.test(first);
}

/**
 * The rows of a form of four columns, two names and two values a row: "岗位名称 | 成本会计 | 岗位编号 | CW-007". What stands
 * below an empty name goes on with the name above, and a name before a name holds for both.
 * @param rows all of them
 * @returns a row for each value; null where the table is no such form
 */
export function pairsOfForm(rows: Row[]): Row[] | null {
  const isNamed = ({ cells }: Row) =>
    cells.length === 4 && cells[3] !== '' && titleLabel.test(cells[0] as string);
  const [head, ...body] = rows;
  const hasNoHead = head?.cells.slice(1).every((cell) => cell === '') === true;
  // Else the columns are named, each by its own head.
  if (!(head && isNamed(head)) && !(hasNoHead && body.some(isNamed))) return null;
  let above = '';
  return rows.flatMap(({ cells, line }): Row[] => {
    const [first = '', ...others] = cells;
    if (first !== '') above = first;
    const filled = others.filter((cell) => cell !== '');
    const [second = '', third = '', fourth] = filled;
    if (filled.length === 0) return [];
    if (filled.length === 1) return [{ cells: [above, second], line }];
    if (fourth === undefined) return [{ cells: [`${above} · ${second}`, third], line }];
    return [
      { cells: [above, second], line },
      { cells: [third, fourth], line },
    ];
  });
}

const namesPay = inAny(({ pay }) => pay.column);
const bound = new RegExp(`^${sourceOfAny(({ pay }) => pay.bound)}`, 'iu');

/**
 * Turns a table of pay in which each level, or place, has a column, so that each has a row as in other documents:
 * "| | Junior | Senior |" above "| Base salary | $50k | $70k |".
 * @param head the row of headings
 * @param rows those below it
 * @returns the same cells with a row for each column; null where the table is no such one
 */
export function turnedPay(head: Row, rows: Row[]): { head: Row; rows: Row[] } | null {
  const [corner = '', ...columns] = head.cells;
  const isTurned =
    columns.length > 1 &&
    columns.every((column) => column !== '' && !namesPay.test(column) && !bound.test(column)) &&
    rows.every(
      ({ cells: [name = '', ...amounts] }) =>
        namesPay.test(name) &&
        amounts.length === columns.length &&
        amounts.every((amount) => /\d/.test(amount)),
    );
  const holdsMoney = rows.some(({ cells }) => /\p{Sc}|\d[\d,.]{3}|\d\s*k\b/iu.test(cells.slice(1).join(' ')));
  if (!isTurned || !holdsMoney) return null;
  return {
    head: { cells: [corner, ...rows.map(({ cells }) => cells[0] ?? '')], line: head.line },
    rows: columns.map((column, at) => ({
      cells: [column, ...rows.map(({ cells }) => cells[at + 1] ?? '')],
      line: head.line,
    })),
  };
}

const titleLabel = new RegExp(`^${sourceOfAny(({ document }) => document.titleLabel)}$`, 'iu');

const formLabel = new RegExp(`^${sourceOfAny(({ document }) => document.formLabel)}`, 'iu');
