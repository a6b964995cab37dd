import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { readAnswerMetadata } from './answer-metadata.ts';
import type { Written } from './read-written.ts';

/** An answer follows its question closely. */
const messagesRead = 999;

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
  const page = { channel, oldest: ts, limit: messagesRead, include_all_metadata: true };
  try {
    const { messages = [] } = await client.conversations.replies({ ...page, ts: answerIn });
    return messages.some(
      (message) => message.bot_id === botId && readAnswerMetadata(message.metadata)?.asked === ts,
    );
  } catch (error) {
    log.warn({ err: error, channel }, 'it is not known whether a message was answered before');
    return false;
  }
}
