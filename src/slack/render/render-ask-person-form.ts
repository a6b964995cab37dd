import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import { context, modal, option, plainText } from './elements.ts';
import { buttonLimit } from './limits.ts';
import { type HandOverQuestion, renderQuestion } from './render-hand-over.ts';
import { paragraphOf, richText } from './rich-text.ts';

/** The ids by which the window and its choice are known, and its choice of no name. */
export const askPersonView = 'ask_person';
export const askPersonName = 'ask_person_name';
const withName = 'with';
export const withoutName = 'without';

/**
 * Shows what will be posted in the experts' channel before it is posted, and asks whether the asker's name goes with it.
 * @param asked the question as it will be posted; without its asker where the name does not go with it
 * @param expertChannel Slack's id of where it will be posted
 * @param metadata what the listener needs when the window is handed in
 */
export function renderAskPersonForm(
  asked: HandOverQuestion,
  expertChannel: string,
  language: Language,
  metadata: string,
): types.ModalView {
  const { form, button } = catalogue(language).askPerson;
  const named = option(form.withName, withName);
  const nameless = option(form.withoutName, withoutName);
  const blocks: types.KnownBlock[] = [
    ...richText([
      paragraphOf([
        { type: 'text', text: form.goesTo },
        { type: 'channel', channel_id: expertChannel },
      ]),
    ]),
    { type: 'divider' },
    ...renderQuestion(asked, language),
    { type: 'divider' },
    {
      type: 'input',
      block_id: askPersonName,
      dispatch_action: true,
      label: plainText(form.name, buttonLimit),
      element: {
        type: 'radio_buttons',
        action_id: askPersonName,
        options: [named, nameless],
        initial_option: asked.asker === null ? nameless : named,
      },
    },
    ...(asked.asker === null ? [context(form.namelessHint)] : []),
  ];
  return modal({ ...form, title: button }, blocks, { id: askPersonView, metadata });
}
