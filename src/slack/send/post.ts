import { type RespondArguments, RespondError, type RespondFn, type types, webApi } from '@slack/bolt';
import type { Message } from '../render/index.ts';

/** Where a message goes. */
export interface Place {
  channel: string;
  /** The thread, by its first message; undefined for the conversation itself. */
  thread: string | undefined;
}

/**
 * Posts a message; where Slack refuses its blocks, the same message in plainer blocks, then as text.
 * @param metadata what later questions need to know of it, or null
 * @returns the message's ts, where Slack says it
 * @throws what Slack's client throws for every other refusal
 */
export async function post(
  client: webApi.WebClient,
  place: Place,
  drawn: Message,
  metadata: types.MessageMetadata | null,
): Promise<void> {
  try {
    await postIn(client, place, drawn, metadata);
  } catch (error) {
    // The message that begins the thread may be gone by now: its writer is answered all the same.
    if (place.thread === undefined || codeOf(error) !== 'thread_not_found') throw error;
    await postIn(client, { ...place, thread: undefined }, drawn, metadata);
  }
}

async function postIn(
  client: webApi.WebClient,
  { channel, thread }: Place,
  { text, blocks, plainer }: Message,
  metadata: types.MessageMetadata | null,
): Promise<string | undefined> {
  const message = {
    channel,
    text,
    unfurl_links: false,
    unfurl_media: false,
    ...(thread !== undefined && { thread_ts: thread }),
    ...(metadata !== null && { metadata }),
  };
  for (const tried of plainer === undefined ? [blocks] : [blocks, plainer]) {
    try {
      return (await client.chat.postMessage({ ...message, blocks: tried })).ts;
    } catch (error) {
      if (!refusesBlocks(codeOf(error))) throw error;
    }
  }
  return (await client.chat.postMessage(message)).ts;
}

/**
 * Answers through a command's or button's response_url; where Slack refuses the blocks, in plainer ones, then as text.
 * @param respond Bolt's function for the response_url
 * @param how who sees it and what becomes of the message that was pressed
 * @throws what Bolt throws where Slack refuses the text too
 */
export async function respondWith(
  respond: RespondFn,
  { text, blocks, plainer }: Message,
  how: Pick<RespondArguments, 'response_type' | 'replace_original' | 'thread_ts' | 'metadata'>,
): Promise<void> {
  const message = { ...how, text, unfurl_links: false, unfurl_media: false } as RespondArguments;
  for (const tried of plainer === undefined ? [blocks] : [blocks, plainer]) {
    const sent = { ...message, blocks: tried } as RespondArguments;
    if (await respond(sent).then(wasTaken, refusedByStatus)) return;
  }
  await respond(message);
}

/**
 * Posts where the app may post; where it is no member, through the response_url, which works everywhere.
 * @param respond Bolt's function for the response_url
 */
export async function postAnywhere(
  client: webApi.WebClient,
  respond: RespondFn,
  place: Place,
  message: Message,
  metadata: types.MessageMetadata | null,
): Promise<void> {
  try {
    await post(client, place, message, metadata);
  } catch (error) {
    if (!/^(not_in_channel|channel_not_found)$/.test(codeOf(error))) throw error;
    await respondWith(respond, message, {
      response_type: 'in_channel',
      replace_original: false,
      ...(place.thread !== undefined && { thread_ts: place.thread }),
      ...(metadata !== null && { metadata }),
    });
  }
}

function refusesBlocks(code: string): boolean {
  return /^(invalid_blocks.*|msg_blocks_too_long)$/.test(code);
}

function codeOf(error: unknown): string {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : '';
}

/** A response_url may say "ok": false with status 200. */
async function wasTaken(response: Awaited<ReturnType<RespondFn>>): Promise<boolean> {
  return !/"ok"\s*:\s*false/.test(await response.text());
}

/** Bolt gives the status but not Slack's reason, so every refusal is worth one more try without blocks. */
function refusedByStatus(error: unknown): false {
  if (error instanceof RespondError) return false;
  throw error;
}
