import type { App, BlockAction, ButtonAction, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { catalogue, type Language } from '../../../language/index.ts';
import { detectLanguage } from '../../../question/index.ts';
import type { HandOver } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { readLink } from '../../read/read-link.ts';
import { type Pressed, readPressed } from '../../read/read-pressed.ts';
import { readWords } from '../../read/read-words.ts';
import {
  answeredAction,
  renderAnswered,
  renderHandOver,
  renderTeachOffer,
  renderWords,
} from '../../render/index.ts';
import { answerPerson } from '../../send/answer-person.ts';
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
      const workspace = workspaceOf(context);
      const { claims, handOvers } = services.store;
      const id = action.value ?? '';
      const key = `answered:${id}`;
      const claim = await claims.claim(workspace, key);
      const handOver = claim.kind === 'taken' ? await handOvers.get(workspace, id).catch(giveBack) : null;
      if (handOver === null) {
        if (claim.kind === 'taken') await claims.settle(workspace, key);
        const { alreadyAnswered } = catalogue(expert.language).askPerson;
        return replyQuietly(respond, pressed, renderWords(alreadyAnswered));
      }
      await tell(handOver).catch(giveBack);
      await claims.settle(workspace, key);
      await Promise.all([
        handOvers
          .close(workspace, id, services.now())
          .catch((error) =>
            services.log.warn({ err: error }, 'a question that is answered could not be closed'),
          ),
        showAnswered(handOver),
      ]);

      /** Whoever presses next may tell the asker. */
      async function giveBack(error: unknown): Promise<never> {
        await claims.release(workspace, key);
        throw error;
      }

      async function tell(handOver: HandOver): Promise<void> {
        const { channel, ts } = pressed as Pressed;
        const { language } = await services.readPerson(client, handOver.asker);
        const by = expert.name || catalogue(language).someone;
        const answer = await readAnswer(client, channel, ts, services.log);
        const link = await readLink(client, channel, ts, services.log);
        // A thread is where the asker waits; who asked in private is told in private.
        const isPublic = handOver.thread !== null && !handOver.channel.startsWith('D');
        const place = isPublic
          ? { channel: handOver.channel, thread: handOver.thread ?? undefined }
          : { channel: handOver.asker, thread: undefined };
        const asker = { person: handOver.asker, note: catalogue(language).answeredHere };
        const message = renderAnswered(handOver, by, answer, link, language);
        await answerPerson(client, place, asker, message, null, services.log);
        if (answer !== null) await keepDraft(handOver, answer, by);
      }

      async function showAnswered(handOver: HandOver): Promise<void> {
        const { channel, ts } = pressed as Pressed;
        const { text, blocks } = renderHandOver(
          { ...handOver, link: null },
          { kind: 'answered', by: expert.name || catalogue(expert.language).someone },
          languageOf(handOver, expert.language),
        );
        await client.chat
          .update({ channel, ts, text, blocks })
          .catch((error) =>
            services.log.warn({ err: error, channel }, 'a question that is answered still looks open'),
          );
      }
      await offerTeaching(handOver);

      async function keepDraft(handOver: HandOver, answer: string, author: string): Promise<void> {
        const { id, text: question } = handOver;
        const by = body.user.id;
        await services.store.drafts
          .add(workspace, { id, question, answer, by, author, at: services.now() })
          .catch((error) => services.log.warn({ err: error }, 'what a person answered could not be kept'));
      }

      async function offerTeaching({ text }: HandOver): Promise<void> {
        if (!(await services.keepers.mayTeach(client, body.user.id))) return;
        const { nearest } = services.readGap(text, null);
        const teaching = { text, role: null, section: null, ...nearest, language: expert.language };
        await replyQuietly(respond, pressed as Pressed, renderTeachOffer(teaching));
      }
    },
  );
}

/** The experts' message was written in the language that its question was answered in. */
function languageOf({ text }: HandOver, otherwise: Language): Language {
  return detectLanguage(text) ?? otherwise;
}

/** All that people wrote below the question; null where nobody did, or it cannot be read. */
async function readAnswer(
  client: webApi.WebClient,
  channel: string,
  ts: string,
  log: Logger,
): Promise<string | null> {
  try {
    const { messages = [] } = await client.conversations.replies({ channel, ts, limit: 1000 });
    const written = messages.filter((message) => message.ts !== ts && message.bot_id === undefined);
    return written.map(readWords).filter(Boolean).join('\n') || null;
  } catch (error) {
    log.warn({ err: error, channel }, 'conversations.replies failed; an answer goes without its words');
    return null;
  }
}
