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
  /** Whether somebody is one of some people, or a member of some user groups and channels, by Slack's ids. */
  isAmong(client: webApi.WebClient, user: string, ids: readonly string[]): Promise<boolean>;
}

/** Long enough to spare Slack a question a press, short enough for a group that has just changed; docs/knowledge.md says so. */
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
  const membersOfChannel = remembered<string[]>([], (client, channel) =>
    allPages(async (page) => {
      const { members = [], response_metadata } = await client.conversations.members({ channel, ...page });
      return { found: members, next: response_metadata?.next_cursor };
    }),
  );
  const isWorkspaceAdmin = remembered(false, async (client, user) => {
    const { user: info } = await client.users.info({ user });
    return info?.is_admin === true || info?.is_owner === true;
  });

  const workspaceAdmins = remembered<string[]>([], (client) =>
    allPages(async (page) => {
      const { members = [], response_metadata } = await client.users.list(page);
      const admins = members.filter(({ is_admin, deleted }) => is_admin === true && deleted !== true);
      return { found: admins.flatMap(({ id }) => id ?? []), next: response_metadata?.next_cursor };
    }),
  );

  /** Asks Slack of a person, group or channel once in a while; of failures only what it refuses is remembered. */
  function remembered<Told>(
    otherwise: Told,
    ask: (client: webApi.WebClient, id: string) => Promise<Told>,
  ): typeof ask {
    const known = new Map<string, { told: Told; at: number }>();
    return async (client, id) => {
      const before = known.get(id);
      // A clock that is set back must not keep anybody in.
      if (before !== undefined && Math.abs(now() - before.at) < memory) return before.told;
      const keep = (told: Told) => {
        keepNewest(known, id, { told, at: now() }, kept);
        return told;
      };
      try {
        return keep(await ask(client, id));
      } catch (error) {
        log.warn({ err: error, id }, 'Slack does not say who may do this; nobody counts as one who may');
        return isRefused(error) ? keep(otherwise) : otherwise;
      }
    };
  }

  async function isAmong(client: webApi.WebClient, user: string, ids: readonly string[]): Promise<boolean> {
    if (ids.includes(user)) return true;
    for (const id of ids) {
      const members = id.startsWith('S') ? membersOf : /^[CG]/.test(id) ? membersOfChannel : null;
      if ((await members?.(client, id))?.includes(user)) return true;
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

/** All that Slack gives in pages. */
async function allPages<Item>(
  read: (page: { limit: number; cursor?: string }) => Promise<{ found: Item[]; next: string | undefined }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor = '';
  do {
    const { found, next = '' } = await read({ limit: peopleAtOnce, ...(cursor !== '' && { cursor }) });
    all.push(...found);
    cursor = next;
  } while (cursor !== '');
  return all;
}

/** Whether it is of no use to ask again soon: the app may not know, or is in no such channel. */
function isRefused(error: unknown): boolean {
  const { data } = error as { data?: { error?: string } };
  return /^(?:missing_scope|channel_not_found|not_in_channel)$/.test(data?.error ?? '');
}
