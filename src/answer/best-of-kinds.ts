import type { Section } from '../knowledge/index.ts';
import type { SectionMatch } from '../search/index.ts';

/** A section with how likely it is the one that was asked for, 0 to 1. */
export interface RankedSection {
  section: Section;
  match: SectionMatch;
  probability: number;
  /** Another section of the same kind that may be meant as well; null where none comes near. */
  near: SectionMatch | null;
}

/** How near to the best of its kind a section must come to be shown with it. */
const nearBest = 0.5;

/**
 * Lets sections of one kind stand for each other: the likeliest takes what all of them are worth.
 * @param ranked the sections of one document, in any order
 * @returns one a kind, and each of no kind; most likely first
 */
export function bestOfKinds(ranked: { match: SectionMatch; probability: number }[]): RankedSection[] {
  const groups = new Map<string, typeof ranked>();
  for (const each of [...ranked].sort((one, other) => other.probability - one.probability)) {
    const { id, kind } = each.match.section;
    const key = kind ?? ` ${id}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map(([best, second, ...others]) => {
      const { match, probability } = best as (typeof ranked)[number];
      const near = second && second.probability >= probability * nearBest ? second.match : null;
      const all = [second, ...others].reduce((sum, each) => sum + (each?.probability ?? 0), probability);
      return { section: match.section, match, probability: all, near };
    })
    .sort((one, other) => other.probability - one.probability);
}
