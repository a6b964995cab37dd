import type { types } from '@slack/bolt';
import type { Ladder } from '../../answer/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { bulletList, type Run, richSection } from './rich-text.ts';

/**
 * Draws a career's steps in order, the named level and the one after it marked, and the side paths below.
 * @returns one block
 */
export function renderLadder({ steps, current, sidePaths }: Ladder, language: Language): types.RichTextBlock {
  const words = catalogue(language).career;
  const mark = (index: number) => {
    if (current === null) return null;
    return index === current ? words.current : index === current + 1 ? words.next : null;
  };
  const items = steps.map(({ text }, index): Run[] => {
    const marked = mark(index);
    const step = { text, bold: index === current };
    return marked === null ? [step] : [step, { text: ` ← ${marked}`, bold: false }];
  });
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_list', style: 'ordered', elements: items.map(richSection) },
      ...(sidePaths.length === 0
        ? []
        : [
            richSection([{ text: `\n${words.sidePaths}`, bold: true }]),
            bulletList(sidePaths.map(({ text }) => text)),
          ]),
    ],
  };
}
