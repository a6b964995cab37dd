import type { Role } from '../../knowledge/index.ts';
import { ownersOf } from '../keeping.ts';

/** Slack's ids of the channels, user groups and people for whom something is shown. */
export type Audience = ReadonlySet<string>;

/** Sees what everybody may see, and nothing else. */
export const nobody: Audience = new Set();

/** Whether a role's documents may be shown: whoever keeps them sees them too. */
export function isFor(role: Role, reader: Audience): boolean {
  if (role.audience.length === 0) return true;
  return reader.size > 0 && [...role.audience, ...ownersOf([role])].some((id) => reader.has(id));
}

/**
 * For whom something is shown in a place.
 * @param place `isPrivate`: only the user sees it; else everybody in the channel does, so that nothing else of theirs counts
 * @param isAmong whether the user is who an id names, or a member of the group or channel that it names
 */
export async function readAudience(
  roles: readonly Role[],
  { channel, isPrivate }: { channel: string | null; isPrivate: boolean },
  isAmong: (id: string) => Promise<boolean>,
): Promise<Audience> {
  const limited = roles.filter(({ audience }) => audience.length > 0);
  if (limited.length === 0) return nobody;
  const here = channel === null ? [] : [channel];
  if (!isPrivate) return new Set(here);
  const ids = [...new Set([...limited.flatMap(({ audience }) => audience), ...ownersOf(limited)])];
  const own = await Promise.all(ids.map(async (id) => !here.includes(id) && (await isAmong(id))));
  return new Set([...here, ...ids.filter((_, at) => own[at])]);
}
