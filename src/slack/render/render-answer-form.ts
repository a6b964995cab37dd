import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import { cutText } from './cut-text.ts';
import { modal, plainText } from './elements.ts';
import { answerLimit, buttonLimit, sectionLimit } from './limits.ts';
import { quote, richText } from './rich-text.ts';

/** The ids by which the window and its field are known. */
export const answerView = 'answer_person';
export const answerField = 'answer';

/**
 * Asks a person for their answer where none is written in the thread.
 * @param question the question in the asker's words
 * @param metadata what the listener needs when the window is handed in
 */
export function renderAnswerForm(question: string, language: Language, metadata: string): types.ModalView {
  const { answerForm } = catalogue(language).askPerson;
  const blocks: types.KnownBlock[] = [
    ...richText([quote(cutText(question, sectionLimit))]),
    {
      type: 'input',
      block_id: answerField,
      label: plainText(answerForm.answer, buttonLimit),
      hint: plainText(answerForm.hint, buttonLimit * 2),
      element: {
        type: 'plain_text_input',
        action_id: answerField,
        multiline: true,
        max_length: answerLimit,
        focus_on_load: true,
      },
    },
  ];
  return modal(answerForm, blocks, { id: answerView, metadata });
}
