import type { App } from '@slack/bolt';
import { catalogue, type Language } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { type HandedOver, handedOver } from '../../read/handed-over.ts';
import { keptPress } from '../../read/read-pressed.ts';
import { answerField, answerView, type Message, renderAnswerForm } from '../../render/index.ts';
import { answerLater } from '../../send/answer-later.ts';
import type { Services } from '../../services.ts';
import type { Press } from '../actions/press.ts';
import { offerTeaching } from '../offer-teaching.ts';
import { tellAsker } from '../tell-asker.ts';

/** The press stands in the experts' message. */
const metadata = keptPress.extend({ handedOver });

/**
 * Opens the window that asks for the answer.
 * @returns false where Slack opens none, as when reading the thread took too long
 */
export async function openAnswerForm(
  { log }: Services,
  { client, pressed, triggerId, url }: Press,
  handedOver: HandedOver,
  question: string,
  language: Language,
): Promise<boolean> {
  try {
    await client.views.open({
      trigger_id: triggerId,
      view: renderAnswerForm(question, language, JSON.stringify({ handedOver, pressed, url })),
    });
    return true;
  } catch (error) {
    log.warn({ err: error }, 'nobody could be asked for an answer, and the asker is told without one');
    return false;
  }
}

/** The window that asks for the answer: what is written there is passed on to who asked. */
export function listenToAnswerForm(app: App, services: Services): void {
  app.view(
    { type: 'view_submission', callback_id: answerView },
    async ({ ack, body, view, client, context }) => {
      const { handedOver, pressed, url } = metadata.parse(JSON.parse(view.private_metadata));
      const user = body.user.id;
      const expert = await services.readPerson(client, user);
      const { alreadyAnswered, answerForm } = catalogue(expert.language).askPerson;
      const refuse = (why: string) => ack({ response_action: 'errors', errors: { [answerField]: why } });
      const text = view.state.values[answerField]?.[answerField]?.value?.trim() ?? '';
      if (text === '') return refuse(answerForm.empty);
      const words = { text, isInThread: false };
      const answer = { handedOver, message: pressed, user, expert, words };
      const workspace = workspaceOf(context);
      const told = await tellAsker(services, client, workspace, answer).catch((error) => {
        services.log.warn({ err: error }, 'an asker could not be told of an answer; the question stays open');
        return 'untold' as const;
      });
      if (told === 'untold') return refuse(answerForm.notTold);
      if (told === null) return refuse(alreadyAnswered);
      await ack();
      const say = (message: Message) => answerLater(client, services.fetch, { url, user, pressed }, message);
      await offerTeaching(services, client, user, told.text, expert.language, say);
    },
  );
}
