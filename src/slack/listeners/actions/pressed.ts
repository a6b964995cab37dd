import type { BlockAction, ButtonAction } from '@slack/bolt';

/** The message whose button was pressed. */
export interface Pressed {
  channel: string;
  ts: string;
  /** Only the person who pressed sees the message. */
  isEphemeral: boolean;
  /** Where an answer to it belongs: its thread; undefined for a direct message outside a thread. */
  thread: string | undefined;
}

/**
 * @returns null where the button stands in no message, as in a modal
 */
export function readPressed(body: BlockAction<ButtonAction>): Pressed | null {
  const { container, channel, message } = body;
  if (channel === undefined || typeof container.message_ts !== 'string') return null;
  const threadTs: unknown = container.thread_ts ?? message?.thread_ts;
  const isDirect = channel.id.startsWith('D');
  return {
    channel: channel.id,
    ts: container.message_ts,
    isEphemeral: container.is_ephemeral === true,
    thread: typeof threadTs === 'string' ? threadTs : isDirect ? undefined : container.message_ts,
  };
}
