/**
 * Mulberry32 by Tommy Ettinger, 2017: a small generator that gives the same numbers on every machine.
 * @param seed where it begins
 * @returns a function that gives the next number, from 0 up to but without 1
 */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
