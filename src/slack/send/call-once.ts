import { setTimeout as wait } from 'node:timers/promises';
import { readEnd } from '../read/read-end.ts';
import { untilAllowed } from '../read/until-allowed.ts';

const pauses = [500, 2_000];

/**
 * Makes a call that Slack refuses when it is made a second time, such as the end of a workflow step: where it is not
 * known whether the first one came through, a refusal of the second says that it did. Where Slack limits the rate it
 * waits, and that counts as no try.
 * @throws what Slack's client throws where the call did not come through
 */
export async function callOnce(call: () => Promise<unknown>): Promise<void> {
  let isUnclear = false;
  for (const pause of [...pauses, null]) {
    try {
      await untilAllowed(call);
      return;
    } catch (error) {
      const end = readEnd(error);
      if (end.kind === 'refused' && isUnclear) return;
      if (end.kind === 'refused' || end.kind === 'limited' || pause === null) throw error;
      if (end.kind === 'unclear') isUnclear = true;
      await wait(pause);
    }
  }
}
