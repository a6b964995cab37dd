import type { Passage, Section } from '../knowledge/index.ts';

/** What one level earns, as a row of a document's table says. */
export interface SalaryRange {
  level: string;
  /** The row that says it. */
  passage: Passage;
  /** In whole units of currency; null where the row names no amount. */
  low: number | null;
  /** The same as `low` where the row names one amount only. */
  high: number | null;
}

const units: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
};

/**
 * Reads the rows of a salary section: the level from the first cell, amounts from the first cell that has some.
 * @returns one range a row, in the document's order; empty where the section holds no table
 */
export function readRanges(section: Section): SalaryRange[] {
  return section.passages
    .filter(({ shape, cells }) => shape === 'row' && cells.length > 1)
    .map((passage) => {
      const [level = '', ...others] = passage.cells;
      const amounts = others.map(readAmounts).find((found) => found.length > 0) ?? [];
      const [low = null, high = low] = amounts;
      return { level, passage, low, high };
    });
}

function readAmounts(cell: string): number[] {
  const found = [...cell.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(k\b|thousand|m\b|million|千|万|萬)?/giu)]
    .slice(0, 2)
    .map(([, digits = '', unit = '']) => ({
      number: Number(digits.replaceAll(',', '')),
      unit: units[unit.toLowerCase()] ?? null,
    }));
  // In "20 - 40k" the unit stands once, for both.
  const shared = found.at(-1)?.unit ?? 1;
  return found.map(({ number, unit }) => number * (unit ?? shared));
}
