import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { inTime } from './in-time.ts';
import { isDirect } from './is-direct.ts';
import { isPointing } from './is-pointing.ts';
import { isQuestion } from './is-question.ts';
import { readWords } from './read-words.ts';
import type { Written } from './read-written.ts';

/** As long as Slack waits for an event: what is asked may stand there. */
const patience = 3_000;

/**
 * The colleague's question that a mention without one of its own points at: the first message of its thread, or the
 * message right above it. One call.
 * @param client Slack's Web API
 * @param written a mention
 * @param botId the bot whose messages are no questions
 * @param log told when Slack does not let us read it
 * @returns its words; null where the mention asks something itself, or points at nothing that asks
 */
export async function readPointedAt(
  client: webApi.WebClient,
  { channel, ts, threadTs, words }: Written,
  botId: string | undefined,
  log: Logger,
): Promise<string | null> {
  // In a direct conversation there is no colleague.
  if (isDirect(channel) || !isPointing(words)) return null;
  try {
    const { messages = [] } = await inTime<webApi.ConversationsHistoryResponse>(
      threadTs === undefined
        ? client.conversations.history({ channel, latest: ts, limit: 1 })
        : client.conversations.replies({ channel, ts: threadTs, limit: 1 }),
      patience,
    );
    const [message] = messages;
    if (message === undefined || message.ts === ts) return null;
    if (message.bot_id !== undefined && message.bot_id === botId) return null;
    const asked = readWords(message);
    // Who says nothing at all may want to know how to ask.
    return asked === '' || (words === '' && !isQuestion(asked)) ? null : asked;
  } catch (error) {
    log.warn({ err: error, channel }, 'the message that a mention points at could not be read');
    return null;
  }
}
