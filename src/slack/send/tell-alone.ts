import type { webApi } from '@slack/bolt';
import type { Message } from '../render/index.ts';
import type { Place } from './post.ts';

/**
 * Says something in a channel that one person alone sees, without a command or a press of theirs.
 * @param user who sees it; a member of the channel
 * @throws what Slack's client throws
 */
export async function tellAlone(
  client: webApi.WebClient,
  { channel, thread }: Place,
  user: string,
  { text, blocks }: Message,
): Promise<void> {
  const thread_ts = thread === undefined ? {} : { thread_ts: thread };
  await client.chat.postEphemeral({ channel, user, text, blocks, ...thread_ts });
}
