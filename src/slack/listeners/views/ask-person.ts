import type { App, BlockAction, webApi } from '@slack/bolt';
import { z } from 'zod';
import { catalogue, languages } from '../../../language/index.ts';
import type { WorkspaceKey } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { doOnce } from '../../do-once.ts';
import { isDirect } from '../../read/is-direct.ts';
import { keptPress } from '../../read/read-pressed.ts';
import {
  askPersonName,
  askPersonView,
  renderAskPersonForm,
  renderHandOver,
  renderWords,
  withoutName,
} from '../../render/index.ts';
import { answerLater } from '../../send/answer-later.ts';
import { post } from '../../send/post.ts';
import { redrawWindow } from '../../send/redraw-window.ts';
import type { Services } from '../../services.ts';
import type { Press } from '../actions/press.ts';

/** A question on its way to the experts' channel. */
const question = z.object({
  /** As it will be posted. */
  text: z.string(),
  /** The id under which it is remembered. */
  asked: z.string().optional(),
  language: z.enum(languages),
  /** Where it can be read; null where only the asker sees it. */
  link: z.string().nullable(),
});
const metadata = question.extend(keptPress.shape);
type Metadata = z.infer<typeof metadata>;

/** Opens the window that shows what would be posted. */
export async function openAskPersonForm(
  services: Services,
  { client, workspace, user, pressed, triggerId, url }: Press,
  asked: z.infer<typeof question>,
): Promise<void> {
  await client.views.open({
    trigger_id: triggerId,
    view: drawForm(services, workspace, { ...asked, pressed, url }, user),
  });
}

/** The window of "Ask a person": what is shown there is posted in the experts' channel, once, with the name or without. */
export function listenToAskPersonForm(app: App, services: Services): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: askPersonName },
    async ({ ack, body, client, context }) => {
      await ack();
      if (body.view === undefined) return;
      const form = metadata.parse(JSON.parse(body.view.private_metadata));
      const asker = isNameless(body.view.state.values) ? null : body.user.id;
      await redrawWindow(client, body.view.id, drawForm(services, workspaceOf(context), form, asker));
    },
  );

  app.view(
    { type: 'view_submission', callback_id: askPersonView },
    async ({ ack, body, view, client, context }) => {
      const form = metadata.parse(JSON.parse(view.private_metadata));
      const workspace = workspaceOf(context);
      const user = body.user.id;
      const words = catalogue(form.language).askPerson;
      const refuse = (why: string) => ack({ response_action: 'errors', errors: { [askPersonName]: why } });
      const key = `ask-person:${form.pressed.channel}:${form.pressed.ts}:${user}`;
      const person = `${workspace} ${user}`;
      if (!services.handOverLimit.allows(person)) return refuse(words.tooMany);
      try {
        const isPassedOn = await doOnce(services.store.claims, workspace, key, async () => {
          await passOn(services, client, workspace, user, form, isNameless(view.state.values));
          services.handOverLimit.count(person);
        });
        if (!isPassedOn) return refuse(words.alreadyPassedOn);
      } catch (error) {
        services.log.warn({ err: error }, 'a question could not be passed on, and its asker was told so');
        return refuse(words.notPassedOn);
      }
      await ack();
      if (form.asked !== undefined) {
        await services.store.questions.setOutcome(workspace, form.asked, 'handed-over');
      }
      const { thread, channel } = form.pressed;
      const said = isNameless(view.state.values)
        ? words.passedOnNameless
        : thread === undefined && !isDirect(channel)
          ? words.passedOnPrivately
          : words.passedOn;
      await answerLater(client, services.fetch, { ...form, user }, renderWords(said));
    },
  );
}

async function passOn(
  services: Services,
  client: webApi.WebClient,
  workspace: WorkspaceKey,
  user: string,
  { text, language, link, pressed }: Metadata,
  isWithoutName: boolean,
): Promise<void> {
  const channel = services.expertChannelOf(workspace);
  if (channel === null) throw new Error('There is no channel of experts any more.');
  const id = services.newId();
  const asked = { text, channel: pressed.channel };
  const message = renderHandOver(
    { ...asked, asker: isWithoutName ? null : user, link },
    {
      kind: 'open',
      handedOver: { id, language, isNamed: !isWithoutName, link: isWithoutName ? null : link },
    },
    language,
  );
  const posted = await post(client, { channel, thread: undefined }, message, null);
  // An answer where others read would name who asked without a name.
  const thread = isWithoutName ? null : (pressed.thread ?? null);
  const { handOvers } = services.store;
  await handOvers.open({ id, workspace, asker: user, ...asked, thread, at: services.now() });
  if (posted !== undefined) await handOvers.setMessage(workspace, id, { channel, ts: posted });
}

function drawForm(services: Services, workspace: WorkspaceKey, form: Metadata, asker: string | null) {
  const { text, language, link, pressed } = form;
  const expertChannel = services.expertChannelOf(workspace) ?? '';
  const asked = { text, asker, channel: pressed.channel, link };
  return renderAskPersonForm(asked, expertChannel, language, JSON.stringify(form));
}

type Values = Record<string, Record<string, { selected_option?: { value: string } | null }>>;

function isNameless(values: unknown): boolean {
  return (values as Values)[askPersonName]?.[askPersonName]?.selected_option?.value === withoutName;
}
