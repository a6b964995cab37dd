import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import { cutText } from './cut-text.ts';
import { buttonLimit, contextLimit, headerLimit, optionLimit } from './limits.ts';

/** Plain text: Slack reads no markup in it, and emoji codes stay as they are. */
export function plainText(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: cutText(text, limit), emoji: false };
}

export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text, headerLimit) };
}

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

/**
 * Helpful or not, under an answer.
 * @param answer names the answer, in the form that a press brings back
 */
export function feedbackButtons(
  actionId: string,
  language: Language,
  answer: string,
): types.ContextActionsBlock {
  const { helpful, notHelpful } = catalogue(language).feedback;
  const judgement = (label: string, verdict: string) => ({
    text: plainText(label, buttonLimit),
    accessibility_label: cutText(label, buttonLimit),
    value: `${verdict}${answer}`,
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionId,
        positive_button: judgement(helpful, '+'),
        negative_button: judgement(notHelpful, '-'),
      },
    ],
  };
}
