import type { App, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { catalogue } from '../../../language/index.ts';
import { readHandedOver } from '../../read/handed-over.ts';
import { readMessages } from '../../read/read-messages.ts';
import { readWords } from '../../read/read-words.ts';
import { answeredAction, renderWords } from '../../render/index.ts';
import type { Services } from '../../services.ts';
import { offerTeaching } from '../offer-teaching.ts';
import { tellAsker } from '../tell-asker.ts';
import { openAnswerForm } from '../views/answer.ts';
import { onPress } from './press.ts';

/**
 * "Answered" in the experts' channel: the asker is told, with what people wrote below the question. Where nobody wrote
 * anything, a window asks for the answer first.
 */
export function listenToAnswered(app: App, services: Services): void {
  onPress(app, services, answeredAction, async (press) => {
    const { client, workspace, user, value, pressed, say } = press;
    const expert = await services.readPerson(client, user);
    const { alreadyAnswered } = catalogue(expert.language).askPerson;
    // A message of an older version carries the id alone.
    const handedOver = readHandedOver(value) ?? {
      id: value,
      language: expert.language,
      isNamed: true,
      link: null,
    };
    const open = await services.store.handOvers.get(workspace, handedOver.id);
    if (open === null) return say(renderWords(alreadyAnswered));
    const text = await readAnswer(client, pressed, services.log);
    if (text === null && (await openAnswerForm(services, press, handedOver, open.text, expert.language)))
      return;
    const words = text === null ? null : { text, isInThread: true };
    const answer = { handedOver, message: pressed, user, expert, words };
    const told = await tellAsker(services, client, workspace, answer);
    if (told === null) return say(renderWords(alreadyAnswered));
    await offerTeaching(services, client, user, told.text, expert.language, say);
  });
}

/** As long as an asker who has waited for people waits for their words too. */
const patience = 10_000;

/** All that people wrote below the question, so far as it can be read; null where there is nothing. */
async function readAnswer(
  client: webApi.WebClient,
  { channel, ts }: { channel: string; ts: string },
  log: Logger,
): Promise<string | null> {
  const written: string[] = [];
  try {
    for await (const message of readMessages(client, { channel, thread: ts }, undefined, patience)) {
      if (message.ts !== ts && message.bot_id === undefined) written.push(readWords(message));
    }
  } catch (error) {
    log.warn({ err: error, channel }, 'what people wrote below a question could not be read to its end');
  }
  return written.filter(Boolean).join('\n') || null;
}
