import { setTimeout as wait } from 'node:timers/promises';
import { readEnd } from './read-end.ts';

/** In ms: Slack's last delivery of an event comes after five minutes, and what is given up before then is tried once more. */
export const longestWait = 240_000;

/**
 * Makes a call of Slack's again, as late as Slack says, for as long as it limits the rate.
 * @param giveUpAt when to wait no longer, by `performance.now`: the clock of a machine may be set back meanwhile
 * @throws what `call` throws, of rate limits only those that last longer
 */
export async function untilAllowed<Result>(
  call: () => Promise<Result>,
  giveUpAt = performance.now() + longestWait,
): Promise<Result> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const end = readEnd(error);
      if (end.kind !== 'limited') throw error;
      const pause = end.retryAfterSeconds * 1_000;
      if (performance.now() + pause > giveUpAt) throw error;
      await wait(pause);
    }
  }
}
