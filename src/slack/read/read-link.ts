import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * The address of a message, for people who may see it.
 * @param log told when Slack does not say
 * @returns null where Slack does not say
 */
export async function readLink(
  client: webApi.WebClient,
  channel: string,
  ts: string,
  log: Logger,
): Promise<string | null> {
  try {
    return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink ?? null;
  } catch (error) {
    log.warn({ err: error, channel }, 'chat.getPermalink failed; a message goes without its link');
    return null;
  }
}
