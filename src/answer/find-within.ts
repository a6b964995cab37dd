import type { SectionKind } from '../knowledge/index.ts';
import type { SectionMatch } from '../search/index.ts';

/** What it is worth that another section speaks of a kind, and that a summary says nothing in its words. */
const withinWeight = 0.85;
const naturalWeight = 0.25;

/**
 * Finds where a document speaks of a kind that it has no section for.
 * @param matches how its sections compare with the question, the kind's words as hints
 * @returns the section, and how much of what speaks for the kind it takes, 0 to 1; null where there is none
 */
export function findWithin(
  kind: SectionKind,
  matches: SectionMatch[],
): { match: SectionMatch; weight: number } | null {
  const places = kind.within.flatMap((id) => matches.filter(({ section }) => section.kind === id));
  const speaking = places.filter(({ passages }) => passages.some(({ isHinted }) => isHinted));
  const best = speaking.sort((one, other) => strength(other) - strength(one))[0];
  if (best) return { match: best, weight: withinWeight };
  // A summary says what a role does, whatever its words.
  const natural = kind.within[0] === 'summary' ? places[0] : undefined;
  return natural ? { match: natural, weight: naturalWeight } : null;
}

function strength({ passages, headingCoverage }: SectionMatch): number {
  return passages.reduce((most, { coverage }) => Math.max(most, coverage), 0) + headingCoverage / 2;
}
