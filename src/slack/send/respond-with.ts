import { setTimeout as wait } from 'node:timers/promises';
import { type RespondArguments, RespondError, type RespondFn } from '@slack/bolt';
import { readEnd } from '../read/read-end.ts';
import { untilAllowed } from '../read/until-allowed.ts';
import type { Message } from '../render/index.ts';

/** Who sees an answer at a response_url, and what becomes of the message that was pressed. */
type How = Pick<RespondArguments, 'response_type' | 'replace_original' | 'thread_ts' | 'metadata'>;

/** Waits before an address is tried again; it may be used five times. */
const pauses = [1_000, 3_000];

/**
 * Answers through a command's or button's response_url; where Slack refuses the blocks, in plainer ones, then as text.
 * What is answered there cannot be looked for. Where it is not known whether Slack has the answer, it is sent again
 * only in place of itself: a command's answer, or one that replaces the message that was pressed.
 * @param respond Bolt's function for the response_url
 * @throws what Bolt throws where Slack refuses the text too, or cannot be reached
 */
export async function respondWith(
  respond: RespondFn,
  { text, blocks, plainer }: Message,
  how: How,
): Promise<void> {
  const message = { ...how, text, unfurl_links: false, unfurl_media: false } as RespondArguments;
  const forms = [{ ...message, blocks }, ...(plainer ? [{ ...message, blocks: plainer }] : []), message];
  for (const [index, form] of forms.entries()) {
    const end = await send(respond, form as RespondArguments);
    if (end === 'taken') return;
    if (index === forms.length - 1) throw end.refusal;
  }
}

async function send(respond: RespondFn, form: RespondArguments): Promise<'taken' | { refusal: unknown }> {
  let sent = form;
  for (const pause of [...pauses, null]) {
    try {
      const response = await untilAllowed(() => respond(sent));
      // A response_url may say "ok": false with status 200.
      if (!/"ok"\s*:\s*false/.test(await response.text())) return 'taken';
      return { refusal: new Error('Slack takes nothing at a response_url.') };
    } catch (error) {
      const end = readEnd(error);
      if (end.kind === 'limited') throw error;
      const status = error instanceof RespondError ? error.statusCode : null;
      // Slack gives no reason, so every refusal is worth a try in another form.
      if (status !== null && status < 500 && status !== 429) return { refusal: error };
      if (status !== 429 && end.kind !== 'untaken') {
        // Beside a message that was pressed, a second answer would stand below the first.
        if (form.replace_original === false) return 'taken';
        sent = { ...form, replace_original: true };
      }
      if (pause === null) throw error;
      await wait(pause);
    }
  }
  return 'taken';
}
