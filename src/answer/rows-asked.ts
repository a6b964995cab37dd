import type { Passage } from '../knowledge/index.ts';
import { readRanges } from './read-ranges.ts';
import type { Part } from './types.ts';

/**
 * The rows of a table of pay that a question picks out.
 * @returns empty where it asks for pay as such, for which every row with a figure answers
 */
export function rowsAsked({ section, passages, isFocused, level, column }: Part): Passage[] {
  if (level !== undefined) return [level];
  const ranges = readRanges(section, column);
  const isPaid = (row: Passage) =>
    ranges.some(({ passage, low, high }) => passage === row && (low ?? high) !== null);
  const rows = isFocused ? passages.filter(({ shape }) => shape === 'row') : [];
  const isAll = ranges.every(({ passage }) => rows.includes(passage) === isPaid(passage));
  // One that only comes near, with no level named, is none that was asked for.
  return isAll || rows.length < 2 ? [] : rows;
}
