import type { types } from '@slack/bolt';
import { cutText } from './cut-text.ts';
import { buttonLimit, contextLimit, headerLimit } from './limits.ts';

/** Plain text: Slack reads no markup in it, and emoji codes stay as they are. */
function plainText(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: cutText(text, limit), emoji: false };
}

export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text, headerLimit) };
}

export function context(text: string): types.ContextBlock {
  return { type: 'context', elements: [plainText(text, contextLimit)] };
}

/** A button whose press brings back its value. */
export function button(actionId: string, label: string, value: string): types.Button {
  return { type: 'button', action_id: actionId, text: plainText(label, buttonLimit), value };
}
