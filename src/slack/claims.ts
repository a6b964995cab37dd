import { keepNewest } from './keep-newest.ts';

/** Who does what Slack may ask for twice: a mention that is also a message, a retry, a double press. */
export interface Claims {
  /**
   * @param key names the piece of work
   * @returns true for the first who asks, false for everyone after
   */
  claim(key: string): boolean;
  /** Gives a key back when the work failed in a way that a person may try again. */
  release(key: string): void;
}

const keysKept = 20_000;

/** Claims in this process's memory. */
export function createClaims(): Claims {
  const taken = new Map<string, true>();
  return {
    claim(key) {
      if (taken.has(key)) return false;
      keepNewest(taken, key, true, keysKept);
      return true;
    },
    release(key) {
      taken.delete(key);
    },
  };
}
