import type { Reply } from '../../answer/index.ts';
import { catalogue } from '../../language/index.ts';
import { cutText } from './cut-text.ts';
import { escapeText } from './escape-text.ts';
import { messageBudget } from './limits.ts';
import type { Message } from './message.ts';

/** Room for what stands around the text in the block. */
const textBudget = messageBudget / 2;

/** A brief as text to copy, without a word of ours in it. */
export function renderBriefText({ jobPost = '', language }: Reply): Message {
  const { copyThis } = catalogue(language).requirements;
  const kept = cutText(jobPost, textBudget);
  return {
    text: escapeText(`${copyThis}\n${kept}`),
    blocks: [
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: copyThis }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: kept }] },
        ],
      },
    ],
  };
}
