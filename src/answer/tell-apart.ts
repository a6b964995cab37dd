import type { Candidate } from './types.ts';

/**
 * Gives candidates of one title the place of their document too, so that a person can choose between them.
 * @returns the candidates in their order
 */
export function tellApart(candidates: Candidate[]): Candidate[] {
  const count = (title: string) => candidates.filter((candidate) => candidate.title === title).length;
  return candidates.map((candidate) => {
    const { role, title } = candidate;
    return count(title) > 1 ? { ...candidate, title: `${title} (${role.id})` } : candidate;
  });
}
