import { findLevels } from './find-levels.ts';
import { asksForNext } from './select-passages.ts';
import type { Part } from './types.ts';

/** A part with the row or step of the level that a question names picked out. */
export interface LevelFocus {
  part: Part;
  /** Index of the level among the section's rows or steps; null where the question names none. */
  level: number | null;
}

/**
 * Picks out the level that a question names, in a section that lists levels as rows or as steps.
 * @param text the question
 */
export function focusLevel(part: Part, text: string): LevelFocus {
  const { role, section } = part;
  const levels = section.passages.filter(({ shape }) => shape === 'row' || shape === 'step');
  const labels = levels.map(({ cells, text: label }) => cells[0] ?? label);
  const [level = null] = findLevels(text, labels, role.names);
  const named = level === null ? undefined : levels[level];
  if (level === null || named === undefined) return { part, level: null };
  const next = named.shape === 'step' && asksForNext.test(text) ? levels[level + 1] : undefined;
  const passages: Part['passages'] = next === undefined ? [named] : [next, named];
  return { part: { ...part, passages, isFocused: true }, level };
}
