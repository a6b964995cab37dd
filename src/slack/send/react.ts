import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { readEnd } from '../read/read-end.ts';

/**
 * Puts a thumb up under a message.
 * @param log told when Slack does not take it
 * @returns false where Slack does not take it
 */
export async function react(
  client: webApi.WebClient,
  { channel, ts }: { channel: string; ts: string },
  log: Logger,
): Promise<boolean> {
  try {
    await client.reactions.add({ channel, timestamp: ts, name: '+1' });
    return true;
  } catch (error) {
    const end = readEnd(error);
    if (end.kind === 'refused' && end.code === 'already_reacted') return true;
    log.warn({ err: error, channel }, 'a reaction could not be added');
    return false;
  }
}
