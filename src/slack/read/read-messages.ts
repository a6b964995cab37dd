import type { webApi } from '@slack/bolt';
import { untilAllowed } from './until-allowed.ts';

/** As many as Slack gives at once to every app. */
const messagesAPage = 15;
/** Far more than what is looked for is ever behind. */
const pagesRead = 20;

/** How far back something of ours is looked for, in ms: the clocks of this machine and of Slack may differ. */
const lookBack = 600_000;

/** The ts after which everything is that was posted just now. */
export function justNow(): string {
  return String((Date.now() - lookBack) / 1_000);
}

/** A message as far as it is read here. */
type ReadMessage = NonNullable<webApi.ConversationsRepliesResponse['messages']>[number];

/**
 * The messages of a thread, oldest first, or of a conversation outside of threads, newest first; with their metadata.
 * @param place `thread` is a thread's first message; undefined for the conversation
 * @param oldest only those after this ts; undefined for all
 * @param patience how long to wait, in ms, where Slack limits how often it may be asked
 * @returns page by page, so that whoever has found what they look for asks no more
 * @throws what Slack's client throws where Slack does not let us read, or wants us to wait longer
 */
export async function* readMessages(
  client: webApi.WebClient,
  { channel, thread }: { channel: string; thread: string | undefined },
  oldest: string | undefined,
  patience: number,
): AsyncGenerator<ReadMessage> {
  const page = {
    channel,
    limit: messagesAPage,
    include_all_metadata: true,
    ...(oldest !== undefined && { oldest }),
  };
  const giveUpAt = performance.now() + patience;
  let cursor: string | undefined;
  for (let count = 0; count < pagesRead; count += 1) {
    const asked = { ...page, ...(cursor !== undefined && { cursor }) };
    const { messages = [], response_metadata } = await untilAllowed(
      () =>
        thread === undefined
          ? client.conversations.history(asked)
          : client.conversations.replies({ ...asked, ts: thread }),
      giveUpAt,
    );
    yield* messages;
    cursor = response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return;
  }
}
