/**
 * The day of a time at Greenwich, as documents write days.
 * @param time milliseconds since 1970
 * @returns YYYY-MM-DD
 */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
