import type { Section } from '../knowledge/index.ts';
import { inAny, sourceOfAny } from '../language/index.ts';
import { readAmounts } from './read-amounts.ts';
import { wordsOf } from './words-of.ts';

const money = new RegExp(
  `[$£€¥￥₹]|\\b(?:USD|EUR|GBP|CNY|RMB|HKD|SGD|JPY|INR|CAD|AUD|CHF)\\b|${sourceOfAny(({ pay }) => pay.amount)}`,
  'iu',
);
const namesPay = inAny(({ pay }) => pay.column);
const asksForPay = inAny(({ asking }) => asking.pay, 'giu');

/**
 * Which column of a table of pay is asked for.
 * @param text the question, normalised; empty for none
 * @returns its place: where several hold money the one whose heading shares most words with the question, else the
 *   first; 1 where none does
 */
export function payColumn({ columns, passages }: Section, text: string): number {
  const rows = passages.filter(({ shape, cells }) => shape === 'row' && cells.length > 1);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const holdsMoney = (at: number) =>
    rows.some(({ cells }) => {
      const cell = cells[at] ?? '';
      const { low, high } = readAmounts(cell);
      return (
        (low ?? high) !== null &&
        (money.test(cell) || money.test(columns[at] ?? '') || namesPay.test(columns[at] ?? ''))
      );
    });
  const places = Array.from({ length: width }, (_, at) => at).slice(1);
  const paid = places.filter(holdsMoney);
  // "What does she earn" asks for pay, and not for the column of on-target earnings.
  const asked = wordsOf(text.replace(asksForPay, ' '));
  const shared = (at: number) => namesOf(columns[at] ?? '').filter((word) => asked.includes(word)).length;
  const [first = 1] = paid;
  return paid.reduce((best, at) => (shared(at) > shared(best) ? at : best), first);
}

// On-target earnings are asked for as OTE too.
function namesOf(heading: string): string[] {
  const initials = (heading.match(/[a-z]+/gi) ?? [])
    .map(([letter]) => letter)
    .join('')
    .toLowerCase();
  return [...wordsOf(heading), ...Array.from(initials, (_, at) => initials.slice(0, at + 1)).slice(2)];
}
