import { keepNewest } from '../keep-newest.ts';

const hour = 3_600_000;
/** Some hundred kilobytes; who has asked nothing for longest is forgotten first. */
const peopleKept = 10_000;

/** What one person may do no more than so often. */
export interface Limit {
  /** Whether they may do it once more. */
  allows(person: string): boolean;
  /** They have done it. */
  count(person: string): void;
}

/**
 * How often one person may do something.
 * @param times how often within an hour
 * @param now the clock in milliseconds
 */
export function limitPeople(times: number, now: () => number): Limit {
  const done = new Map<string, number[]>();
  const lately = (person: string) => (done.get(person) ?? []).filter((at) => now() - at < hour);
  return {
    allows: (person) => lately(person).length < times,
    count: (person) => void keepNewest(done, person, [...lately(person), now()], peopleKept),
  };
}
