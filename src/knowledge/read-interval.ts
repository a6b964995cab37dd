const daysOf: Record<string, number> = { day: 1, week: 7, month: 365 / 12, quarter: 365 / 4, year: 365 };

const units: [RegExp, string][] = [
  [/^(?:d|days?|天|日)$/, 'day'],
  [/^(?:w|weeks?|周|星期)$/, 'week'],
  [/^(?:m|months?|个?月)$/, 'month'],
  [/^(?:quarters?|个?季度)$/, 'quarter'],
  [/^(?:y|years?|年)$/, 'year'],
];

/** The longest interval, in days: a document that nobody looks at for ten years has no keeper. */
const longest = 3650;

/**
 * Reads how often something is due.
 * @param text such as "6 months", "180 days", "1 year", "180", "半年"
 * @returns the days between, 1 to 3,650; null for anything else
 */
export function readInterval(text: string): number | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/^半年$/, '6个月');
  const [, count, unit] = written.match(/^(\d{1,4})\s*(\p{L}*)$/u) ?? [];
  const name = unit === '' ? 'day' : units.find(([pattern]) => pattern.test(unit ?? ''))?.[1];
  if (count === undefined || name === undefined) return null;
  const days = Math.round(Number(count) * (daysOf[name] as number));
  return days >= 1 && days <= longest ? days : null;
}
