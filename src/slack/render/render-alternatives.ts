import { catalogue } from '../../language/index.ts';
import type { Finding } from '../finding.ts';
import { followChoice, writeLookup } from '../read/lookup.ts';
import { writeTeaching } from '../read/teaching.ts';
import { askPersonAction, showAction, teachAction } from './actions.ts';
import { actions, button } from './elements.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { renderWords } from './render-words.ts';

/**
 * What to offer a person whom an answer did not help: the next best sections, and a person to ask.
 * @param finding the answer that did not help
 * @param canAskPerson whether questions can be handed to a person
 * @param mayTeach whether the person may say which section answers instead
 */
export function renderAlternatives(finding: Finding, canAskPerson: boolean, mayTeach: boolean): Message {
  const { lookup, reply, alternatives } = finding;
  const { feedback, askPerson, gaps } = catalogue(reply.language);
  const { text, blocks } = renderWords(alternatives.length > 0 ? feedback.sorry : feedback.sorryNothing);
  const elements = [
    ...alternatives.map((choice, index) =>
      button(showAction(index), choice.label, writeLookup(followChoice(lookup, choice, reply.language))),
    ),
    ...(mayTeach && lookup.kind === 'question' && lookup.request.text !== ''
      ? [
          button(
            teachAction,
            gaps.teach,
            writeTeaching({
              text: lookup.request.text,
              role: finding.role,
              section: alternatives[0]?.section ?? null,
              language: reply.language,
            }),
          ),
        ]
      : []),
    ...(canAskPerson ? [button(askPersonAction, askPerson.button, writeLookup(lookup))] : []),
  ];
  const lines = alternatives.map(({ label }) => `• ${escapeText(label)}`);
  return {
    text: [text, ...lines].join('\n'),
    blocks: [...blocks, ...actions(elements)],
  };
}
