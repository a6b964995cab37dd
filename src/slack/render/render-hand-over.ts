import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import type { HandedOver } from '../read/handed-over.ts';
import { isDirect } from '../read/is-direct.ts';
import { answeredAction } from './actions.ts';
import { actions, button, context, header } from './elements.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { paragraphOf, quote, richText } from './rich-text.ts';

/** A question that waits for a person. */
export interface HandOverQuestion {
  text: string;
  /** Slack's id of who asked; null where their name does not go with it, and then nor does the place. */
  asker: string | null;
  /** Slack's id of where it was asked. */
  channel: string;
  /** Where the question can be read; null where only the asker sees it. */
  link: string | null;
}

/** Whether a question waits, or who has answered it, with the words that stand in no thread. */
type State =
  | { kind: 'open'; handedOver: HandedOver }
  | { kind: 'answered'; by: string; answer: string | null };

/**
 * A question for the experts' channel.
 * @param state what "Answered" brings back, or who answered it
 */
export function renderHandOver(asked: HandOverQuestion, state: State, language: Language): Message {
  const words = catalogue(language).askPerson;
  const { text, asker, link } = asked;
  const answer = state.kind === 'answered' ? state.answer : null;
  const end = state.kind === 'open' ? words.howToAnswer : words.answeredBy(state.by);
  const from = asker === null ? escapeText(words.nameless) : `<@${asker}>${link ? ` ${link}` : ''}`;
  return {
    text: [
      escapeText(words.title),
      `“${escapeText(text)}”`,
      from,
      ...(answer === null ? [] : [`“${escapeText(answer)}”`]),
      escapeText(end),
    ].join('\n'),
    blocks: [
      ...renderQuestion(asked, language),
      ...richText(answer === null ? [] : [quote(answer)]),
      context(end),
      ...(state.kind === 'open'
        ? actions([button(answeredAction, words.answered, JSON.stringify(state.handedOver))])
        : []),
    ],
  };
}

/** What the experts' channel sees of a question, which the asker sees before. */
export function renderQuestion(
  { text, asker, channel, link }: HandOverQuestion,
  language: Language,
): types.KnownBlock[] {
  const words = catalogue(language).askPerson;
  const place: types.RichTextElement =
    link !== null && link !== ''
      ? { type: 'link', url: link, text: words.whereAsked }
      : isDirect(channel)
        ? { type: 'text', text: words.inDirectMessage }
        : { type: 'channel', channel_id: channel };
  const from: types.RichTextElement[] =
    asker === null
      ? [{ type: 'text', text: words.nameless }]
      : [{ type: 'user', user_id: asker }, { type: 'text', text: ' · ' }, place];
  return [header(words.title), ...richText([quote(text), paragraphOf(from)])];
}

/**
 * Tells the asker that a person has answered.
 * @param answer what the person wrote; null where they wrote nothing where it could be read
 * @param link where they wrote it
 */
export function renderAnswered(
  { text, asker }: { text: string; asker: string },
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
    blocks: richText([
      paragraphOf([
        { type: 'user', user_id: asker },
        { type: 'text', text: ` ${line}` },
      ]),
      ...(answer === null ? [] : [quote(answer)]),
      ...(link === null ? [] : [paragraphOf([{ type: 'link', url: link, text: words.whereAnswered }])]),
    ]),
  };
}
