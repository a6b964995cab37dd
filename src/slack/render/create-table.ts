import type { types } from '@slack/bolt';
import type { Part, ReplyLine } from '../../answer/index.ts';
import { cutText } from './cut-text.ts';
import { sectionLimit, tableColumnLimit, tableRowLimit } from './limits.ts';
import { richSection } from './rich-text.ts';

/**
 * The rows among a reply's lines as a Slack table, in the order of the document, those that answer in bold.
 * @returns null where there are no rows, or a row's cells are not known, or Slack's table cannot hold them
 */
export function createTable(lines: ReplyLine[], section: Part['section']): types.TableBlock | null {
  const shown = new Map(lines.filter(({ shape }) => shape === 'row').map((line) => [line.text, line]));
  const rows = section.passages.flatMap(({ shape, text, cells }) => {
    const line = shape === 'row' ? shown.get(text) : undefined;
    return line === undefined ? [] : [{ cells, isAnswer: line.isAnswer }];
  });
  const width = section.columns.length;
  if (rows.length === 0 || rows.length < shown.size || rows.length >= tableRowLimit) return null;
  if (width === 0 || width > tableColumnLimit) return null;
  return {
    type: 'table',
    column_settings: section.columns.map(() => ({ is_wrapped: true })),
    rows: [
      section.columns.map((column) => cell(column, false)),
      ...rows.map(({ cells, isAnswer }) =>
        section.columns.map((_, column) => cell(cells[column] ?? '', isAnswer)),
      ),
    ],
  };
}

/** Slack refuses an empty cell. */
function cell(text: string, bold: boolean): types.TableBlock['rows'][number][number] {
  const shown = cutText(text.trim() || '–', sectionLimit);
  return bold
    ? { type: 'rich_text', elements: [richSection([{ text: shown, bold }])] }
    : { type: 'raw_text', text: shown };
}
