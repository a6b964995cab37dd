import type { BlockAction, ButtonAction } from '@slack/bolt';
import { z } from 'zod';

/** The message whose button was pressed, in a form that a window can keep until it is handed in. */
const pressedMessage = z.object({
  channel: z.string(),
  ts: z.string(),
  /** Only the person who pressed sees the message. */
  isEphemeral: z.boolean(),
  /** Where an answer to it belongs: its thread; undefined where there is none. */
  thread: z.string().optional(),
});

/** A press that a window keeps until it is handed in. */
export const keptPress = z.object({
  /** The message whose button opened the window. */
  pressed: pressedMessage,
  /** Where the press can be answered for half an hour. */
  url: z.string(),
});

/** The message whose button was pressed. */
export type Pressed = z.infer<typeof pressedMessage>;

/**
 * @returns null where the button stands in no message, as in a modal
 */
export function readPressed(body: BlockAction<ButtonAction>): Pressed | null {
  const { container, channel, message } = body;
  if (channel === undefined || typeof container.message_ts !== 'string') return null;
  const threadTs: unknown = container.thread_ts ?? message?.thread_ts;
  const isEphemeral = container.is_ephemeral === true;
  return {
    channel: channel.id,
    ts: container.message_ts,
    isEphemeral,
    // Below a message that only one person sees is no thread.
    thread: typeof threadTs === 'string' ? threadTs : isEphemeral ? undefined : container.message_ts,
  };
}
