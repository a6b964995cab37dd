import { plainHeading, type Role } from '../knowledge/index.ts';
import { createConceptFinder, normalize } from '../question/index.ts';

/** Finds the roles that have a section under a heading of their own which a normalised text names. */
export type FindHeading = (text: string) => Role[];

/**
 * Indexes the headings that fit no section kind, for questions that name one but no role ("what is the on-call
 * rotation"). Headings that every role may have say nothing of the role.
 * @param roles the book's roles
 */
export function createHeadingFinder(roles: Role[]): FindHeading {
  const byHeading = new Map<string, Set<Role>>();
  for (const role of roles) {
    for (const { heading, kind } of role.editions.flatMap(({ sections }) => sections)) {
      const key = normalize(plainHeading(heading));
      // "Sales" alone may be said of anybody.
      if (kind !== null || !/\S\s+\S|\p{Script=Han}{4}/u.test(key)) continue;
      byHeading.set(key, (byHeading.get(key) ?? new Set()).add(role));
    }
  }
  const owners = [...byHeading.values()];
  const find = createConceptFinder([...byHeading.keys()].map((heading) => [heading]));
  return (text) => [...new Set(find(text).flatMap(({ group }) => [...(owners[group] ?? [])]))];
}
