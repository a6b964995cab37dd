import Fuse from 'fuse.js';
import type { Role } from '../knowledge/index.ts';

/** Finds the roles whose names are nearest to what is typed, typos and all. */
type NearestRoles = (typed: string, limit: number) => Role[];

/** How unlike a name may be: Fuse.js says 0 for the same and 1 for nothing in common. */
const unlikeAt = 0.3;

/**
 * @param roles those to find; their names in all languages count
 * @returns the nearest first; all that hold what is typed come before those that are only like it
 */
export function createNearestRoles(roles: readonly Role[]): NearestRoles {
  const fuse = new Fuse(roles, {
    keys: ['names'],
    threshold: unlikeAt,
    ignoreLocation: true,
    includeScore: true,
  });
  return (typed, limit) => {
    const wanted = typed.trim().toLowerCase();
    if (wanted === '') return roles.slice(0, limit);
    const holding = roles.filter(({ names }) => names.some((name) => name.toLowerCase().includes(wanted)));
    const like = holding.length < limit ? fuse.search(wanted, { limit }).map(({ item }) => item) : [];
    return [...new Set([...holding, ...like])].slice(0, limit);
  };
}
