import type { types } from '@slack/bolt';
import type { ReplyLine } from '../../answer/index.ts';
import { cutText } from './cut-text.ts';
import { sectionLimit, tableColumnLimit, tableRowLimit } from './limits.ts';
import { richSection } from './rich-text.ts';

/**
 * The rows among a reply's lines as a Slack table, in their order, those that answer in bold.
 * @param columns the columns' headings
 * @returns null where there are no rows, or a row's cells are not known, or Slack's table cannot hold them
 */
export function createTable(lines: ReplyLine[], columns: string[]): types.TableBlock | null {
  const rows = lines
    .filter(({ shape }) => shape === 'row')
    .map(({ passage, isAnswer }) => ({ cells: passage?.cells ?? [], isAnswer }));
  const width = columns.length;
  if (rows.length === 0 || rows.length >= tableRowLimit) return null;
  if (rows.some(({ cells }) => cells.length === 0)) return null;
  if (width === 0 || width > tableColumnLimit) return null;
  return {
    type: 'table',
    column_settings: columns.map(() => ({ is_wrapped: true })),
    rows: [
      columns.map((column) => cell(column, false)),
      ...rows.map(({ cells, isAnswer }) => columns.map((_, column) => cell(cells[column] ?? '', isAnswer))),
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
