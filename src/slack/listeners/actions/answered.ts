import type { App, BlockAction, ButtonAction, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { catalogue } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { readLink } from '../../read/read-link.ts';
import { readPressed } from '../../read/read-pressed.ts';
import { readWords } from '../../read/read-words.ts';
import {
  answeredAction,
  renderAnswered,
  renderHandOver,
  renderTeachOffer,
  renderWords,
} from '../../render/index.ts';
import { post } from '../../send/post.ts';
import { replyQuietly } from '../../send/reply-quietly.ts';
import type { Services } from '../../services.ts';

/** "Answered" in the experts' channel: the asker is told, with what the experts wrote below the question. */
export function listenToAnswered(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: answeredAction },
    async ({ ack, action, body, context, client, respond }) => {
      await ack();
      const pressed = readPressed(body);
      if (pressed === null) return;
      const expert = await services.readPerson(client, body.user.id);
      const handOver = await services.store.handOvers.close(
        workspaceOf(context),
        action.value ?? '',
        services.now(),
      );
      if (handOver === null) {
        return replyQuietly(
          respond,
          pressed,
          renderWords(catalogue(expert.language).askPerson.alreadyAnswered),
        );
      }
      const { language } = await services.readPerson(client, handOver.asker);
      const by = expert.name || catalogue(language).someone;
      const answer = await readAnswer(client, pressed.channel, pressed.ts, services.log);
      if (answer !== null) {
        await services.store.drafts.add(workspaceOf(context), {
          id: handOver.id,
          question: handOver.text,
          answer,
          by: body.user.id,
          author: by,
          at: services.now(),
        });
      }
      const link = await readLink(client, pressed.channel, pressed.ts, services.log);
      // A thread is where the asker waits; who asked in private is told in private.
      const isPublic = handOver.thread !== null && !handOver.channel.startsWith('D');
      const place = isPublic
        ? { channel: handOver.channel, thread: handOver.thread ?? undefined }
        : { channel: handOver.asker, thread: undefined };
      await post(client, place, renderAnswered(handOver, by, answer, link, language), null);
      const { text, blocks } = renderHandOver(
        { ...handOver, link: null },
        { kind: 'answered', by: expert.name || catalogue(expert.language).someone },
        expert.language,
      );
      await client.chat.update({ channel: pressed.channel, ts: pressed.ts, text, blocks });
      if (!(await services.keepers.mayTeach(client, body.user.id))) return;
      const { nearest } = services.readGap(handOver.text, null);
      const teaching = {
        text: handOver.text,
        role: null,
        section: null,
        ...nearest,
        language: expert.language,
      };
      await replyQuietly(respond, pressed, renderTeachOffer(teaching));
    },
  );
}

/** The newest thing that a person wrote below the question; null where nobody did, or it cannot be read. */
async function readAnswer(
  client: webApi.WebClient,
  channel: string,
  ts: string,
  log: Logger,
): Promise<string | null> {
  try {
    const { messages = [] } = await client.conversations.replies({ channel, ts, limit: 1000 });
    const newest = messages.findLast((message) => message.ts !== ts && message.bot_id === undefined);
    return readWords(newest ?? {}) || null;
  } catch (error) {
    log.warn({ err: error, channel }, 'conversations.replies failed; an answer goes without its words');
    return null;
  }
}
