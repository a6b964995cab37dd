import type { types } from '@slack/bolt';
import type { Comparison } from '../../answer/index.ts';
import { catalogue } from '../../language/index.ts';
import { cutText } from './cut-text.ts';
import { richSection } from './rich-text.ts';

/** What a cell holds of a document's lines, so that a row stays on one screen. */
const cellLimit = 400;

/** Draws two things side by side as a table: topics down, the two across. */
export function renderComparison({ names, rows, language }: Comparison): types.TableBlock {
  const { topic } = catalogue(language).comparison;
  return {
    type: 'table',
    column_settings: [topic, ...names].map(() => ({ is_wrapped: true })),
    rows: [
      [topic, ...names].map((text) => raw(text)),
      ...rows.map((row) => [
        {
          type: 'rich_text' as const,
          elements: [richSection([{ text: cutText(row.topic, cellLimit), bold: true }])],
        },
        ...row.cells.map((lines) => raw(cutText(lines.join('\n'), cellLimit))),
      ]),
    ],
  };
}

/** Slack refuses an empty cell. */
function raw(text: string): { type: 'raw_text'; text: string } {
  return { type: 'raw_text', text: text || '–' };
}
