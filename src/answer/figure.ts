import type { Passage } from '../knowledge/index.ts';
import type { Brief } from './create-brief.ts';
import { payColumn } from './pay-column.ts';
import { type Ladder, readLadder } from './read-ladder.ts';
import { readRanges, type SalaryRange } from './read-ranges.ts';
import { readTerms } from './read-terms.ts';
import type { Answer, Comparison, Part } from './types.ts';

/** What an answer can be drawn as, beside its text. */
export type Figure =
  | { kind: 'none' }
  /** Pay by level: a table, and a chart where the whole section is shown. `column` heads the figures, `terms` is what the document says of how far the figures hold. */
  | { kind: 'salary'; part: Part; ranges: SalaryRange[]; column: string; terms: Passage[]; hasChart: boolean }
  /** A career as a ladder. */
  | { kind: 'career'; part: Part; ladder: Ladder }
  /** Requirements, one brief a role. */
  | { kind: 'brief'; briefs: Brief[] }
  | { kind: 'comparison'; comparison: Comparison };

/** Finds what an answer can be drawn as: one section of pay or of steps, a brief, or two things side by side. */
export function readFigure(answer: Answer): Figure {
  if (answer.kind === 'brief') return { kind: 'brief', briefs: answer.briefs };
  if (answer.kind === 'comparison') return { kind: 'comparison', comparison: answer.comparison };
  if (answer.kind !== 'answer' || answer.parts.length > 1) return { kind: 'none' };
  const [part] = answer.parts;
  const { section, level, isNear } = part;
  // Where one line comes near, the steps around it are no answer.
  if (isNear) return { kind: 'none' };
  if (section.kind === 'career') {
    const ladder = readLadder(section, level ?? null);
    if (ladder !== null) return { kind: 'career', part, ladder };
  }
  const column = part.column ?? payColumn(section, '');
  const ranges = section.kind === 'salary' ? readRanges(section, column) : [];
  return ranges.length > 0
    ? {
        kind: 'salary',
        part,
        ranges,
        column: section.columns[column] ?? '',
        terms: readTerms(section),
        hasChart: answer.isWhole,
      }
    : { kind: 'none' };
}
