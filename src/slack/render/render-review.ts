import { catalogue, type Language } from '../../language/index.ts';
import { readSourceAction, stillRightAction } from './actions.ts';
import { cutText } from './cut-text.ts';
import { actions, button, context, header } from './elements.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { bulletList, richText } from './rich-text.ts';

/** A document that is due for review. */
interface DueDocument {
  file: string;
  name: string;
  due: string;
  /** Its lines with figures and dates. */
  lines: string[];
  url: string | null;
}

/** As many lines as a person reads through at once; the rest is behind the link. */
const linesShown = 20;

/** Asks an owner whether a document is still right, with the very lines that may not be. */
export function renderReview({ file, name, due, lines, url }: DueDocument, language: Language): Message {
  const { review, keeper } = catalogue(language);
  const shown = lines.slice(0, linesShown).map((line) => cutText(line, 300));
  const intro = lines.length === 0 ? review.nothingDated : review.due(due);
  return {
    text: escapeText([review.title(name), intro, ...shown.map((line) => `• ${line}`)].join('\n')),
    blocks: [
      header(review.title(name)),
      context(intro),
      ...richText(shown.length === 0 ? [] : [bulletList(shown)]),
      ...actions([
        button(stillRightAction, review.stillRight, file),
        ...(url === null ? [] : [{ ...button(readSourceAction, keeper.readSource, file), url }]),
      ]),
    ],
  };
}
