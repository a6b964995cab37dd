import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { richText, sentence } from './rich-text.ts';

/** A message of a sentence or two, shown as they are. */
export function renderWords(text: string): Message {
  return {
    text: escapeText(text),
    blocks: richText([sentence(text)]),
  };
}
