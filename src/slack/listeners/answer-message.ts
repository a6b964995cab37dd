import type { Context, types, webApi } from '@slack/bolt';
import { catalogue, type Language, languages } from '../../language/index.ts';
import { detectLanguage } from '../../question/index.ts';
import type { ThreadTopic } from '../../store/index.ts';
import { Unfinished } from '../connect/unfinished.ts';
import { workspaceOf } from '../connect/workspace-of.ts';
import { answerMetadata, markAnswer } from '../read/answer-metadata.ts';
import { readHelpWord } from '../read/read-help-word.ts';
import { readPointedAt } from '../read/read-pointed-at.ts';
import type { Written } from '../read/read-written.ts';
import { wasAnswered } from '../read/was-answered.ts';
import { rememberQuestion } from '../remember-question.ts';
import { type Message, renderHelp, renderReply } from '../render/index.ts';
import { answerPerson } from '../send/answer-person.ts';
import { withStatus } from '../send/with-status.ts';
import type { Services } from '../services.ts';

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
  const { claims } = services.store;
  const workspace = workspaceOf(context);
  const key = `message:${written.channel}:${written.ts}`;
  const claim = await claims.claim(workspace, key);
  if (claim.kind === 'settled') return;
  if (claim.kind === 'busy') throw new Unfinished('this message is being answered');
  try {
    const mayBeAnswered = claim.isRepeat || written.isEdited;
    const isAnswered = mayBeAnswered && (await wasAnswered(client, written, context.botId, services.log));
    if (!isAnswered) {
      const waiting = { channel: written.channel, thread: written.threadTs ?? written.ts };
      const { working } = catalogue(detectLanguage(written.text) ?? languages[0]);
      const work = () => answer(services, client, context, written);
      await withStatus(client, waiting, working, services.log, work);
    }
    await claims.settle(workspace, key);
  } catch (error) {
    await claims.release(workspace, key);
    throw error;
  }
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
  const topic = pointedAt === null ? await topicOf(services, client, context, written) : null;
  const request = { text, role: topic?.role ?? null, kind: null, language: topic?.language ?? null };
  const finding = services.lookUp({ kind: 'question', request, asked: services.newId() }, workspace);
  const message = renderReply(finding, { kind: 'plain' }, services.expertChannelOf(workspace) !== null);
  await say(message, answerMetadata(finding, written.ts) ?? markAnswer(written.ts), finding.reply.language);
  // All at once: the next question may come right after the answer, and ask for the role.
  await Promise.all([
    rememberQuestion(services, workspace, written.user, finding),
    finding.role !== null && services.store.lastRole.set(workspace, written.user, finding.role),
    finding.role !== null &&
      written.answerIn !== undefined &&
      services.store.threads.set(workspace, written.channel, written.answerIn, {
        role: finding.role,
        language: finding.reply.language,
      }),
  ]);
}

/** What is talked about: in a thread what that is about, elsewhere what the asker last asked about. */
async function topicOf(
  services: Services,
  client: webApi.WebClient,
  context: Context,
  { channel, threadTs, user }: Written,
): Promise<(Pick<ThreadTopic, 'role'> & Partial<ThreadTopic>) | null> {
  const workspace = workspaceOf(context);
  if (threadTs !== undefined)
    return services.readThread(client, { workspace, channel, ts: threadTs, botId: context.botId });
  const role = await services.store.lastRole.get(workspace, user);
  return role === null ? null : { role };
}
