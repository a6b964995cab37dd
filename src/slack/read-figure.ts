import {
  type Answer,
  type Brief,
  type Comparison,
  focusLevel,
  type Ladder,
  type Part,
  readLadder,
  readRanges,
  readTerms,
  type SalaryRange,
} from '../answer/index.ts';

/** What an answer can be drawn as, beside its text. */
export type Figure =
  | { kind: 'none' }
  /** Pay by level: a table and a chart. */
  | { kind: 'salary'; part: Part; ranges: SalaryRange[]; terms: string[] }
  /** A career as a ladder. */
  | { kind: 'career'; part: Part; ladder: Ladder }
  /** Requirements, one brief a role. */
  | { kind: 'brief'; briefs: Brief[] }
  | { kind: 'comparison'; comparison: Comparison };

/**
 * Picks out the level that a question names, and finds what the answer can be drawn as.
 * @param text the question; empty where a section was asked for as such
 * @returns the answer, with the named level's row or step as what answers, and its figure
 */
export function readFigure(answer: Answer, text: string): { answer: Answer; figure: Figure } {
  if (answer.kind !== 'answer' || answer.parts.length > 1) return { answer, figure: { kind: 'none' } };
  const [first] = answer.parts;
  if (first.section.kind !== 'salary' && first.section.kind !== 'career') {
    return { answer, figure: { kind: 'none' } };
  }
  const { part, level } = focusLevel(first, text);
  const ladder = first.section.kind === 'career' ? readLadder(first.section, level) : null;
  const ranges = first.section.kind === 'salary' ? readRanges(first.section) : [];
  const figure: Figure =
    ladder !== null
      ? { kind: 'career', part, ladder }
      : ranges.length > 0
        ? { kind: 'salary', part, ranges, terms: readTerms(first.section) }
        : { kind: 'none' };
  return { answer: { ...answer, parts: [part] }, figure };
}
