import type { Role } from '../../knowledge/index.ts';
import type { Seen } from '../read/seen.ts';

/** The role that is meant where none is chosen: the only one there is; null where there is a choice, or none. */
export function onlyRole({ listed }: Pick<Seen, 'listed'>): Role | null {
  const [only, another] = listed;
  return another === undefined ? (only ?? null) : null;
}
