import type { BlockAction, ButtonAction } from '@slack/bolt';

/** The message whose button was pressed. */
export interface Pressed {
  channel: string;
  ts: string;
  /** Only the person who pressed sees the message. */
  isEphemeral: boolean;
  /** Where an answer to it belongs: its thread; undefined where there is none. */
  thread: string | undefined;
}

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
