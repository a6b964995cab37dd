import { catalogue, type Language } from '../../language/index.ts';
import { cutText } from './cut-text.ts';
import { context, header } from './elements.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { bulletList, richText } from './rich-text.ts';

/** More are mended one after the other anyway. */
const faultsShown = 10;

/** Tells an owner what is wrong with a document. */
export function renderBadDocument(file: string, faults: string[], language: Language): Message {
  const words = catalogue(language).badDocument;
  const shown = faults.slice(0, faultsShown).map((line) => cutText(line, 500));
  return {
    text: escapeText([words.title(file), ...shown.map((line) => `• ${line}`), words.stays].join('\n')),
    blocks: [header(words.title(file)), ...richText([bulletList(shown)]), context(words.stays)],
  };
}
