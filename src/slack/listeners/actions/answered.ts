import type { App, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { catalogue, type Language } from '../../../language/index.ts';
import { detectLanguage } from '../../../question/index.ts';
import type { HandOver } from '../../../store/index.ts';
import { readLink } from '../../read/read-link.ts';
import { readMessages } from '../../read/read-messages.ts';
import { readWords } from '../../read/read-words.ts';
import {
  answeredAction,
  renderAnswered,
  renderHandOver,
  renderTeachOffer,
  renderWords,
} from '../../render/index.ts';
import { answerPerson } from '../../send/answer-person.ts';
import type { Services } from '../../services.ts';
import { onPress, type Press } from './press.ts';

/** "Answered" in the experts' channel: the asker is told, with what the experts wrote below the question. */
export function listenToAnswered(app: App, services: Services): void {
  onPress(app, services, answeredAction, async (press) => {
    const { client, workspace, user, value: id } = press;
    const expert = await services.readPerson(client, user);
    const { claims, handOvers } = services.store;
    const key = `answered:${id}`;
    const claim = await claims.claim(workspace, key);
    const handOver = claim.kind === 'taken' ? await handOvers.get(workspace, id).catch(giveBack) : null;
    if (handOver === null) {
      if (claim.kind === 'taken') await claims.settle(workspace, key);
      return press.say(renderWords(catalogue(expert.language).askPerson.alreadyAnswered));
    }
    await tell(services, press, handOver, expert.name).catch(giveBack);
    await claims.settle(workspace, key);
    await Promise.all([
      handOvers
        .close(workspace, id, services.now())
        .catch((error) =>
          services.log.warn({ err: error }, 'a question that is answered could not be closed'),
        ),
      showAnswered(services, press, handOver, expert),
    ]);
    await offerTeaching(services, press, handOver, expert.language);

    /** Whoever presses next may tell the asker. */
    async function giveBack(error: unknown): Promise<never> {
      await claims.release(workspace, key);
      throw error;
    }
  });
}

async function tell(
  services: Services,
  { client, workspace, user, pressed: { channel, ts } }: Press,
  handOver: HandOver,
  expertName: string,
): Promise<void> {
  const { log } = services;
  const { language } = await services.readPerson(client, handOver.asker);
  const by = expertName || catalogue(language).someone;
  const answer = await readAnswer(client, channel, ts, log);
  const link = await readLink(client, channel, ts, log);
  // A thread is where the asker waits; who asked in private is told in private.
  const isPublic = handOver.thread !== null && !handOver.channel.startsWith('D');
  const place = isPublic
    ? { channel: handOver.channel, thread: handOver.thread ?? undefined }
    : { channel: handOver.asker, thread: undefined };
  const asker = { person: handOver.asker, note: catalogue(language).answeredHere };
  const message = renderAnswered(handOver, by, answer, link, language);
  await answerPerson(client, place, asker, message, null, log);
  if (answer === null) return;
  const { id, text: question } = handOver;
  await services.store.drafts
    .add(workspace, { id, question, answer, by: user, author: by, at: services.now() })
    .catch((error) => log.warn({ err: error }, 'what a person answered could not be kept'));
}

async function showAnswered(
  { log }: Services,
  { client, pressed: { channel, ts } }: Press,
  handOver: HandOver,
  { name, language }: { name: string; language: Language },
): Promise<void> {
  const { text, blocks } = renderHandOver(
    { ...handOver, link: null },
    { kind: 'answered', by: name || catalogue(language).someone },
    // The experts' message was written in the language that its question was answered in.
    detectLanguage(handOver.text) ?? language,
  );
  await client.chat
    .update({ channel, ts, text, blocks })
    .catch((error) => log.warn({ err: error, channel }, 'a question that is answered still looks open'));
}

async function offerTeaching(
  { keepers, readGap }: Services,
  { client, user, say }: Press,
  { text }: HandOver,
  language: Language,
): Promise<void> {
  if (!(await keepers.mayTeach(client, user))) return;
  const { nearest } = readGap(text, null);
  await say(renderTeachOffer({ text, role: null, section: null, ...nearest, language }));
}

/** As long as an asker who has waited for people waits for their words too. */
const patience = 10_000;

/** All that people wrote below the question, so far as it can be read; null where there is nothing. */
async function readAnswer(
  client: webApi.WebClient,
  channel: string,
  ts: string,
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
