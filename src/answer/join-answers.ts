import type { Answer, Found, Part } from './types.ts';

/** How many sections are shown in one message. */
const mostParts = 3;

/**
 * Puts what was found for several questions or roles into one answer; where nothing was, the first answer says why.
 * @param answers one a question and role, at least one
 */
export function joinAnswers(answers: Answer[]): Answer {
  const found = answers.filter((answer) => answer.kind === 'answer');
  const [first, ...others] = found;
  if (!first) return joinRefusals(answers);
  if (others.length === 0) return first;
  return {
    ...first,
    parts: mergeParts(found.map((answer) => answer.parts[0])).slice(0, mostParts) as Found['parts'],
    missing: [...new Set(found.flatMap(({ missing }) => missing))],
  };
}

// Of several matters that a document says nothing of each is named.
function joinRefusals([first, ...others]: Answer[]): Answer {
  if (first?.kind !== 'unknown') return first as Answer;
  const all = [first, ...others.filter((answer) => answer.kind === 'unknown')];
  return { ...first, missing: [...new Set(all.flatMap(({ missing }) => missing))] };
}

// Two questions that one section answers get its lines for both.
function mergeParts(parts: Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const at = merged.findIndex(({ section, role }) => section === part.section && role === part.role);
    const before = merged[at];
    if (before) merged[at] = { ...before, passages: [...new Set([...before.passages, ...part.passages])] };
    else merged.push(part);
  }
  return merged;
}
