import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { answersTo } from './answers-to.ts';
import type { Written } from './read-written.ts';

/**
 * Looks in Slack whether a message has our answer already, which a process that died right after may have left.
 * @param client Slack's Web API
 * @param written the message
 * @param botId the bot whose answers count
 * @param log told when Slack does not let us look
 * @returns false where Slack does not say: rather two answers than none
 */
export async function wasAnswered(
  client: webApi.WebClient,
  written: Written,
  botId: string | undefined,
  log: Logger,
): Promise<boolean> {
  try {
    return (await answersTo(client, written, botId).next()).done === false;
  } catch (error) {
    log.warn(
      { err: error, channel: written.channel },
      'it is not known whether a message was answered before',
    );
    return false;
  }
}
