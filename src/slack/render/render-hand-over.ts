import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import { answeredAction } from './actions.ts';
import { button, context, header } from './elements.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';

/** A question that waits for a person. */
export interface Asked {
  text: string;
  /** Slack's id of who asked, and of where. */
  asker: string;
  channel: string;
  /** Where the question can be read; null where only the asker sees it. */
  link: string | null;
}

/**
 * A question for the experts' channel.
 * @param state the id under which "Answered" closes it, or the name of who answered it
 */
export function renderHandOver(
  { text, asker, channel, link }: Asked,
  state: { kind: 'open'; id: string } | { kind: 'answered'; by: string },
  language: Language,
): Message {
  const words = catalogue(language).askPerson;
  const place: types.RichTextElement =
    link === null || link === ''
      ? { type: 'channel', channel_id: channel }
      : { type: 'link', url: link, text: words.whereAsked };
  const end = state.kind === 'open' ? words.howToAnswer : words.answeredBy(state.by);
  return {
    text: [
      escapeText(words.title),
      `“${escapeText(text)}”`,
      `<@${asker}>${link ? ` ${link}` : ''}`,
      escapeText(end),
    ].join('\n'),
    blocks: [
      header(words.title),
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_quote', elements: [{ type: 'text', text }] },
          {
            type: 'rich_text_section',
            elements: [{ type: 'user', user_id: asker }, { type: 'text', text: ' · ' }, place],
          },
        ],
      },
      context(end),
      ...(state.kind === 'open'
        ? [{ type: 'actions' as const, elements: [button(answeredAction, words.answered, state.id)] }]
        : []),
    ],
  };
}

/**
 * Tells the asker that a person has answered.
 * @param answer what the person wrote; null where they wrote nothing where it could be read
 * @param link where they wrote it
 */
export function renderAnswered(
  { text, asker }: Pick<Asked, 'text' | 'asker'>,
  by: string,
  answer: string | null,
  link: string | null,
  language: Language,
): Message {
  const words = catalogue(language).askPerson;
  const line = words.youAreAnswered(by, text);
  return {
    text: [`<@${asker}> ${escapeText(line)}`, answer === null ? null : `“${escapeText(answer)}”`, link]
      .filter((each) => each !== null)
      .join('\n'),
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'user', user_id: asker },
              { type: 'text', text: ` ${line}` },
            ],
          },
          ...(answer === null
            ? []
            : [{ type: 'rich_text_quote' as const, elements: [{ type: 'text' as const, text: answer }] }]),
          ...(link === null
            ? []
            : [
                {
                  type: 'rich_text_section' as const,
                  elements: [{ type: 'link' as const, url: link, text: words.whereAnswered }],
                },
              ]),
        ],
      },
    ],
  };
}
