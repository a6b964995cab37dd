import type { webApi } from '@slack/bolt';
import type { Pressed } from '../read/read-pressed.ts';
import type { Message } from '../render/index.ts';
import { post } from './post.ts';
import { replyQuietly } from './reply-quietly.ts';
import { respondTo } from './respond-to.ts';
import { respondWith } from './respond-with.ts';

/**
 * Says something to one person, outside of the request that asked for it: as the answer to a command, or beside the
 * message with the button that opened a window; by direct message where Slack takes nothing there, as after half an hour.
 * @param fetch reaches the response_url
 * @param asked its response_url, Slack's id of the person, and the message that was pressed, where one was
 * @throws what Slack's client throws where the direct message is refused too
 */
export async function answerLater(
  client: webApi.WebClient,
  fetch: webApi.FetchFunction,
  { url, user, pressed }: { url: string; user: string; pressed?: Pressed },
  message: Message,
): Promise<void> {
  const respond = respondTo(fetch, url);
  try {
    if (pressed === undefined) await respondWith(respond, message, { response_type: 'ephemeral' });
    else await replyQuietly(respond, pressed, message);
  } catch {
    await post(client, { channel: user, thread: undefined }, message, null);
  }
}
