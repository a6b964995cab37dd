import { catalogue } from '../../language/index.ts';
import type { Finding } from '../finding.ts';
import { followChoice, writeLookup } from '../read/lookup.ts';
import { askPersonAction, showAction } from './actions.ts';
import { button } from './elements.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { renderWords } from './render-words.ts';

/**
 * What to offer a person whom an answer did not help: the next best sections, and a person to ask.
 * @param finding the answer that did not help
 * @param canAskPerson whether questions can be handed to a person
 */
export function renderAlternatives(finding: Finding, canAskPerson: boolean): Message {
  const { lookup, reply, alternatives } = finding;
  const { feedback, askPerson } = catalogue(reply.language);
  const { text, blocks } = renderWords(alternatives.length > 0 ? feedback.sorry : feedback.sorryNothing);
  const elements = [
    ...alternatives.map((choice, index) =>
      button(showAction(index), choice.label, writeLookup(followChoice(lookup, choice, reply.language))),
    ),
    ...(canAskPerson ? [button(askPersonAction, askPerson.button, writeLookup(lookup))] : []),
  ];
  const lines = alternatives.map(({ label }) => `• ${escapeText(label)}`);
  return {
    text: [text, ...lines].join('\n'),
    blocks: elements.length === 0 ? blocks : [...blocks, { type: 'actions', elements }],
  };
}
