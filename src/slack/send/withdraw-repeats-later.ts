import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { answersTo } from '../read/answers-to.ts';
import type { Written } from '../read/read-written.ts';

/** Within this time another replica that was asked the same has posted: Slack waits no longer for either. In ms. */
const delay = 3_000;

/**
 * Deletes all of our answers to a message but the first, once whoever else may be answering it has done so.
 * @param client Slack's Web API
 * @param written the message that was answered
 * @param botId the bot whose answers count
 * @param log told where Slack does not let us look or delete: then both stay
 * @returns when it is done; nobody needs to wait for it
 */
export async function withdrawRepeatsLater(
  client: webApi.WebClient,
  written: Written,
  botId: string | undefined,
  log: Logger,
): Promise<void> {
  const { channel } = written;
  await wait(delay, undefined, { ref: false });
  try {
    const found: string[] = [];
    for await (const ts of answersTo(client, written, botId)) found.push(ts);
    const [, ...repeats] = found.sort((one, other) => Number(one) - Number(other));
    for (const ts of repeats) await client.chat.delete({ channel, ts });
  } catch (error) {
    log.warn({ err: error, channel }, 'it is not known whether a message was answered twice');
  }
}
