import { blockIdLimit } from './limits.ts';

/** The action_id of the button that shares a private answer. */
export const shareAction = 'share';

/** The action_id of the button at an index that shows another answer; Slack wants it unique in its block. */
export function showAction(index: number): string {
  return `show_${index}`;
}

/** Matches every action_id that showAction gives. */
export const anyShowAction = /^show_\d+$/;

/** The action_id of the buttons that judge an answer. */
export const feedbackAction = 'feedback';

/** The action_id of the button that hands a question to a person. */
export const askPersonAction = 'ask_person';

/** The action_id of the button that tells the asker of an answered question. */
export const answeredAction = 'answered';

/** The action_ids of the buttons that give a brief as a file, and as text to copy. */
export const fileAction = 'brief_file';
export const plainTextAction = 'brief_text';

/** The Home tab: its search box, its questions, and the sections of its roles. */
export const homeQuestion = 'home_question';
export const browseSelect = 'browse';

/** The block_id of what is about one role, cut to what Slack takes. */
export function roleBlock(id: string): string {
  return `role:${id}`.slice(0, blockIdLimit);
}

/** The action_id of the button at an index that asks an example. */
export function askAction(index: number): string {
  return `ask_${index}`;
}

/** The action_id of the button at an index that opens a section of a role. */
export function browseAction(index: number): string {
  return `browse_${index}`;
}

/** Match what askAction and browseAction give. */
export const anyAskAction = /^ask_\d+$/;
export const anyBrowseAction = /^browse_\d+$/;

/** Within the search modal, the button at an index that shows another answer. */
export function seeAction(index: number): string {
  return `see_${index}`;
}

/** Matches what seeAction gives. */
export const anySeeAction = /^see_\d+$/;

/** The list of gaps: its buttons, one set a gap, and those below it. */
export const teachAction = 'teach';
export const ignoreAction = 'ignore_gap';
export const gapsPageAction = 'gaps_page';
export const gapsHomeAction = 'gaps_home';
export const homeAction = 'home';
export const taughtAction = 'taught';
export const undoAction = 'undo_taught';
export const draftsAction = 'drafts';

/** The modal for teaching: its name, and its choices of role and section. */
export const teachView = 'teach';
export const teachRole = 'teach_role';
export const teachSection = 'teach_section';

/** Answers from people: all as a file, one into a document, and out of it again. */
export const draftsFileAction = 'drafts_file';
export const writeDraftAction = 'write_draft';
export const undoDraftAction = 'undo_draft';

/** The modal for writing an answer into a document: its name, and its choices of role and section. */
export const draftView = 'write_draft';
export const draftRole = 'draft_role';
export const draftSection = 'draft_section';

/** Links: to a document, and to the section where an answer is to be written. */
export const readSourceAction = 'read_source';
export const writeAction = 'write_document';

/** "Still right" below a document that is due for review. */
export const stillRightAction = 'still_right';
