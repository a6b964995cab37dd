import type { Context, types, webApi } from '@slack/bolt';
import { catalogue, type Language, languages } from '../../language/index.ts';
import { detectLanguage, readTalk } from '../../question/index.ts';
import type { TalkedAbout } from '../../store/index.ts';
import { Unfinished } from '../connect/unfinished.ts';
import { workspaceOf } from '../connect/workspace-of.ts';
import type { Finding } from '../finding.ts';
import { answerMetadata, markAnswer } from '../read/answer-metadata.ts';
import { isDirect } from '../read/is-direct.ts';
import { readHelpWord } from '../read/read-help-word.ts';
import { readPointedAt } from '../read/read-pointed-at.ts';
import type { Written } from '../read/read-written.ts';
import { wasAnswered } from '../read/was-answered.ts';
import { rememberQuestion, rememberRole } from '../remember-asked.ts';
import { type Message, renderHelp, renderReply, renderTalk } from '../render/index.ts';
import { answerPerson } from '../send/answer-person.ts';
import { react } from '../send/react.ts';
import { withStatus } from '../send/with-status.ts';
import { withdrawRepeatsLater } from '../send/withdraw-repeats-later.ts';
import type { Services } from '../services.ts';
import { talkOf } from './talk-of.ts';
import { talkReply } from './talk-reply.ts';

/**
 * Answers a message once, however often and as whatever event Slack tells of it.
 * @param client Slack's Web API
 * @param context where it was written, and our own bot, to know our answers by
 * @param written the message; null where none is to be answered
 * @throws Unfinished where another process is at it
 */
export async function answerMessage(
  services: Services,
  client: webApi.WebClient,
  context: Context,
  written: Written | null,
): Promise<void> {
  if (written === null) return;
  await answerOnce(services, client, context, written, () => {
    const place = { channel: written.channel, thread: written.answerIn };
    const { working } = catalogue(detectLanguage(written.text) ?? languages[0]);
    const work = () => answer(services, client, context, written);
    return withStatus(client, place, working, services.log, work);
  });
}

/**
 * Answers a message unless it has its answer.
 * @param work posts the answer, marked as one to this message
 * @throws Unfinished where another process is at it
 */
export async function answerOnce(
  { store: { claims, health }, log }: Services,
  client: webApi.WebClient,
  context: Context,
  written: Written,
  work: () => Promise<void>,
): Promise<void> {
  const workspace = workspaceOf(context);
  const key = `message:${written.channel}:${written.ts}`;
  const claim = await claims.claim(workspace, key);
  if (claim.kind === 'settled') return;
  if (claim.kind === 'busy') throw new Unfinished('this message is being answered');
  try {
    const isRetry = context.retryNum !== undefined && context.retryNum > 0;
    const mayBeAnswered = claim.isRepeat || written.isEdited || isRetry;
    const wasDone = mayBeAnswered && (await wasAnswered(client, written, context.botId, log));
    if (!wasDone) await work();
    await claims.settle(workspace, key);
    // Where the database is away or slow for one replica, no claim keeps it from answering beside another one.
    const isContested = claim.isRepeat || isRetry || isLate(written) || health().kind !== 'ok';
    if (!wasDone && isContested) void withdrawRepeatsLater(client, written, context.botId, log);
  } catch (error) {
    await claims.release(workspace, key);
    throw error;
  }
}

/** Slack sends again what is not acknowledged within 3 s; the rest is for the way here and for clocks that differ, in ms. */
const patienceOfSlack = 2_000;

/** Whether another replica may have been asked, and have answered, by now. */
function isLate({ ts }: Written): boolean {
  return Date.now() - Number(ts) * 1_000 > patienceOfSlack;
}

