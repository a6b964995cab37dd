import type { App, BlockAction, ButtonAction, types } from '@slack/bolt';
import { chooseEdition, readGap } from '../../../answer/index.ts';
import type { Edition, Role } from '../../../knowledge/index.ts';
import { catalogue, type Language } from '../../../language/index.ts';
import { detectLanguage } from '../../../question/index.ts';
import { type KeptDraft, StoreUnavailable } from '../../../store/index.ts';
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
  writeDraft,
  writeDraftAction,
} from '../../render/index.ts';
import { redrawWindow } from '../../send/redraw-window.ts';
import { respondWith } from '../../send/respond-with.ts';
import type { Services } from '../../services.ts';
import { draftWith } from '../drafts-of.ts';
import { whileAlone } from '../while-alone.ts';

/** Names the writing into documents, for which replicas wait for each other. */
const writingKey = 'write-documents';

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
          : await write(place, await services.seenBy(client, user), workspaceOf(context), language);
      await ack({ response_action: 'update', view: end });
    },
  );
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: undoDraftAction },
    async ({ ack, action, body, client, context, respond }) => {
      await ack();
      const { language } = await services.readPerson(client, body.user.id);
      const text = (await services.keepers.mayTeach(client, body.user.id))
        ? await undo(action.value ?? '', workspaceOf(context), language)
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

  function roleWith(id: string | null, { roles }: Seen): Role | null {
    return roles.find((role) => role.id === id) ?? null;
  }

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

  async function write(place: DraftPlace, seen: Seen, workspace: string, language: Language) {
    const { claims, drafts } = services.store;
    const words = catalogue(language).drafts;
    const end = await whileAlone(claims, workspace, writingKey, async () => {
      const draft = await draftWith(services, workspace, place.draft);
      const refusal = refusalOf(draft, language);
      const role = roleWith(place.role, seen);
      const { writing } = services;
      if (draft === null || refusal !== null || role === null || writing.kind === 'refused')
        return renderDraftEnd(language, refusal ?? words.chooseRole, null);
      const { edition, section, answer } = targetOf(place, role, draft);
      const { file } = edition;
      const isGone = place.section !== null && section === null;
      const written = isGone
        ? { kind: 'refused' as const, why: 'changed' as const }
        : await writing.writer.write(edition, section, answer);
      if (written.kind === 'refused') {
        services.log.warn({ file, why: written.why }, 'what a person answered is not written');
        return renderDraftEnd(language, words.refused[written.why](file), 'file');
      }
      const text = `${words.written(file, written.line)}${written.isInGit ? ` ${words.inGit}` : ''}`;
      try {
        await drafts.setWritten(workspace, draft.id, { file, text: written.text });
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        services.log.warn({ err: error, file }, 'what was written into a document could not be noted');
        return renderDraftEnd(language, text, null);
      }
      return renderDraftEnd(language, text, { undo: draft.id });
    });
    return end ?? renderDraftEnd(language, words.busy, null);
  }

  async function undo(id: string, workspace: string, language: Language): Promise<string> {
    const { claims, drafts } = services.store;
    const words = catalogue(language).drafts;
    const said = await whileAlone(claims, workspace, writingKey, async () => {
      const written = (await draftWith(services, workspace, id))?.written ?? null;
      const { writing } = services;
      if (written === null || writing.kind === 'refused') return catalogue(language).staleButton;
      const { file, text } = written;
      // Noted first: what is noted and still stands there is found when it is written again.
      try {
        await drafts.setWritten(workspace, id, null);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        return catalogue(language).review.later;
      }
      const end = await writing.writer.takeOut(file, text);
      if (end === 'removed') return words.undone(file);
      await drafts.setWritten(workspace, id, written);
      return end === 'edited' ? words.edited(file) : words.refused.unwritable(file);
    });
    return said ?? words.busy;
  }
}

/** Why an answer cannot be written now; null where it can. */
function refusalOf(draft: KeptDraft | null, language: Language): string | null {
  if (draft === null) return catalogue(language).staleButton;
  return draft.written === null ? null : catalogue(language).drafts.standsIn(draft.written.file);
}

/** An answer stands in the edition of its question's language, where there is one. */
function targetOf(
  { section: id, language }: DraftPlace,
  role: Role,
  draft: KeptDraft,
): { edition: Edition; section: Edition['sections'][number] | null; answer: ReturnType<typeof writeDraft> } {
  const edition = chooseEdition(role, detectLanguage(draft.question) ?? language);
  const section = edition.sections.find((each) => each.id === id) ?? null;
  return { edition, section, answer: writeDraft(draft, edition.language) };
}
