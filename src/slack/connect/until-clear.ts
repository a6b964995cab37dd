import { setTimeout as wait } from 'node:timers/promises';
import { readEnd } from '../read/read-end.ts';
import { untilAllowed } from '../read/until-allowed.ts';

/** Waits before Slack is asked again that did not know the answer. */
const pauses = [500, 2_000, 8_000];

/**
 * Asks Slack something until it says yes or no: later where it limits the rate, and some more times where it fails.
 * @param ask changes nothing
 * @throws what `ask` throws where Slack refuses, cannot be reached, or goes on failing
 */
export async function untilClear<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await untilAllowed(ask);
    } catch (error) {
      if (readEnd(error).kind !== 'unclear') throw error;
      await wait(pause);
    }
  }
  return untilAllowed(ask);
}
