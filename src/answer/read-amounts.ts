const units: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
};

// Thousands are parted by commas, points or spaces; what counts months, per cent or a year is no
// amount, and neither are 80 m, which are metres.
const amount =
  /(\d{1,3}(?:[,.\s]\d{3})+(?!\d)|\d+(?:\.\d+)?)(?:\s*(k\b|thousand|million|千|万|萬)|(m\b))?(?!\s*(?:%|％|薪|个月|months?|years?|年(?!薪)|hours?))/giu;
const more =
  /\+|\b(?:and|or) (?:more|above|up|over)\b|\bupwards?\b|\b(?:over|from|at least|above)\b|[>≥]|以上|起(?:步)?|超过|不低于/iu;
const less = /\b(?:up to|under|below|at most|max(?:imum)?)\b|[<≤]|以下|以内|不超过|最高/iu;

/**
 * Reads the ends of a range of pay.
 * @param cell as a document writes it
 * @returns both null where it names no amount
 */
export function readAmounts(cell: string): { low: number | null; high: number | null; isOpen: boolean } {
  const found = [...cell.matchAll(amount)]
    .map(([, digits = '', scale, millions]) => ({ digits, unit: scale ?? millions ?? '' }))
    .map(({ digits, unit }) => ({
      number: Number(/^\d{1,3}(?:[,.\s]\d{3})+$/.test(digits) ? digits.replace(/[,.\s]/g, '') : digits),
      isYear: unit === '' && /^(?:19|20)\d\d$/.test(digits),
      unit: units[unit.toLowerCase()] ?? null,
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
