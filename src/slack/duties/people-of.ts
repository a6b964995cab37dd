import type { webApi } from '@slack/bolt';
import type { Services } from '../services.ts';

/**
 * The people behind ids of people and groups, each once; for an owner who has left, the admins.
 * @param owners ids; null for the admins, who are the people of a document that nobody owns
 */
export async function peopleOf(
  { keepers }: Pick<Services, 'keepers'>,
  client: webApi.WebClient,
  owners: readonly (string | null)[],
): Promise<string[]> {
  const people = new Set<string>();
  const add = async (id: string) => {
    const found = await keepers.peopleBehind(client, id);
    for (const user of found) people.add(user);
    return found.length > 0;
  };
  for (const owner of owners) {
    if (owner !== null && (await add(owner))) continue;
    for (const admin of await keepers.adminsOf(client)) await add(admin);
  }
  return [...people];
}
