import type { types } from '@slack/bolt';
import type { LessonFault } from '../../answer/index.ts';
import type { Role } from '../../knowledge/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { type Teaching, writeTeaching } from '../read/teaching.ts';
import { taughtAction, teachAction, teachRole, teachSection, teachView, undoAction } from './actions.ts';
import { cutText } from './cut-text.ts';
import { actions, button, context, header, modal, plainText } from './elements.ts';
import { escapeText } from './escape-text.ts';
import { sectionLimit } from './limits.ts';
import type { Message } from './message.ts';
import { bulletList, quote, richText, sentence } from './rich-text.ts';
import { sectionChoice } from './section-choice.ts';

/** What a phrase would do, or why it cannot be taught; null where no section is chosen yet. */
export type TeachPreview = { kind: 'ok'; caught: string[] } | { kind: 'fault'; fault: LessonFault } | null;

/**
 * The modal for teaching a phrase: a choice of section, and what it would do.
 * @param role the chosen role; null for none
 * @param isOnlyRole whether there is nothing to choose
 * @param placeOf names a section of a role to people
 */
export function renderTeach(
  teaching: Teaching,
  role: Role | null,
  preview: TeachPreview,
  isOnlyRole: boolean,
  placeOf: (role: string, section: string) => string,
): types.ModalView {
  const { language, text, section } = teaching;
  const words = catalogue(language);
  const { submit, ...others } = words.teach;
  const blocks = [
    ...richText([
      sentence(words.teach.whoAsks),
      quote(cutText(text || '…', 1000)),
      sentence(words.teach.isAnswered),
    ]),
    ...sectionChoice(
      { block: 'teach', role: teachRole, section: teachSection },
      { role, section },
      isOnlyRole,
      language,
    ),
    ...drawPreview(preview, language, placeOf),
  ];
  const kept = { id: teachView, metadata: writeTeaching(teaching) };
  return modal(preview?.kind === 'ok' ? words.teach : others, blocks, kept);
}

/** Offers to teach a question that a person has answered. */
export function renderTeachOffer(teaching: Teaching): Message {
  const words = catalogue(teaching.language);
  return {
    text: escapeText(words.teach.offer),
    blocks: [
      context(words.teach.offer),
      ...actions([button(teachAction, words.gaps.teach, writeTeaching(teaching))]),
    ],
  };
}

/** What the modal shows once it is done. */
export function renderTaught(language: Language, text: string): types.ModalView {
  const { title, close } = catalogue(language).teach;
  return modal({ title, close }, [{ type: 'section', text: plainText(text, sectionLimit) }]);
}

function drawPreview(
  preview: TeachPreview,
  language: Language,
  placeOf: (role: string, section: string) => string,
): types.KnownBlock[] {
  const words = catalogue(language).teach;
  if (preview === null) return [context(words.chooseSection)];
  if (preview.kind === 'fault')
    return [{ type: 'section', text: plainText(faultText(preview.fault, language, placeOf), sectionLimit) }];
  if (preview.caught.length === 0) return [context(words.noneCaught)];
  return richText([sentence(words.alsoCaught), bulletList(preview.caught.map((text) => cutText(text, 300)))]);
}

/** Why a phrase cannot be taught. */
export function faultText(
  fault: LessonFault,
  language: Language,
  placeOf: (role: string, section: string) => string,
): string {
  const { faults } = catalogue(language).teach;
  if (fault.kind === 'long') return faults.long(fault.most);
  if (fault.kind === 'other-role') return faults['other-role'](fault.role);
  if (fault.kind === 'breaks') return faults.breaks(fault.question);
  if (fault.kind === 'taught') return faults.taught(fault.text, placeOf(fault.role, fault.section));
  return faults[fault.kind];
}

/** One taught phrase as it is listed. */
interface ShownPhrase {
  id: string;
  text: string;
  place: string;
  /** Empty where nobody is known. */
  by: string;
  date: string;
}

/** Slack takes 50 blocks in a message: two a phrase, and the heading. */
export const phrasesShown = 24;

/**
 * What was taught, the latest first, each with a button that takes it back.
 * @param shown at most `phrasesShown`
 */
export function renderTaughtList(shown: readonly ShownPhrase[], language: Language): Message {
  const { teach, gaps, someone } = catalogue(language);
  const lineOf = ({ by, date }: ShownPhrase) => teach.by(by || someone, date);
  return {
    text: escapeText(
      [
        gaps.taughtList,
        ...(shown.length === 0
          ? [teach.none]
          : shown.map((each) => `• ${each.text} → ${each.place}. ${lineOf(each)}`)),
      ].join('\n'),
    ),
    blocks: [
      header(gaps.taughtList),
      ...(shown.length === 0 ? [context(teach.none)] : []),
      ...shown.flatMap((each): types.KnownBlock[] => [
        {
          type: 'section',
          block_id: `${taughtAction}:${each.id}`,
          text: plainText(`${each.text} → ${each.place}`, sectionLimit),
          accessory: button(undoAction, teach.undo, each.id),
        },
        context(lineOf(each)),
      ]),
    ],
  };
}
