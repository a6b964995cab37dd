import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import type { Contact } from '../finding.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { paragraphOf, richText, sentence } from './rich-text.ts';

/**
 * Sentences that point to people, and where those are found; without a way to anything else.
 * @param sentences what is said, each once
 * @param contact where people are found; null where the owner named none
 */
export function renderPeople(sentences: string[], contact: Contact | null, language: Language): Message {
  const { peopleWhoHelp } = catalogue(language);
  const text = [...new Set(sentences)].join('\n');
  const where: types.RichTextElement[] =
    contact === null
      ? []
      : contact.kind === 'channel'
        ? [{ type: 'channel', channel_id: contact.id }]
        : [{ type: 'text', text: contact.text }];
  const written = contact?.kind === 'channel' ? `<#${contact.id}>` : escapeText(contact?.text ?? '');
  return {
    text: [escapeText(text), ...(contact === null ? [] : [`${escapeText(peopleWhoHelp)} ${written}`])].join(
      '\n',
    ),
    blocks: richText([
      sentence(text),
      ...(contact === null ? [] : [paragraphOf([{ type: 'text', text: `${peopleWhoHelp} ` }, ...where])]),
    ]),
  };
}
