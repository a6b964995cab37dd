import type { Passage, Section } from '../knowledge/index.ts';
import { payColumn } from './pay-column.ts';
import { readAmounts } from './read-amounts.ts';

/** What one level earns, as a row of a document's table says. */
export interface SalaryRange {
  level: string;
  /** The row that says it. */
  passage: Passage;
  /** The row's cell in the column of pay, as the document writes it. */
  figure: string;
  /** In whole units of currency; null where the row names no lower end. */
  low: number | null;
  /** The same as `low` where the row names one amount only; null where it names no upper end. */
  high: number | null;
  /** Whether more than `high` is paid too, as in "$300,000+". */
  isOpen: boolean;
}

/**
 * Reads the rows of a salary section: the level from the first cell, amounts from one column of pay.
 * @param column the column's place; the first that holds pay without it
 * @returns one range a row, in the document's order; empty where the section holds no table
 */
export function readRanges(section: Section, column: number = payColumn(section, '')): SalaryRange[] {
  return section.passages
    .filter(
      ({ shape, cells }) =>
        shape === 'row' && cells.length > 1 && cells.join('|') !== section.columns.join('|'),
    )
    .map((passage) => {
      const figure = passage.cells[column] ?? '';
      return { level: passage.cells[0] ?? '', passage, figure, ...readAmounts(figure) };
    });
}
