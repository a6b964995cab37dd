import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import { context, plainText } from './elements.ts';
import { buttonLimit, optionLimit, viewTitleLimit } from './limits.ts';
import { type Asked, renderQuestion } from './render-hand-over.ts';

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
  asked: Asked,
  expertChannel: string,
  language: Language,
  metadata: string,
): types.ModalView {
  const words = catalogue(language);
  const { form, button } = words.askPerson;
  const named = { text: plainText(form.withName, optionLimit), value: withName };
  const nameless = { text: plainText(form.withoutName, optionLimit), value: withoutName };
  return {
    type: 'modal',
    callback_id: askPersonView,
    private_metadata: metadata,
    title: plainText(button, viewTitleLimit),
    submit: plainText(form.submit, viewTitleLimit),
    close: plainText(form.close, viewTitleLimit),
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: form.goesTo },
              { type: 'channel', channel_id: expertChannel },
            ],
          },
        ],
      },
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
    ],
  };
}
