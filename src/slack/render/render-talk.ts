import type { types } from '@slack/bolt';
import { catalogue, type Language, type Talk } from '../../language/index.ts';
import type { Contact } from '../finding.ts';
import { type Lookup, writeLookup } from '../read/lookup.ts';
import { askPersonAction, showAction } from './actions.ts';
import { actions, button } from './elements.ts';
import type { Message } from './message.ts';
import { renderPeople } from './render-people.ts';
import { renderWords } from './render-words.ts';

/** What a reply to talk needs to know. */
export interface TalkReply {
  kind: Talk;
  language: Language;
  /** Questions that can be answered. */
  examples: string[];
  /** Where people are found; null where the owner named none. */
  contact: Contact | null;
  /** What a person would be asked; null where nobody can be, or there is nothing to ask. */
  toAsk: Lookup | null;
}

/** One line in reply to talk, and a way on. */
export function renderTalk({ kind, language, examples, contact, toAsk }: TalkReply): Message {
  const words = catalogue(language);
  const person = toAsk === null ? [] : [button(askPersonAction, words.askPerson.button, writeLookup(toAsk))];
  const asking = examples.map((text, index) =>
    button(
      showAction(index),
      text,
      writeLookup({ kind: 'question', request: { text, role: null, kind: null, language } }),
    ),
  );
  switch (kind) {
    case 'thanks':
      return renderWords(words.talk.welcome);
    case 'greeting':
      return withButtons(renderWords(words.talk.hello), asking);
    case 'person': {
      const hasSomebody = contact !== null || toAsk !== null;
      const message = renderPeople([hasSomebody ? words.talk.person : words.talk.nobody], contact, language);
      return withButtons(message, person);
    }
    case 'complaint':
      return withButtons(renderWords(words.talk.sorry), [...person, ...asking]);
    case 'self':
      return withButtons(renderWords(words.talk.self), asking);
  }
}

function withButtons(message: Message, elements: types.Button[]): Message {
  return { ...message, blocks: [...message.blocks, ...actions(elements)] };
}
