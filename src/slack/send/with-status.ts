import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { inTime } from '../read/in-time.ts';

/** A quicker answer needs no status: it would only flicker. */
const patience = 1_000;
/** A status is only an adornment: an event waits no longer for one. */
const sayWithin = 1_000;

/**
 * Does a piece of work; where it takes longer than a second, a status in the thread says so until it is done.
 * @param place the message that waits: its channel, and its thread or its own ts
 * @param status such as "is looking that up…", which Slack writes after the app's name
 * @param log told when Slack does not show the status; the work goes on
 */
export async function withStatus<Result>(
  client: webApi.WebClient,
  place: { channel: string; thread: string },
  status: string,
  log: Logger,
  work: () => Promise<Result>,
): Promise<Result> {
  const say = (text: string) =>
    inTime(
      client.assistant.threads.setStatus({
        channel_id: place.channel,
        thread_ts: place.thread,
        status: text,
      }),
      sayWithin,
    ).catch((error) => log.warn({ err: error, channel: place.channel }, 'a status could not be shown'));
  let shown: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    shown = say(status);
  }, patience);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (shown !== undefined) {
      // The answer takes the status away; one that comes after the answer would stay.
      await shown;
      await say('');
    }
  }
}
