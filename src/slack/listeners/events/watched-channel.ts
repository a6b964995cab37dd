import type { App } from '@slack/bolt';
import type { Role } from '../../../knowledge/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { answerMetadata } from '../../read/answer-metadata.ts';
import { isQuestion } from '../../read/is-question.ts';
import { readOverheard } from '../../read/read-overheard.ts';
import { readThreadRole } from '../../read/read-thread-role.ts';
import { wasAnswered } from '../../read/was-answered.ts';
import { rememberQuestion } from '../../remember-question.ts';
import { renderReply } from '../../render/index.ts';
import { post } from '../../send/post.ts';
import type { Services } from '../../services.ts';

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
    if (!(await watchedChannels.get(workspace, written.channel))) return;
    const text = written.words;
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
    if (!isSure || role === undefined || !isNamed(role, text)) return;
    const { channel, threadTs } = written;
    const thread = { channel, ts: threadTs ?? written.ts, botId: context.botId };
    if (threadTs !== undefined && (await readThreadRole(client, thread, services.log)) !== null) return;
    const key = `watched:${channel}:${thread.ts}`;
    const claim = await claims.claim(workspace, key);
    if (claim.kind !== 'taken') return;
    try {
      if (!(claim.isRepeat && (await wasAnswered(client, written, context.botId, services.log)))) {
        const message = renderReply(finding, { kind: 'plain' }, services.expertChannel !== null);
        const metadata = answerMetadata(finding, written.ts);
        await post(client, { channel, thread: thread.ts }, message, metadata);
        await rememberQuestion(services, workspace, written.user, finding);
      }
      await claims.settle(workspace, key);
    } catch (error) {
      await claims.release(workspace, key);
      throw error;
    }
  });
}

/** Talk among people is theirs unless it names a role outright. */
function isNamed({ names }: Role, text: string): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/\s+/g, '');
  return names.some((name) => plain(text).includes(plain(name)));
}
