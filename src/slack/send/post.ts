import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { types, webApi } from '@slack/bolt';
import { readEnd } from '../read/read-end.ts';
import { justNow, readMessages } from '../read/read-messages.ts';
import type { Message } from '../render/index.ts';
import { postMessage } from './post-message.ts';
import { takeTurn } from './take-turn.ts';

/** Where a message goes. */
export interface Place {
  channel: string;
  /** The thread, by its first message; undefined for the conversation itself. */
  thread: string | undefined;
}

/** Waits before a message is posted again that may not have reached Slack, so that Slack can show it if it has. */
const pauses = [500, 2_000];
/** Slack may be asked once a minute where an app is not in its Marketplace. */
const lookPatience = 90_000;

/**
 * Posts a message once; where Slack refuses its blocks, the same message in plainer blocks, then as text. Where Slack
 * limits the rate it waits, and where it is not known whether Slack has the message, it looks before it posts again.
 * @param metadata what later questions need to know of it, or null
 * @returns the message's ts, where Slack says it
 * @throws what Slack's client throws for every other refusal
 */
export async function post(
  client: webApi.WebClient,
  { channel, thread }: Place,
  { text, blocks, plainer }: Message,
  metadata: types.MessageMetadata | null,
): Promise<string | undefined> {
  const id = randomUUID();
  const message = {
    channel,
    text,
    unfurl_links: false,
    unfurl_media: false,
    ...(thread !== undefined && { thread_ts: thread }),
    metadata: named(metadata, id),
  };
  for (const tried of plainer === undefined ? [blocks] : [blocks, plainer]) {
    try {
      return await postOnce(client, { ...message, blocks: tried }, id);
    } catch (error) {
      const end = readEnd(error);
      if (!(end.kind === 'refused' && /^(invalid_blocks.*|msg_blocks_too_long)$/.test(end.code))) throw error;
    }
  }
  return await postOnce(client, message, id);
}

/** Every message of ours carries a name by which it can be found. */
function named(metadata: types.MessageMetadata | null, id: string): types.MessageMetadata {
  const { event_type, event_payload } = metadata ?? { event_type: 'rolebook_message', event_payload: {} };
  return { event_type, event_payload: { ...event_payload, post: id } };
}

type Posted = webApi.ChatPostMessageArguments & { channel: string; thread_ts?: string };

/**
 * @returns its ts, where Slack says it
 * @throws the last fault, where it is not there after all tries
 */
async function postOnce(client: webApi.WebClient, message: Posted, id: string): Promise<string | undefined> {
  let fault: unknown;
  let isUnclear = false;
  for (const pause of [0, ...pauses]) {
    if (pause > 0) await wait(pause);
    if (isUnclear) {
      const found = await look(client, message, id);
      if (found === 'unknown') continue;
      if (found !== 'absent') return found.ts;
    }
    try {
      return (await takeTurn(message.channel, () => postMessage(client, message))).ts;
    } catch (error) {
      const { kind } = readEnd(error);
      if (kind === 'refused' || kind === 'limited') throw error;
      fault = error;
      isUnclear = kind === 'unclear';
    }
  }
  const found = isUnclear ? await look(client, message, id) : 'absent';
  if (typeof found === 'string') throw fault;
  return found.ts;
}

/**
 * Whether a message has reached Slack. Where Slack does not let us read, it counts as absent: rather two answers than
 * none.
 * @throws where Slack cannot be reached: an event is left to its next delivery, which looks for its answer first
 */
async function look(
  client: webApi.WebClient,
  message: Posted,
  id: string,
): Promise<{ ts: string | undefined } | 'absent' | 'unknown'> {
  try {
    const channel = await conversationOf(client, message.channel);
    const place = { channel, thread: message.thread_ts };
    for await (const { metadata, ts } of readMessages(client, place, justNow(), lookPatience)) {
      if ((metadata?.event_payload as { post?: unknown } | undefined)?.post === id) return { ts };
    }
    return 'absent';
  } catch (error) {
    const { kind } = readEnd(error);
    if (kind === 'untaken') throw error;
    return kind === 'refused' ? 'absent' : 'unknown';
  }
}

/** A message to a person goes to their direct conversation, which is read by its own id. */
async function conversationOf(client: webApi.WebClient, channel: string): Promise<string> {
  if (!/^[UW]/.test(channel)) return channel;
  return (await client.conversations.open({ users: channel })).channel?.id ?? channel;
}
