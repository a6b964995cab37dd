import type { Answer, Found } from './types.ts';

/** How many sections are shown side by side. */
const mostParts = 3;

/**
 * Puts what was found for several roles or kinds side by side; where nothing was, the first answer says why.
 * @param answers one a role and kind, at least one
 */
export function joinFound(answers: Answer[]): Answer {
  const found = answers.filter((answer) => answer.kind === 'answer');
  const [first, ...others] = found;
  if (!first) return answers[0] as Answer;
  if (others.length === 0) return first;
  const parts = found.map((answer) => answer.parts[0]).slice(0, mostParts);
  return { ...first, parts: parts as Found['parts'] };
}
