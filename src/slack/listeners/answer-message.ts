import type { Context, webApi } from '@slack/bolt';
import { catalogue, languages } from '../../language/index.ts';
import { detectLanguage } from '../../question/index.ts';
import { Unfinished } from '../connect/unfinished.ts';
import { workspaceOf } from '../connect/workspace-of.ts';
import { answerMetadata, markAnswer } from '../read/answer-metadata.ts';
import { readHelpWord } from '../read/read-help-word.ts';
import { readPointedAt } from '../read/read-pointed-at.ts';
import { readThreadRole } from '../read/read-thread-role.ts';
import type { Written } from '../read/read-written.ts';
import { wasAnswered } from '../read/was-answered.ts';
import { rememberQuestion } from '../remember-question.ts';
import { renderHelp, renderReply } from '../render/index.ts';
import { post } from '../send/post.ts';
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
    const isAnswered = claim.isRepeat && (await wasAnswered(client, written, context.botId, services.log));
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
  const place = { channel: written.channel, thread: written.answerIn };
  const helpWord = readHelpWord(written.words);
  const pointedAt =
    helpWord === undefined ? await readPointedAt(client, written, context.botId, services.log) : null;
  const text = pointedAt ?? written.words;
  if (text === '' || helpWord !== undefined) {
    const language = helpWord ?? (await services.readPerson(client, written.user)).language;
    await post(client, place, renderHelp(language, services.examples(language)), markAnswer(written.ts));
    return;
  }
  // A colleague's question is of its own role, not of what the person who points at it last asked about.
  const role = pointedAt === null ? await roleTalkedAbout(services, client, context, written) : null;
  const isPrivate = written.channel.startsWith('D');
  const audience = await services.audienceOf(client, written.user, written.channel, isPrivate);
  const request = { text, role, kind: null, language: null };
  const finding = services.lookUp(
    { kind: 'question', request, asked: services.newId() },
    workspace,
    audience,
  );
  const message = renderReply(finding, { kind: 'plain' }, services.expertChannel !== null);
  await post(client, place, message, answerMetadata(finding, written.ts));
  // Both at once: the next question may come right after the answer, and ask for the role.
  await Promise.all([
    rememberQuestion(services, workspace, written.user, finding),
    finding.role !== null && services.store.lastRole.set(workspace, written.user, finding.role),
  ]);
}

/** In a thread its own, elsewhere the asker's last. */
function roleTalkedAbout(
  services: Services,
  client: webApi.WebClient,
  context: Context,
  { channel, threadTs, user }: Written,
): Promise<string | null> {
  return threadTs === undefined
    ? services.store.lastRole.get(workspaceOf(context), user)
    : readThreadRole(client, { channel, ts: threadTs, botId: context.botId }, services.log);
}
