import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import type { Lookup } from '../read/lookup.ts';
import { writeVerdict } from '../read/verdict.ts';
import { cutText } from './cut-text.ts';
import {
  buttonLimit,
  contextLimit,
  headerLimit,
  optionLimit,
  placeholderLimit,
  viewTitleLimit,
} from './limits.ts';

/** Plain text: Slack reads no markup in it, and emoji codes stay as they are. */
export function plainText(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: cutText(text, limit), emoji: false };
}

/** A heading, cut to what Slack takes. */
export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text, headerLimit) };
}

/** Small print, cut to what Slack takes. */
export function context(text: string): types.ContextBlock {
  return { type: 'context', elements: [plainText(text, contextLimit)] };
}

/** An option of a select. */
export function option(label: string, value: string): types.PlainTextOption {
  return { text: plainText(label, optionLimit), value };
}

/** A button whose press brings back its value. */
export function button(actionId: string, label: string, value: string): types.Button {
  return { type: 'button', action_id: actionId, text: plainText(label, buttonLimit), value };
}

/** Buttons and choices side by side; no block where there are none. */
export function actions(elements: types.ActionsBlock['elements'], blockId?: string): types.ActionsBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', ...(blockId && { block_id: blockId }), elements }];
}

/**
 * A modal.
 * @param words its title and buttons; without `submit` it cannot be handed in
 * @param kept by what the listener knows it, and what it needs when it comes back; without it, it never does
 */
export function modal(
  words: { title: string; submit?: string; close: string },
  blocks: types.KnownBlock[],
  kept?: { id: string; metadata: string },
): types.ModalView {
  return {
    type: 'modal',
    ...(kept && { callback_id: kept.id, private_metadata: kept.metadata }),
    title: plainText(words.title, viewTitleLimit),
    ...(words.submit !== undefined && { submit: plainText(words.submit, viewTitleLimit) }),
    close: plainText(words.close, viewTitleLimit),
    blocks,
  };
}

/** A box for a question, answered on Enter. */
export function questionBox(id: string, language: Language, question = ''): types.InputBlock {
  const { search } = catalogue(language);
  return {
    type: 'input',
    block_id: id,
    dispatch_action: true,
    label: plainText(search.question, buttonLimit),
    element: {
      type: 'plain_text_input',
      action_id: id,
      max_length: longestQuestion,
      placeholder: plainText(search.placeholder, placeholderLimit),
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
      ...(question !== '' && { initial_value: question.slice(0, longestQuestion) }),
    },
  };
}

/** What fits the box, in characters. */
const longestQuestion = 500;

/**
 * Helpful or not, under an answer.
 * @param answer names the answer, in the form that a press brings back
 */
export function feedbackButtons(
  actionId: string,
  language: Language,
  lookup: Lookup,
): types.ContextActionsBlock {
  const { helpful, notHelpful } = catalogue(language).feedback;
  const judgement = (label: string, verdict: 'up' | 'down') => ({
    text: plainText(label, buttonLimit),
    accessibility_label: cutText(label, buttonLimit),
    value: writeVerdict(verdict, language, lookup),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionId,
        positive_button: judgement(helpful, 'up'),
        negative_button: judgement(notHelpful, 'down'),
      },
    ],
  };
}
