import type { Role } from '../../knowledge/index.ts';

/** Slack's ids of the channel and the user groups for whom something is shown. */
export type Audience = ReadonlySet<string>;

/** Sees what everybody may see, and nothing else. */
export const nobody: Audience = new Set();

/** Whether a role's documents may be shown. */
export function isFor({ audience }: Pick<Role, 'audience'>, reader: Audience): boolean {
  return audience.length === 0 || audience.some((id) => reader.has(id));
}

/**
 * For whom something is shown in a place.
 * @param place `isPrivate`: only the user sees it; else everybody in the channel does, so that groups do not count
 * @param isMember whether the user is in a group
 */
export async function readAudience(
  roles: readonly Pick<Role, 'audience'>[],
  { channel, isPrivate }: { channel: string | null; isPrivate: boolean },
  isMember: (group: string) => Promise<boolean>,
): Promise<Audience> {
  const limited = [...new Set(roles.flatMap(({ audience }) => audience))];
  if (limited.length === 0) return nobody;
  const groups = isPrivate ? limited.filter((id) => id.startsWith('S')) : [];
  const own: string[] = [];
  for (const group of groups) if (await isMember(group)) own.push(group);
  return new Set([...own, ...(channel === null ? [] : [channel])]);
}
