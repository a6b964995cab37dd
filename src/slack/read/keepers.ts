import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { keepNewest } from '../../keep-newest.ts';
import type { Role } from '../../knowledge/index.ts';

/** Tells what a person may do with the documents. */
export interface Keepers {
  /** Whether somebody may see gaps and teach: an admin, or the owner of a document. */
  mayTeach(client: webApi.WebClient, user: string): Promise<boolean>;
  isAdmin(client: webApi.WebClient, user: string): Promise<boolean>;
  /** Who the admins are, as ids of people and groups: those of the settings, else the workspace's own. */
  adminsOf(client: webApi.WebClient): Promise<readonly string[]>;
  /** The people behind the id of a person or group, without those who have left. */
  peopleBehind(client: webApi.WebClient, id: string): Promise<string[]>;
  /** What a person or group is called; null where nobody is left, or Slack does not say. */
  nameOf(client: webApi.WebClient, id: string): Promise<string | null>;
  /** Whether somebody is one of some people and user groups, by Slack's ids. */
  isAmong(client: webApi.WebClient, user: string, ids: readonly string[]): Promise<boolean>;
}

/** Long enough to spare Slack a question a press, short enough for a group that has just changed. */
const memory = 5 * 60_000;
const kept = 1_000;
/** The most that Slack gives at once: it lets itself be asked twenty times a minute. */
const peopleAtOnce = 1_000;

/**
 * @param admins ids of people and user groups; empty for the workspace's own admins
 * @param roles gives the documents of the moment, whose owners may teach too
 * @param log told when Slack does not say; then nobody is let in
 * @param now the clock, in milliseconds
 */
export function createKeepers(
  admins: readonly string[],
  roles: () => readonly Role[],
  log: Logger,
  now: () => number,
): Keepers {
  const membersOf = remembered<string[]>([], async (client, group) => {
    const { users = [] } = await client.usergroups.users.list({ usergroup: group });
    return users;
  });
  const isWorkspaceAdmin = remembered(false, async (client, user) => {
    const { user: info } = await client.users.info({ user });
    return info?.is_admin === true || info?.is_owner === true;
  });

  const workspaceAdmins = remembered<string[]>([], async (client) => {
    const found: string[] = [];
    let cursor = '';
    do {
      const page = await client.users.list({ limit: peopleAtOnce, ...(cursor !== '' && { cursor }) });
      for (const { id, is_admin, deleted } of page.members ?? []) {
        if (id !== undefined && is_admin === true && deleted !== true) found.push(id);
      }
      cursor = page.response_metadata?.next_cursor ?? '';
    } while (cursor !== '');
    return found;
  });

  /** Asks Slack of a person or group once in a while; a failure is not remembered. */
  function remembered<Told>(
    otherwise: Told,
    ask: (client: webApi.WebClient, id: string) => Promise<Told>,
  ): typeof ask {
    const known = new Map<string, { told: Told; at: number }>();
    return async (client, id) => {
      const before = known.get(id);
      if (before !== undefined && now() - before.at < memory) return before.told;
      try {
        const told = await ask(client, id);
        keepNewest(known, id, { told, at: now() }, kept);
        return told;
      } catch (error) {
        log.warn({ err: error, id }, 'Slack does not say who may do this; nobody counts as one who may');
        return otherwise;
      }
    };
  }

  async function isAmong(client: webApi.WebClient, user: string, ids: readonly string[]): Promise<boolean> {
    if (ids.includes(user)) return true;
    for (const group of ids.filter((id) => id.startsWith('S'))) {
      if ((await membersOf(client, group)).includes(user)) return true;
    }
    return false;
  }

  const isAdmin: Keepers['isAdmin'] = (client, user) =>
    admins.length === 0 ? isWorkspaceAdmin(client, user) : isAmong(client, user, admins);

  async function nameOf(client: webApi.WebClient, id: string): Promise<string | null> {
    try {
      if (id.startsWith('S')) {
        const { usergroups = [] } = await client.usergroups.list();
        return usergroups.find((group) => group.id === id)?.name ?? null;
      }
      const { user } = await client.users.info({ user: id });
      if (user === undefined || user.deleted === true) return null;
      return user.profile?.display_name || user.real_name || user.name || null;
    } catch (error) {
      log.warn({ err: error, id }, 'Slack does not say who this is');
      return null;
    }
  }

  return {
    nameOf,
    async peopleBehind(client, id) {
      if (id.startsWith('S')) return membersOf(client, id);
      return (await nameOf(client, id)) === null ? [] : [id];
    },
    isAmong,
    isAdmin,
    adminsOf: async (client) => (admins.length === 0 ? workspaceAdmins(client, 'admins') : admins),
    async mayTeach(client, user) {
      const owners = new Set(roles().flatMap(({ editions }) => editions.flatMap(({ owner }) => owner ?? [])));
      return (await isAdmin(client, user)) || isAmong(client, user, [...owners]);
    },
  };
}
