import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { readAnswerMetadata } from './answer-metadata.ts';
import { readMessages } from './read-messages.ts';
import type { Written } from './read-written.ts';

/** As long as a claim holds: a person who has waited for a process to die waits no longer for this. */
const patience = 30_000;

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
  { channel, ts, answerIn }: Written,
  botId: string | undefined,
  log: Logger,
): Promise<boolean> {
  try {
    for await (const message of readMessages(client, { channel, thread: answerIn }, ts, patience)) {
      if (message.bot_id === botId && readAnswerMetadata(message.metadata)?.asked === ts) return true;
    }
    return false;
  } catch (error) {
    log.warn({ err: error, channel }, 'it is not known whether a message was answered before');
    return false;
  }
}
