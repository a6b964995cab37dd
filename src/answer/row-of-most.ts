import type { Passage, Section } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import { payColumn } from './pay-column.ts';
import { readRanges, type SalaryRange } from './read-ranges.ts';

const asksForMost = inAny(({ asking }) => asking.highest);
const asksForLeast = inAny(({ asking }) => asking.lowest);

/**
 * The row of a table of pay with the most, or the least, for a question that asks for that; an open row is above all.
 * @param text the question, normalised, without the role's names
 * @returns undefined where neither is asked for, or the figures have no order: they are shares, or of several currencies
 */
export function rowOfMost(section: Section, text: string): Passage | undefined {
  const isMost = asksForMost.test(text);
  if (isMost === asksForLeast.test(text)) return undefined;
  const known = readRanges(section, payColumn(section, text)).filter(
    ({ low, high }) => (low ?? high) !== null,
  );
  const signs = new Set(known.map(({ figure }) => figure.match(/[\p{Sc}%％]/u)?.[0] ?? ''));
  if (known.length < 2 || signs.size > 1 || signs.has('%') || signs.has('％')) return undefined;
  const amountOf = ({ low, high, isOpen }: SalaryRange) =>
    isOpen && isMost ? Infinity : ((isMost ? high : low) ?? low ?? high ?? 0);
  const inOrder = known.toSorted((one, other) => amountOf(one) - amountOf(other));
  return (isMost ? inOrder.at(-1) : inOrder[0])?.passage;
}