async function answer(
  services: Services,
  client: webApi.WebClient,
  context: Context,
  written: Written,
): Promise<void> {
  const workspace = workspaceOf(context);
  const say = (message: Message, metadata: types.MessageMetadata, language: Language) =>
    answerPerson(
      client,
      { channel: written.channel, thread: written.answerIn },
      { person: written.user, note: catalogue(language).answeredHere },
      message,
      metadata,
      services.log,
    );
  const talked = readTalk(written.text, written.words);
  if (talked !== null) return replyToTalk(services, client, context, written, talked, say);
  const helpWord = readHelpWord(written.words);
  const pointedAt =
    helpWord === undefined ? await readPointedAt(client, written, context.botId, services.log) : null;
  const text = pointedAt ?? written.words;
  if (text === '' || helpWord !== undefined) {
    const language = helpWord ?? (await services.readPerson(client, written.user)).language;
    await say(renderHelp(language, services.examples(language)), markAnswer(written.ts), language);
    return;
  }
  // A colleague's question is of its own role, not of what the person who points at it last asked about.
  const talk = pointedAt === null ? await talkedAbout(services, client, context, written) : nothing;
  const request = { text, ...talk, kind: null };
  const isPrivate = isDirect(written.channel);
  const audience = await services.audienceOf(client, written.user, written.channel, isPrivate);
  const finding = services.lookUp(
    { kind: 'question', request, asked: services.newId() },
    workspace,
    audience,
  );
  const message = renderReply(finding, { kind: 'plain' }, services.expertChannelOf(workspace) !== null);
  // Kept before the answer is seen, so that a quick follow-up finds it.
  if (finding.why !== 'distress') await keepTalk(services, workspace, written, finding);
  await say(message, answerMetadata(finding, written.ts) ?? markAnswer(written.ts), finding.reply.language);
  await rememberQuestion(services, workspace, written.user, finding);
  const isNewSession = isPrivate && written.threadTs === undefined;
  if (isNewSession && finding.why !== 'distress') await nameSession(client, written, text, services.log);
}

async function keepTalk(
  services: Services,
  workspace: string,
  { channel, answerIn, user }: Written,
  finding: Finding,
): Promise<void> {
  const talk = talkOf(finding);
  // Who writes the next direct message outside of the thread goes on all the same.
  const threads = isDirect(channel) ? [answerIn, ''] : [answerIn];
  await Promise.all([
    ...threads.map((thread) => services.store.talks.set(workspace, channel, thread, user, talk)),
    rememberRole(services, workspace, user, finding),
  ]);
}

/** Thanks get a reaction and no words; everything else one line and a way on. */
async function replyToTalk(
  services: Services,
  client: webApi.WebClient,
  context: Context,
  written: Written,
  talked: NonNullable<ReturnType<typeof readTalk>>,
  say: (message: Message, metadata: types.MessageMetadata, language: Language) => Promise<void>,
): Promise<void> {
  if (talked.kind === 'thanks' && (await react(client, written, services.log))) return;
  const language = talked.language ?? (await services.readPerson(client, written.user)).language;
  const reply = await talkReply(services, workspaceOf(context), written.user, talked.kind, language);
  await say(renderTalk(reply), markAnswer(written.ts), language);
}

/** In the list of sessions a person finds a question by its words. */
async function nameSession(
  client: webApi.WebClient,
  { channel, ts }: Written,
  text: string,
  log: Services['log'],
): Promise<void> {
  const title = text.replace(/\s+/g, ' ').slice(0, longestTitle);
  await client.assistant.threads
    .setTitle({ channel_id: channel, thread_ts: ts, title })
    .catch((error) => log.warn({ err: error, channel }, 'a session could not be given its title'));
}

/** As much of a question as a list shows in one line, in characters. */
const longestTitle = 60;

const nothing: TalkedAbout = { role: null, section: null, level: null, about: null, language: null };

/** In a thread its own, elsewhere the asker's last role. Slack is read only where the store knows nothing. */
async function talkedAbout(
  { store, readThread }: Services,
  client: webApi.WebClient,
  context: Context,
  { channel, threadTs, user }: Written,
): Promise<TalkedAbout> {
  const workspace = workspaceOf(context);
  // In a direct conversation one thing follows another, in threads or not.
  if (threadTs === undefined) {
    const known = isDirect(channel) ? await store.talks.get(workspace, channel, '') : null;
    const role = await store.lastRole.get(workspace, user);
    return known !== null &&
      (known.role === role || known.role === null) &&
      (role !== null || known.about !== null)
      ? { ...known, role }
      : { ...nothing, role };
  }
  return (await readThread(client, { workspace, channel, ts: threadTs, botId: context.botId })) ?? nothing;
}
