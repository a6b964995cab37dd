import { findLevels } from '../subject/index.ts';
import { payColumn } from './pay-column.ts';
import { asksForNext } from './select-lines.ts';
import type { Part } from './types.ts';

/** The kinds of section that list the levels of a role. */
const kindsOfLevels: (string | null)[] = ['salary', 'career'];

/**
 * Picks out the level that a question names, in a section of pay or of steps that lists levels as rows or as steps.
 * @param text the question
 * @returns the part with the level's row or step as what answers; as it is where the question names none
 */
export function focusLevel(shown: Part, text: string): Part {
  const { role, section } = shown;
  if (!kindsOfLevels.includes(section.kind)) return shown;
  const column = payColumn(section, text);
  const isOther = section.kind === 'salary' && column !== payColumn(section, '');
  const part = isOther ? { ...shown, column } : shown;
  const levels = section.passages.filter(({ shape }) => shape === 'row' || shape === 'step');
  const labels = levels.map(({ cells, text: label }) => cells[0] ?? label);
  const [at] = findLevels(text, labels, role.names);
  const level = at === undefined ? undefined : levels[at];
  if (at === undefined || level === undefined) return part;
  const next = level.shape === 'step' && asksForNext.test(text) ? levels[at + 1] : undefined;
  return { ...part, passages: next === undefined ? [level] : [next, level], isFocused: true, level };
}
