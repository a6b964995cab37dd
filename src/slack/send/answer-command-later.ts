import type { webApi } from '@slack/bolt';
import type { Message } from '../render/index.ts';
import { post } from './post.ts';
import { respondTo } from './respond-to.ts';
import { respondWith } from './respond-with.ts';

/**
 * Answers a command outside of the request that brought it, for who gave it alone: through its response_url, or by
 * direct message where Slack takes nothing there, as after half an hour.
 * @param fetch reaches the response_url
 * @param command its response_url, and Slack's id of who gave it
 * @throws what Slack's client throws where the direct message is refused too
 */
export async function answerCommandLater(
  client: webApi.WebClient,
  fetch: webApi.FetchFunction,
  { url, user }: { url: string; user: string },
  message: Message,
): Promise<void> {
  try {
    await respondWith(respondTo(fetch, url), message, { response_type: 'ephemeral' });
  } catch {
    await post(client, { channel: user, thread: undefined }, message, null);
  }
}
