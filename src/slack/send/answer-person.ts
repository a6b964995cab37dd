import type { types, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { readEnd } from '../read/read-end.ts';
import { addNote, type Message } from '../render/index.ts';
import { type Place, post } from './post.ts';

/**
 * Posts what a person waits for; where Slack will never let us post there, as in an archived channel, by direct
 * message, with a note that says why.
 * @param person Slack's id of who waits
 * @param note what the direct message begins with
 * @param log told when the place refuses
 * @throws what Slack's client throws where the direct message is refused too, and for all that may pass
 */
export async function answerPerson(
  client: webApi.WebClient,
  place: Place,
  { person, note }: { person: string; note: string },
  message: Message,
  metadata: types.MessageMetadata | null,
  log: Logger,
): Promise<void> {
  try {
    await post(client, place, message, metadata);
  } catch (error) {
    const end = readEnd(error);
    if (!(end.kind === 'refused' && end.isForGood)) throw error;
    log.warn(
      { reason: end.code, channel: place.channel },
      'a place takes no message; its person gets a direct one',
    );
    await post(client, { channel: person, thread: undefined }, addNote(message, note), metadata);
  }
}
