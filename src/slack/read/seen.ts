import { type Answering, listedRoles } from '../../answer/index.ts';
import type { Role } from '../../knowledge/index.ts';
import type { Audience } from './audience.ts';

/** What somebody sees of the documents where nobody reads along. */
export interface Seen {
  /** Answers, without what was taught, as if there were no other documents. */
  answering: Answering;
  roles: readonly Role[];
  /** By what it is told what they may read. */
  audience: Audience;
  /** The roles among them without pages beside them, for lists. */
  listed: readonly Role[];
  /** The role that is meant where none is chosen: the only one listed; null where there is a choice, or none. */
  only: Role | null;
  /** Whether a role has documents, and none for them. */
  hides(role: string | null): boolean;
  /** Whether what somebody wrote names such a role. */
  hidesText(text: string): boolean;
}

/**
 * @param all every role, and what answers from all of them
 * @param part what somebody sees of them
 */
export function seenOf(
  all: Pick<Seen, 'answering' | 'roles'>,
  part: Pick<Seen, 'answering' | 'roles' | 'audience'>,
): Seen {
  const own = new Set(part.roles);
  const hidden = new Set(all.roles.filter((role) => !own.has(role)).map(({ id }) => id));
  const hides: Seen['hides'] = (role) => role !== null && hidden.has(role);
  const hidesText: Seen['hidesText'] = (text) =>
    hidden.size > 0 && all.answering.sense(text).roles.some(hides);
  const listed = listedRoles(part.roles);
  const only = listed.length === 1 ? (listed[0] ?? null) : null;
  return { ...part, listed, only, hides, hidesText };
}
