import type { types } from '@slack/bolt';
import { type Figure, type SalaryRange, writeLabels } from '../../answer/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { cutText } from './cut-text.ts';
import { sectionLimit } from './limits.ts';

/** How wide the bars may grow, in characters: a phone shows some forty of one width in a line. */
const width = 24;

/**
 * Draws what the levels of a role earn: each level's bar begins where its pay begins and ends where it ends, on one
 * scale. Bars of text look alike in every client, in light and dark, and can be open at an end; Slack's own chart
 * draws two bars side by side, which is no range.
 * @param title what to call the figures where their column has no heading
 * @returns null where fewer than two levels name an amount, since one bar compares nothing
 */
export function createChart(
  { ranges, column, part }: Extract<Figure, { kind: 'salary' }>,
  title: string,
  language: Language,
): types.RichTextBlock | null {
  const words = catalogue(language).salary;
  const known = ranges.filter(isKnown);
  const most = Math.max(...known.flatMap(({ low, high }) => [low ?? 0, high ?? 0]));
  if (known.length < 2 || most === 0) return null;
  const lines = ranges.flatMap((range) => {
    const mark = range.passage === part.level ? ` ${words.asked}` : '';
    const bar = isKnown(range) ? barOf(range, most) : words.noFigure;
    return [`${writeLabels([range.level])}${range.figure.trim() || '–'}${mark}`, bar];
  });
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [{ type: 'text', text: column.trim() || title, style: { bold: true } }],
      },
      {
        type: 'rich_text_preformatted',
        elements: [
          {
            type: 'text',
            text: cutText(
              [...lines, ...(known.some(({ isOpen }) => isOpen) ? [`▶ ${words.open}`] : [])].join('\n'),
              sectionLimit,
            ),
          },
        ],
      },
    ],
  };
}

function isKnown({ low, high }: SalaryRange): boolean {
  return low !== null || high !== null;
}

// An upper end that is not named is drawn as open, and a bar without a lower end is pale.
function barOf({ low, high, isOpen }: SalaryRange, most: number): string {
  const place = (amount: number) => Math.round((amount / most) * (width - 1));
  const start = place(low ?? 0);
  const end = Math.max(start, place(high ?? most));
  const bar = (low === null ? '░' : '█').repeat(Math.max(1, end - start));
  return `${'·'.repeat(start)}${bar}${isOpen || high === null ? '▶' : ''}`;
}
