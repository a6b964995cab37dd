import { catalogue, type Language } from '../../language/index.ts';
import { context, header } from './elements.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { renderHelp } from './render-help.ts';
import { bulletList, richText, sentence } from './rich-text.ts';

/**
 * How one command is used.
 * @param command with its slash; for one without words of its own, how to ask at all
 * @param language the asker's
 */
export function renderCommandHelp(command: string, language: Language, examples: string[]): Message {
  const { help } = catalogue(language);
  const own = Object.entries(help.commands).find(([name]) => name === command)?.[1];
  if (own === undefined) return renderHelp(language, examples);
  const title = help.ofCommand(command);
  return {
    text: escapeText([title, own.about, ...own.ways.map((way) => `• ${way}`), help.sources].join('\n')),
    blocks: [header(title), ...richText([sentence(own.about), bulletList(own.ways)]), context(help.sources)],
  };
}
