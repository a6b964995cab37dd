import { type CountedUnit, sourceOfAny } from '../language/index.ts';

const daysOf = { day: 1, week: 7, month: 365 / 12, quarter: 365 / 4, year: 365 };

const counted: Partial<Record<keyof typeof daysOf, CountedUnit>> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
};

const units = (Object.keys(daysOf) as (keyof typeof daysOf)[]).map((name) => {
  const unit = counted[name];
  const words = [
    sourceOfAny(({ figures }) => figures.intervals[name]),
    ...(unit === undefined ? [] : [sourceOfAny(({ figures }) => figures.units[unit])]),
  ];
  return { name, pattern: new RegExp(`^(?:${words.join('|')})$`, 'u') };
});

const halfYear = new RegExp(`^${sourceOfAny(({ figures }) => figures.halfYear)}$`, 'u');

/** The longest interval, in days: a document that nobody looks at for ten years has no keeper. */
const longest = 3650;

/**
 * Reads how often something is due.
 * @param text such as "6 months", "180 days", "1 year", "180", "半年"
 * @returns the days between, 1 to 3,650; null for anything else
 */
export function readInterval(text: string): number | null {
  const written = text.trim().toLowerCase().replace(halfYear, '6m');
  const [, count, unit] = written.match(/^(\d{1,4})\s*(\p{L}*)$/u) ?? [];
  const name = unit === '' ? 'day' : units.find(({ pattern }) => pattern.test(unit ?? ''))?.name;
  if (count === undefined || name === undefined) return null;
  const days = Math.round(Number(count) * daysOf[name]);
  return days >= 1 && days <= longest ? days : null;
}
