import { type MessageLike, readWords } from './read-words.ts';

/** A message that a person wrote to us. */
export interface Written {
  channel: string;
  ts: string;
  threadTs: string | undefined;
  user: string;
  /** As Slack sends it, markup included. */
  text: string;
  /** Its words, or those that it forwards: plain text with its line breaks. */
  words: string;
  /** Where the answer goes: a thread's first message. */
  answerIn: string;
  /** The mention came, or may have come, with an edit: the message may have been answered long before. */
  isEdited: boolean;
}

/** The fields of an event that tell who wrote what where; Slack leaves out what does not apply, or says null. */
interface EventLike extends MessageLike {
  type: string;
  subtype?: string | null | undefined;
  channel_type?: string | null | undefined;
  channel?: unknown;
  ts?: string | null | undefined;
  thread_ts?: string | null | undefined;
  user?: unknown;
  bot_id?: string | null | undefined;
  edited?: unknown;
  hidden?: boolean | undefined;
}

/** Subtypes under which people write; every other one is an edit, a join or some such notice. */
const personSubtypes = new Set<string | undefined>([
  undefined,
  'file_share',
  'file_mention',
  'file_comment',
  'me_message',
  'reply_broadcast',
  'thread_broadcast',
]);

/**
 * Reads the message that an event asks us to answer: a mention or a direct message; each is answered in its thread. A mention that an
 * edit adds is a mention.
 * @returns null where no answer is due: to bots, other edits, joins and other notices, and to talk among people
 */
export function readWritten(event: EventLike): Written | null {
  const isMention = event.type === 'app_mention';
  if (!isMention && !(event.type === 'message' && event.channel_type === 'im')) return null;
  if (typeof event.bot_id === 'string') return null;
  const isEdited = (event.edited ?? null) !== null || event.hidden === true;
  if (isEdited && !isMention) return null;
  const { channel, ts, user } = event;
  if (!personSubtypes.has(event.subtype ?? undefined) || user === 'USLACKBOT') return null;
  if (typeof channel !== 'string' || typeof user !== 'string' || typeof ts !== 'string') return null;
  const threadTs = event.thread_ts ?? undefined;
  return {
    channel,
    ts,
    threadTs,
    user,
    text: event.text ?? '',
    words: readWords(event),
    answerIn: threadTs ?? ts,
    isEdited,
  };
}
