import { catalogue, type Language } from '../../language/index.ts';
import { gapsHomeAction } from './actions.ts';
import { actions, button, header } from './elements.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { bulletList, richSection, richText } from './rich-text.ts';

/** What happened in a week. */
interface Week {
  asked: number;
  answered: number;
  helpful: { up: number; down: number };
  /** The first wordings of the gaps asked most. */
  gaps: string[];
  taught: number;
  /** Names of documents that are due for review. */
  due: string[];
}

/** What happened in a week, for those who keep the documents. */
export function renderDigest(week: Week, language: Language): Message {
  const { digest, gaps } = catalogue(language);
  const facts = [
    digest.asked(week.asked),
    digest.answered(week.answered),
    digest.helpful(week.helpful.up, week.helpful.down),
    digest.taught(week.taught),
  ];
  const lists: [string, string[]][] = [
    ['', facts],
    [digest.gaps, week.gaps],
    [digest.due, week.due],
  ];
  const shown = lists.filter(([, lines]) => lines.length > 0);
  return {
    text: escapeText(
      [digest.title, ...shown.flatMap(([title, lines]) => [title, ...lines.map((line) => `• ${line}`)])]
        .filter((line) => line !== '')
        .join('\n'),
    ),
    blocks: [
      header(digest.title),
      ...richText(
        shown.flatMap(([title, lines]) => [
          ...(title === '' ? [] : [richSection([{ text: title, bold: true }])]),
          bulletList(lines),
        ]),
      ),
      ...actions(week.gaps.length === 0 ? [] : [button(gapsHomeAction, gaps.open, 'gaps')]),
    ],
  };
}
