import type { RespondFn } from '@slack/bolt';
import type { Pressed } from '../read/read-pressed.ts';
import type { Message } from '../render/index.ts';
import { respondWith } from './respond-with.ts';

/**
 * Says something to the person who pressed a button, and to nobody else, beside the message with the button.
 * @param respond Bolt's function for the press's response_url
 */
export async function replyQuietly(respond: RespondFn, pressed: Pressed, message: Message): Promise<void> {
  await respondWith(respond, message, {
    response_type: 'ephemeral',
    replace_original: false,
    ...(pressed.thread !== undefined && { thread_ts: pressed.thread }),
  });
}
