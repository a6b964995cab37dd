import { catalogue, type Language } from '../../language/index.ts';
import { context, header } from './elements.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { bulletList, richText, sentence } from './rich-text.ts';

/**
 * How to ask.
 * @param language the asker's
 * @param examples questions that can be answered
 */
export function renderHelp(language: Language, examples: string[]): Message {
  const { help, forExample } = catalogue(language);
  return {
    text: escapeText(
      [help.title, help.intro, ...bullets(help.ways), forExample, ...bullets(examples), help.sources].join(
        '\n',
      ),
    ),
    blocks: [
      header(help.title),
      ...richText([
        sentence(help.intro),
        bulletList(help.ways),
        ...(examples.length === 0 ? [] : [sentence(`\n${forExample}`), bulletList(examples)]),
      ]),
      context(help.sources),
    ],
  };
}

function bullets(lines: string[]): string[] {
  return lines.map((line) => `• ${line}`);
}
