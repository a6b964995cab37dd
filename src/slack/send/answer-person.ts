import type { RespondFn, types, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { readEnd } from '../read/read-end.ts';
import { addNote, type Message } from '../render/index.ts';
import { type Place, post } from './post.ts';
import { respondWith } from './respond-with.ts';

/** What Slack says where the app is no member: there a response_url works all the same. */
const notAMember = /^(?:not_in_channel|channel_not_found)$/;

/**
 * Posts what a person waits for; where Slack will never let us post there, as in an archived channel, by direct
 * message, with a note that says why.
 * @param asker `person`: Slack's id of who waits; `note`: what the direct message begins with; `respond`: Bolt's function
 *   for the response_url of what they pressed, which works where the app is no member
 * @param log told when the place refuses
 * @throws what Slack's client throws where the direct message is refused too, and for all that may pass
 */
export async function answerPerson(
  client: webApi.WebClient,
  place: Place,
  { person, note, respond }: { person: string; note: string; respond?: RespondFn },
  message: Message,
  metadata: types.MessageMetadata | null,
  log: Logger,
): Promise<void> {
  try {
    await post(client, place, message, metadata);
  } catch (error) {
    const end = readEnd(error);
    if (!(end.kind === 'refused' && end.isForGood)) throw error;
    if (respond !== undefined && notAMember.test(end.code)) {
      return respondWith(respond, message, {
        response_type: 'in_channel',
        replace_original: false,
        ...(place.thread !== undefined && { thread_ts: place.thread }),
        ...(metadata !== null && { metadata }),
      });
    }
    log.warn(
      { reason: end.code, channel: place.channel },
      'a place takes no message; its person gets a direct one',
    );
    await post(client, { channel: person, thread: undefined }, addNote(message, note), metadata);
  }
}
