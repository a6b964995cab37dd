import type { Reply } from '../../answer/index.ts';
import { catalogue } from '../../language/index.ts';
import { cutText } from './cut-text.ts';
import { escapeText } from './escape-text.ts';
import { messageBudget } from './limits.ts';
import type { Message } from './message.ts';
import { preformatted, richText, sentence } from './rich-text.ts';

/** Room for what stands around the text in the block. */
const textBudget = messageBudget / 2;

/** What two screens of a phone hold: lines, and Latin characters of one width in each. */
const screens = { lines: 66, width: 31 };

/** A brief as text to copy, without a word of ours in it: the first lines of every part, as many as two screens of a phone hold. */
export function renderBriefText({ jobPost = '', language }: Reply): Message {
  const { betweenSentences, requirements } = catalogue(language);
  const { copyThis, restInFile } = requirements;
  const fitting = firstOfEach(jobPost);
  const above = fitting === jobPost ? copyThis : `${restInFile}${betweenSentences}${copyThis}`;
  const kept = cutText(fitting, textBudget);
  return {
    text: escapeText(`${above}\n${kept}`),
    blocks: richText([sentence(above), preformatted(kept)]),
  };
}

// Each part in turn gives its next line, so that none is left out for another's sake.
function firstOfEach(jobPost: string): string {
  const parts = jobPost.split('\n\n').map((part) => part.split('\n'));
  const kept = parts.map((lines) => lines.slice(0, 1));
  let room = screens.lines - 2 * parts.length;
  for (let at = 1; parts.some(({ length }) => length > at); at += 1) {
    for (const [index, part] of parts.entries()) {
      const line = part[at];
      const own = kept[index];
      if (line === undefined || own === undefined || own.length < at) continue;
      const height = Math.ceil(widthOf(line) / screens.width);
      if (height > room) continue;
      room -= height;
      own.push(line);
    }
  }
  return kept.map((lines) => lines.join('\n')).join('\n\n');
}

/** A Han character is as wide as two others. */
function widthOf(line: string): number {
  return line.length + (line.match(/\p{Script=Han}/gu)?.length ?? 0);
}
