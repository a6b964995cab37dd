import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { readAnswerMetadata } from './answer-metadata.ts';

/** As many replies as Slack gives at once; a longer thread's newest answer may be missed. */
const repliesRead = 1000;

/**
 * The role that a thread is about, so that a question in it need not name one.
 * @param client Slack's Web API
 * @param thread where, and the bot whose answers count
 * @param log told when Slack does not let us read the thread
 * @returns a role id, or null where no answer of ours is there or the thread cannot be read
 */
export async function readThreadRole(
  client: webApi.WebClient,
  thread: { channel: string; ts: string; botId: string | undefined },
  log: Logger,
): Promise<string | null> {
  try {
    const { messages = [] } = await client.conversations.replies({
      channel: thread.channel,
      ts: thread.ts,
      limit: repliesRead,
      include_all_metadata: true,
    });
    const newest = messages.findLast(
      ({ bot_id, metadata }) => bot_id === thread.botId && typeof roleOf(metadata) === 'string',
    );
    return roleOf(newest?.metadata) ?? null;
  } catch (error) {
    log.warn(
      { err: error, channel: thread.channel },
      'conversations.replies failed; the thread’s role is not known',
    );
    return null;
  }
}

/** The role that an answer of ours is about. */
function roleOf(metadata: unknown): string | undefined {
  return readAnswerMetadata(metadata)?.role;
}
