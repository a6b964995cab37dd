import type { App, webApi } from '@slack/bolt';
import type { Role } from '../../../knowledge/index.ts';
import { isDistress } from '../../../question/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { answerMetadata } from '../../read/answer-metadata.ts';
import { isQuestion } from '../../read/is-question.ts';
import { readEnd } from '../../read/read-end.ts';
import { readOverheard } from '../../read/read-overheard.ts';
import type { Written } from '../../read/read-written.ts';
import { wasAnswered } from '../../read/was-answered.ts';
import { rememberAsked } from '../../remember-asked.ts';
import { renderReply } from '../../render/index.ts';
import { post } from '../../send/post.ts';
import { tellAlone } from '../../send/tell-alone.ts';
import type { Services } from '../../services.ts';
import { answerMessage, answerOnce } from '../answer-message.ts';
import { talkOf } from '../talk-of.ts';

/**
 * How sure an answer must be where nobody asked for it. All candidates share what is left of 1, so the second one
 * is at least 0.7 behind.
 */
const sureAt = 0.85;

/**
 * Talk in a channel where `/role watch on` was said: a question that names a role is answered in its thread, once
 * a thread, and only where the answer is sure. Everything else is left alone.
 */
export function listenToWatchedChannels(app: App, services: Services): void {
  app.event('message', async ({ event, client, context }) => {
    const written = readOverheard(event, context.botUserId);
    if (written === null) return;
    const workspace = workspaceOf(context);
    const { claims, watchedChannels } = services.store;
    if (await goesOn(services, client, workspace, written))
      return answerMessage(services, client, context, written);
    if (!(await watchedChannels.get(workspace, written.channel))) return;
    const text = written.words;
    if (isDistress(text)) {
      return answerOnce(services, client, context, written, () =>
        pointToPeople(services, client, workspace, written),
      );
    }
    if (!isQuestion(text)) return;
    const audience = await services.audienceOf(client, written.user, written.channel, false);
    const request = { text, role: null, kind: null, language: null };
    const finding = services.lookUp(
      { kind: 'question', request, asked: services.newId() },
      workspace,
      audience,
    );
    const role = services.roles.find(({ id }) => id === finding.role);
    const isSure = finding.reply.kind === 'answer' && finding.confidence >= sureAt;
    if (!isSure || role === undefined || !isNameIn(role, text)) return;
    const { channel, threadTs } = written;
    const thread = { workspace, channel, ts: threadTs ?? written.ts, botId: context.botId };
    if (threadTs !== undefined && (await services.readThread(client, thread)) !== null) return;
    const key = `watched:${channel}:${thread.ts}`;
    const claim = await claims.claim(workspace, key);
    if (claim.kind !== 'taken') return;
    try {
      if (!(claim.isRepeat && (await wasAnswered(client, written, context.botId, services.log)))) {
        const message = renderReply(finding, { kind: 'plain' }, services.expertChannelOf(workspace) !== null);
        const metadata = answerMetadata(finding, written.ts);
        await post(client, { channel, thread: thread.ts }, message, metadata);
        await rememberAsked(services, workspace, written.user, finding);
        await services.store.talks.set(workspace, channel, thread.ts, written.user, talkOf(finding));
      }
    } catch (error) {
      const end = readEnd(error);
      if (!(end.kind === 'refused' && end.isForGood)) {
        await claims.release(workspace, key);
        throw error;
      }
      // Nobody has asked us, so nobody waits.
      services.log.warn({ reason: end.code, channel }, 'a watched channel takes no message');
    }
    await claims.settle(workspace, key);
  });
}

/** Whether a message in a thread where we have answered only goes on from that answer, where the owner wants it heard. */
async function goesOn(
  { followsThreads, store, lookUp, audienceOf }: Services,
  client: webApi.WebClient,
  workspace: string,
  { channel, threadTs, user, words }: Written,
): Promise<boolean> {
  if (!followsThreads || threadTs === undefined || isDistress(words)) return false;
  const talk = await store.talks.get(workspace, channel, threadTs);
  if (talk === null) return false;
  const request = { text: words, ...talk, kind: null, language: null };
  const audience = await audienceOf(client, user, channel, false);
  return lookUp({ kind: 'question', request }, workspace, audience).goesOn;
}

/** Who seems to be in distress is told where people are, alone: they were not speaking to us. */
async function pointToPeople(
  { lookUp, log }: Services,
  client: webApi.WebClient,
  workspace: string,
  { channel, threadTs, user, words }: Written,
): Promise<void> {
  const request = { text: words, role: null, kind: null, language: null };
  const finding = lookUp({ kind: 'question', request }, workspace);
  const message = renderReply(finding, { kind: 'plain' });
  await tellAlone(client, { channel, thread: threadTs }, user, message, log);
}

/** Talk among people is theirs unless it names a role outright. */
function isNameIn({ names }: Role, text: string): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/\s+/g, '');
  return names.some((name) => plain(text).includes(plain(name)));
}
