import { keepNewest } from '../keep-newest.ts';

const hour = 3_600_000;
const peopleKept = 10_000;

/**
 * How often one person may do something.
 * @param times how often within an hour
 * @param now the clock in milliseconds
 * @returns a function that counts one more time for a person; false where that is too often
 */
export function limitPeople(times: number, now: () => number): (person: string) => boolean {
  const done = new Map<string, number[]>();
  return (person) => {
    const lately = (done.get(person) ?? []).filter((at) => now() - at < hour);
    const isAllowed = lately.length < times;
    keepNewest(done, person, isAllowed ? [...lately, now()] : lately, peopleKept);
    return isAllowed;
  };
}
