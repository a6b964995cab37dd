import type { webApi } from '@slack/bolt';
import type { Pressed } from '../read/read-pressed.ts';
import type { Message } from '../render/index.ts';
import { post } from './post.ts';
import { replyQuietly } from './reply-quietly.ts';
import { respondTo } from './respond-to.ts';

/**
 * Says something to the person who pressed a button, once a window that it opened is handed in: beside the message with
 * the button, or by direct message where Slack takes nothing there, as after half an hour.
 * @param fetch reaches the response_url
 * @param press its response_url, Slack's id of who pressed, and the message
 * @throws what Slack's client throws where the direct message is refused too
 */
export async function replyQuietlyLater(
  client: webApi.WebClient,
  fetch: webApi.FetchFunction,
  { url, user, pressed }: { url: string; user: string; pressed: Pressed },
  message: Message,
): Promise<void> {
  try {
    await replyQuietly(respondTo(fetch, url), pressed, message);
  } catch {
    await post(client, { channel: user, thread: undefined }, message, null);
  }
}
