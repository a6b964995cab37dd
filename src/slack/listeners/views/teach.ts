import type { App, BlockAction, ButtonAction, types } from '@slack/bolt';
import { caughtBy, checkLesson, type Lesson, type LessonFault } from '../../../answer/index.ts';
import { catalogue } from '../../../language/index.ts';
import { StoreUnavailable, type TaughtPhrase } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { openGaps } from '../../open-gaps.ts';
import { chosenValue } from '../../read/chosen-value.ts';
import type { Seen } from '../../read/seen.ts';
import { readTeaching, type Teaching } from '../../read/teaching.ts';
import {
  faultText,
  renderTaught,
  renderTeach,
  type TeachPreview,
  teachAction,
  teachRole,
  teachSection,
  teachView,
} from '../../render/index.ts';
import { redrawWindow } from '../../send/redraw-window.ts';
import type { Services } from '../../services.ts';
import { placeName } from '../gaps-of.ts';

/** How many other questions a preview names. */
const caughtShown = 10;

/** "Teach": a modal that shows what a phrase would do, and does it. */
export function listenToTeaching(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: teachAction },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const teaching = readTeaching(action.value);
      const { language } = await services.readPerson(client, body.user.id);
      const seen = await services.seenBy(client, body.user.id);
      const refusal = !(await services.keepers.mayTeach(client, body.user.id))
        ? catalogue(language).gaps.notYours
        : teaching === null
          ? catalogue(language).staleButton
          : null;
      const view =
        refusal === null
          ? await draw(teaching as Teaching, seen, workspaceOf(context))
          : renderTaught(language, refusal);
      await client.views.open({ trigger_id: body.trigger_id, view });
    },
  );
  app.action<BlockAction>(
    { type: 'block_actions', action_id: new RegExp(`^(?:${teachRole}|${teachSection})$`) },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const teaching = readTeaching(body.view?.private_metadata);
      if (body.view === undefined || teaching === null) return;
      const chosen = chosenValue(action);
      const seen = await services.seenBy(client, body.user.id);
      const next =
        action.action_id === teachRole
          ? { ...teaching, role: chosen, section: null }
          : { ...teaching, role: roleOf(teaching, seen), section: chosen };
      const view = await draw(next, seen, workspaceOf(context));
      await redrawWindow(client, body.view.id, view);
    },
  );
  app.view(
    { type: 'view_submission', callback_id: teachView },
    async ({ ack, body, view, client, context }) => {
      const teaching = readTeaching(view.private_metadata);
      const workspace = workspaceOf(context);
      const { language } = await services.readPerson(client, body.user.id);
      const show = (text: string) => ack({ response_action: 'update', view: renderTaught(language, text) });
      if (!(await services.keepers.mayTeach(client, body.user.id))) {
        return show(catalogue(language).gaps.notYours);
      }
      const seen = await services.seenBy(client, body.user.id);
      const lesson = teaching === null ? null : lessonOf(teaching, seen);
      if (lesson === null) return show(catalogue(language).teach.chooseSection);
      const preview = await previewOf(lesson, seen, workspace);
      const placeOf = placesIn(seen, language);
      if (preview.kind === 'fault') return show(faultText(preview.fault, language, placeOf));
      const phrase = { id: services.newId(), ...lesson, by: body.user.id, at: services.now() };
      const { words } = services.answering.sense(lesson.text);
      try {
        const before = await services.store.taughtPhrases.teach(workspace, phrase, words);
        if (before !== null) return show(faultText({ kind: 'taught', ...before }, language, placeOf));
        const against = meanwhile(phrase, seen, workspace);
        if (against !== null) {
          await services.store.taughtPhrases.remove(workspace, phrase.id);
          return show(faultText(against, language, placeOf));
        }
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        return show(catalogue(language).review.later);
      }
      await show(catalogue(language).teach.done(placeOf(lesson.role, lesson.section)));
    },
  );

  function roleOf({ role }: Teaching, seen: Seen): string | null {
    return role ?? seen.only?.id ?? null;
  }

  function lessonOf(teaching: Teaching, seen: Seen): Lesson | null {
    const role = roleOf(teaching, seen);
    const { text, section } = teaching;
    return role === null || section === null ? null : { text: text.trim(), role, section };
  }

  function placesIn(seen: Seen, language: Teaching['language']) {
    return (role: string, section: string) => placeName(seen, role, section, language);
  }

  /** What was taught otherwise in other words while this was checked: only now does each of two see the other's. */
  function meanwhile(phrase: TaughtPhrase, seen: Seen, workspace: string): LessonFault | null {
    const others = services.store.taughtPhrases.of(workspace).filter(({ id }) => id !== phrase.id);
    const fault = checkLesson(seen.answering, phrase, [], others);
    return fault === null ? null : withoutHidden(fault, seen);
  }

  async function previewOf(
    lesson: Lesson,
    seen: Seen,
    workspace: string,
  ): Promise<NonNullable<TeachPreview>> {
    const { gaps, taughtPhrases } = services.store;
    const known = [...services.knownQuestions(), ...(await gaps.helpful(workspace))];
    const fault = checkLesson(seen.answering, lesson, known, taughtPhrases.of(workspace));
    if (fault !== null) return { kind: 'fault', fault: withoutHidden(fault, seen) };
    const open = await openGaps(services, seen, workspace);
    const wordings = open.flatMap((gap) => gap.wordings);
    const caught = caughtBy(seen.answering, lesson, [...new Set(wordings)]);
    return { kind: 'ok', caught: caught.filter((text) => text !== lesson.text).slice(0, caughtShown) };
  }

  async function draw(teaching: Teaching, seen: Seen, workspace: string): Promise<types.ModalView> {
    const lesson = lessonOf(teaching, seen);
    const id = roleOf(teaching, seen);
    const role = seen.roles.find((each) => each.id === id) ?? null;
    const preview = lesson === null ? null : await previewOf(lesson, seen, workspace);
    return renderTeach(teaching, role, preview, seen.listed.length < 2, placesIn(seen, teaching.language));
  }
}

/** What is in the way may be asked or taught of a document for others. */
function withoutHidden(fault: LessonFault, { hidesText }: Seen): LessonFault {
  if (fault.kind === 'breaks' && hidesText(fault.question)) return { ...fault, question: '…' };
  return fault.kind === 'taught' && hidesText(fault.text) ? { ...fault, text: '…' } : fault;
}
