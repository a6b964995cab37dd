import { keepNewest } from './keep-newest.ts';

/** The role that each person last asked about, so that the next question need not name it. */
export interface LastRole {
  /** @returns a role id, or null where the person asked about none within the hour */
  get(user: string, now: number): string | null;
  set(user: string, role: string, now: number): void;
}

const hour = 3_600_000;
const usersKept = 10_000;

/** Last roles in this process's memory. */
export function createLastRole(): LastRole {
  const roles = new Map<string, { role: string; at: number }>();
  return {
    get(user, now) {
      const last = roles.get(user);
      return last !== undefined && now - last.at <= hour ? last.role : null;
    },
    set(user, role, now) {
      keepNewest(roles, user, { role, at: now }, usersKept);
    },
  };
}
