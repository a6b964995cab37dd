import { readWritten, type Written } from './read-written.ts';

/** Channels, private ones, and direct messages of several people. */
const amongPeople = new Set(['channel', 'group', 'mpim']);

/**
 * Reads what people say to each other in a channel.
 * @param botUserId our own user, since who mentions us is answered as a mention
 * @returns null for everything else: direct messages, mentions, bots, edits, joins and other notices
 */
export function readOverheard(
  event: Parameters<typeof readWritten>[0],
  botUserId: string | undefined,
): Written | null {
  if (event.type !== 'message' || !amongPeople.has(event.channel_type ?? '')) return null;
  const written = readWritten({ ...event, type: 'app_mention' });
  if (written?.isEdited === true) return null;
  const isMention = botUserId !== undefined && (written?.text ?? '').includes(`<@${botUserId}`);
  return isMention ? null : written;
}
