import type { types } from '@slack/bolt';
import { dayOf, type Role } from '../../knowledge/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import type { Writing } from '../answer-writer.ts';
import type { DraftPlace } from '../read/draft-place.ts';
import {
  draftRole,
  draftSection,
  draftsFileAction,
  draftView,
  undoDraftAction,
  writeDraftAction,
} from './actions.ts';
import { cutText } from './cut-text.ts';
import { actions, button, context, header, modal, option, plainText } from './elements.ts';
import { escapeText } from './escape-text.ts';
import { sectionLimit } from './limits.ts';
import type { Message } from './message.ts';
import { preformatted, richSection, richText, sentence } from './rich-text.ts';
import { sectionChoice } from './section-choice.ts';
import type { Answered } from './write-drafts.ts';

/** An answer of a person as it is listed. */
interface ShownDraft extends Answered {
  id: string;
  /** The document that it stands in; null where it waits to be written. */
  file: string | null;
}

/** Slack takes 50 blocks in a message: four an answer, and the heading, a line and the buttons below. */
export const draftsShown = 11;

/** What stands for "a heading of its own" among the sections; no section has it as its id. */
export const ownHeading = '#';

/** How much of a question and its answer is listed, and of lines is shown before they are written, in characters. */
const longestListed = { question: 150, answer: 400 };
const longestPreview = 2_500;

/**
 * What people answered, the latest first.
 * @param shown at most `draftsShown`
 * @param why why none of it can be written into documents; null where it can
 */
export function renderDrafts(
  shown: readonly ShownDraft[],
  why: Extract<Writing, { kind: 'refused' }>['why'] | null,
  language: Language,
): Message {
  const { drafts, gaps } = catalogue(language);
  if (shown.length === 0) return { text: escapeText(drafts.none), blocks: [context(drafts.none)] };
  const reason = why === null ? null : drafts.refused[why](shown[0]?.file ?? '');
  return {
    text: escapeText(
      [
        gaps.draftsFile,
        ...shown.map(({ question }) => `• ${cutText(question, longestListed.question)}`),
      ].join('\n'),
    ),
    blocks: [
      header(gaps.draftsFile),
      ...shown.flatMap((draft) => drawDraft(draft, why === null, language)),
      ...(reason === null ? [] : [context(reason)]),
      ...actions([fileButton(language)]),
    ],
  };
}

function drawDraft(
  { id, question, answer, author, at, file }: ShownDraft,
  mayWrite: boolean,
  language: Language,
): types.KnownBlock[] {
  const { drafts, teach } = catalogue(language);
  const by = drafts.answeredBy(author, dayOf(at));
  const press =
    file === null ? button(writeDraftAction, drafts.write, id) : button(undoDraftAction, teach.undo, id);
  return [
    {
      type: 'rich_text',
      block_id: `draft:${id}`,
      elements: [
        richSection([{ text: cutText(question, longestListed.question), bold: true }]),
        richSection([{ text: cutText(answer, longestListed.answer), bold: false }]),
      ],
    },
    context(file === null ? by : `${by} · ${drafts.standsIn(file)}`),
    ...actions(mayWrite ? [press] : [], `write_draft:${id}`),
  ];
}

/**
 * The modal that writes an answer into a document: what will be written, and a choice of where.
 * @param role the chosen role; null for none
 * @param target the file and the lines that will be written into it; null where no role is chosen
 * @param isOnlyRole whether there is no role to choose
 */
export function renderDraftForm(
  place: DraftPlace,
  role: Role | null,
  target: { file: string; lines: readonly string[] } | null,
  isOnlyRole: boolean,
): types.ModalView {
  const words = catalogue(place.language).drafts;
  const { formTitle: title, submit, close } = words;
  const blocks = [
    ...(target === null
      ? [context(words.chooseRole)]
      : richText([
          sentence(words.willBeWritten),
          preformatted(cutText(target.lines.join('\n'), longestPreview)),
        ])),
    ...sectionChoice(
      { block: 'draft', role: draftRole, section: draftSection },
      { role, section: place.section ?? ownHeading },
      isOnlyRole,
      place.language,
      [option(words.ownHeading, ownHeading)],
    ),
    ...(target === null ? [] : [context(words.into(target.file))]),
  ];
  const kept = { id: draftView, metadata: JSON.stringify(place) };
  return modal({ title, close, ...(target !== null && { submit }) }, blocks, kept);
}

/**
 * What the modal shows once it is done.
 * @param next what can be done then: take it back, get all as a file, or nothing
 */
export function renderDraftEnd(
  language: Language,
  text: string,
  next: { undo: string } | 'file' | null,
): types.ModalView {
  const { drafts, teach } = catalogue(language);
  const press =
    next === null
      ? []
      : [next === 'file' ? fileButton(language) : button(undoDraftAction, teach.undo, next.undo)];
  return modal({ title: drafts.formTitle, close: drafts.close }, [
    { type: 'section', text: plainText(text, sectionLimit) },
    ...actions(press),
  ]);
}

function fileButton(language: Language): types.Button {
  return button(draftsFileAction, catalogue(language).drafts.file, 'drafts');
}
