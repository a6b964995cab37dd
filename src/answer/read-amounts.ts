import { recordOfAll, sourceOfAny } from '../language/index.ts';

const scales = recordOfAll(({ figures }) => figures.scales);

// Thousands are parted by commas, points or spaces; what counts months, per cent or a year is no amount.
const amount = new RegExp(
  String.raw`(\d{1,3}(?:[,.\s]\d{3})+(?!\d)|\d+(?:\.\d+)?)\s*(${sourceOfAny(({ figures }) => figures.scale)})?(?!\s*(?:%|％|${sourceOfAny(({ pay }) => pay.noAmount)}))`,
  'giu',
);
const more = new RegExp(String.raw`\+|[>≥]|${sourceOfAny(({ pay }) => pay.more)}`, 'iu');
const less = new RegExp(`[<≤]|${sourceOfAny(({ pay }) => pay.less)}`, 'iu');

/**
 * Reads the ends of a range of pay.
 * @param cell as a document writes it
 * @returns both null where it names no amount
 */
export function readAmounts(cell: string): { low: number | null; high: number | null; isOpen: boolean } {
  const found = [...cell.matchAll(amount)].map(([, digits = '', unit = '']) => ({
    number: Number(/^\d{1,3}(?:[,.\s]\d{3})+$/.test(digits) ? digits.replace(/[,.\s]/g, '') : digits),
    isYear: unit === '' && /^(?:19|20)\d\d$/.test(digits),
    unit: scales[unit.toLowerCase()] ?? null,
  }));
  const amounts = found.some(({ isYear }) => !isYear) ? found.filter(({ isYear }) => !isYear) : found;
  // In "20 - 40k" the unit stands once, for both.
  const shared = amounts.slice(0, 2).at(-1)?.unit ?? 1;
  const [one = null, other = null] = amounts.slice(0, 2).map(({ number, unit }) => number * (unit ?? shared));
  if (one === null) return { low: null, high: null, isOpen: false };
  if (other !== null && other >= one) return { low: one, high: other, isOpen: more.test(cell) };
  if (less.test(cell)) return { low: null, high: one, isOpen: false };
  return { low: one, high: one, isOpen: more.test(cell) };
}
