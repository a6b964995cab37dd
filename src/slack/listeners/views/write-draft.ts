import type { App, BlockAction, ButtonAction, types } from '@slack/bolt';
import { readGap } from '../../../answer/index.ts';
import { catalogue, type Language } from '../../../language/index.ts';
import type { KeptDraft } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { chosenValue } from '../../read/chosen-value.ts';
import { type DraftPlace, readDraftPlace } from '../../read/draft-place.ts';
import { readPressed } from '../../read/read-pressed.ts';
import type { Seen } from '../../read/seen.ts';
import {
  draftRole,
  draftSection,
  draftView,
  ownHeading,
  renderDraftEnd,
  renderDraftForm,
  renderWords,
  undoDraftAction,
  writeDraftAction,
} from '../../render/index.ts';
import { redrawWindow } from '../../send/redraw-window.ts';
import { respondWith } from '../../send/respond-with.ts';
import type { Services } from '../../services.ts';
import { draftWith } from '../drafts-of.ts';
import { refusalOf, roleWith, takeAnswerOut, targetOf, writeAnswer } from '../write-answer.ts';

/** "Write into a document": a modal that shows what would be written where, and writes it; and what takes it back. */
export function listenToWriting(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: writeDraftAction },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const { language } = await services.readPerson(client, body.user.id);
      const workspace = workspaceOf(context);
      const draft = await draftWith(services, workspace, action.value ?? '');
      const seen = await services.seenBy(client, body.user.id);
      const refusal = !(await services.keepers.mayTeach(client, body.user.id))
        ? catalogue(language).gaps.notYours
        : refusalOf(draft, language);
      const view =
        draft === null || refusal !== null
          ? renderDraftEnd(language, refusal ?? catalogue(language).staleButton, null)
          : draw(nearestPlace(draft, seen, language), draft, seen);
      await client.views.open({ trigger_id: body.trigger_id, view });
    },
  );
  app.action<BlockAction>(
    { type: 'block_actions', action_id: new RegExp(`^(?:${draftRole}|${draftSection})$`) },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const place = readDraftPlace(body.view?.private_metadata);
      if (body.view === undefined || place === null) return;
      const draft = await draftWith(services, workspaceOf(context), place.draft);
      if (draft === null) return;
      const chosen = chosenValue(action);
      const next =
        action.action_id === draftRole
          ? { ...place, role: chosen, section: null }
          : { ...place, section: chosen === ownHeading ? null : chosen };
      const view = draw(next, draft, await services.seenBy(client, body.user.id));
      await redrawWindow(client, body.view.id, view);
    },
  );
  app.view(
    { type: 'view_submission', callback_id: draftView },
    async ({ ack, body, view, client, context }) => {
      const user = body.user.id;
      const { language } = await services.readPerson(client, user);
      const place = readDraftPlace(view.private_metadata);
      const end = !(await services.keepers.mayTeach(client, user))
        ? renderDraftEnd(language, catalogue(language).gaps.notYours, null)
        : place === null
          ? renderDraftEnd(language, catalogue(language).staleButton, null)
          : await writeAnswer(
              services,
              place,
              await services.seenBy(client, user),
              workspaceOf(context),
              language,
            );
      await ack({ response_action: 'update', view: end });
    },
  );
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: undoDraftAction },
    async ({ ack, action, body, client, context, respond }) => {
      await ack();
      const { language } = await services.readPerson(client, body.user.id);
      const text = (await services.keepers.mayTeach(client, body.user.id))
        ? await takeAnswerOut(services, action.value ?? '', workspaceOf(context), language)
        : catalogue(language).gaps.notYours;
      if (readPressed(body) !== null) {
        return respondWith(respond, renderWords(text), {
          response_type: 'ephemeral',
          replace_original: false,
        });
      }
      if (body.view === undefined) return;
      await redrawWindow(client, body.view.id, renderDraftEnd(language, text, null));
    },
  );

  function nearestPlace({ id, question }: KeptDraft, seen: Seen, language: Language): DraftPlace {
    const { nearest } = readGap(seen.answering, question, null);
    const role = nearest?.role ?? seen.only?.id ?? null;
    return { draft: id, role, section: nearest?.section ?? null, language };
  }

  function draw(place: DraftPlace, draft: KeptDraft, seen: Seen): types.ModalView {
    const role = roleWith(place.role, seen);
    const target = role === null ? null : targetOf(place, role, draft);
    const shown =
      target === null
        ? null
        : {
            file: target.edition.file,
            lines:
              target.section === null
                ? [target.answer.heading, '', ...target.answer.below]
                : target.answer.alone,
          };
    return renderDraftForm(place, role, shown, seen.listed.length < 2);
  }
}
