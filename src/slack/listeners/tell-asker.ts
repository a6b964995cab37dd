import type { webApi } from '@slack/bolt';
import { catalogue } from '../../language/index.ts';
import type { HandOver, WorkspaceKey } from '../../store/index.ts';
import { doOnce } from '../do-once.ts';
import type { HandedOver } from '../read/handed-over.ts';
import { isDirect } from '../read/is-direct.ts';
import type { Person } from '../read/people.ts';
import { readLink } from '../read/read-link.ts';
import { renderAnswered, renderHandOver } from '../render/index.ts';
import { answerPerson } from '../send/answer-person.ts';
import type { Services } from '../services.ts';

/** The answer to a question in the experts' channel. */
interface ExpertAnswer {
  /** What the button below the question carries, and where the question stands. */
  handedOver: HandedOver;
  message: { channel: string; ts: string };
  /** Slack's id of who says that it is answered, and who that is. */
  user: string;
  expert: Person;
  /** What people wrote in the thread, or in the window; null where there is nothing that could be read. */
  words: { text: string; isInThread: boolean } | null;
}

/**
 * Tells who asked that people have answered, and closes the question then, once for however many say that it is answered.
 * @returns the question; null where another has told them already
 * @throws what Slack's client throws where the asker cannot be told: the question stays open
 */
export async function tellAsker(
  services: Services,
  client: webApi.WebClient,
  workspace: WorkspaceKey,
  answer: ExpertAnswer,
): Promise<HandOver | null> {
  const { claims, handOvers } = services.store;
  const { id } = answer.handedOver;
  const told: HandOver[] = [];
  await doOnce(claims, workspace, `answered:${id}`, async () => {
    const handOver = await handOvers.get(workspace, id);
    if (handOver === null) return;
    await tell(services, client, workspace, handOver, answer);
    told.push(handOver);
  });
  const [handOver] = told;
  if (handOver === undefined) return null;
  await Promise.all([
    handOvers
      .close(workspace, id, services.now())
      .catch((error) => services.log.warn({ err: error }, 'a question that is answered could not be closed')),
    showAnswered(services, client, handOver, answer),
  ]);
  return handOver;
}

async function tell(
  services: Services,
  client: webApi.WebClient,
  workspace: WorkspaceKey,
  handOver: HandOver,
  { message: { channel, ts }, user, expert, words }: ExpertAnswer,
): Promise<void> {
  const { log } = services;
  const { language } = await services.readPerson(client, handOver.asker);
  const by = expert.name || catalogue(language).someone;
  const answer = words?.text ?? null;
  // What is written in a window stands nowhere else.
  const link = words?.isInThread === false ? null : await readLink(client, channel, ts, log);
  // A thread is where the asker waits; who asked in private is told in private.
  const isPublic = handOver.thread !== null && !isDirect(handOver.channel);
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
  client: webApi.WebClient,
  { text: question, asker, channel: askedIn }: HandOver,
  { handedOver: { language, isNamed, link }, message: { channel, ts }, expert, words }: ExpertAnswer,
): Promise<void> {
  const { text, blocks } = renderHandOver(
    { text: question, asker: isNamed ? asker : null, channel: askedIn, link },
    {
      kind: 'answered',
      by: expert.name || catalogue(language).someone,
      answer: words?.isInThread === false ? words.text : null,
    },
    language,
  );
  await client.chat
    .update({ channel, ts, text, blocks })
    .catch((error) => log.warn({ err: error, channel }, 'a question that is answered still looks open'));
}
