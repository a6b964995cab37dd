import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const day = 86_400_000;

/**
 * Deletes what is past its time: the question log, feedback, hand-overs and threads after the retention; claims, of which
 * Slack's last retry comes after minutes, and last roles, which count for an hour, after a day.
 * @param retentionDays how long people's questions stay
 * @returns how many rows went
 */
export async function deleteOld(db: Kysely<Tables>, retentionDays: number, now: number): Promise<number> {
  const yesterday = now - day;
  const retention = now - retentionDays * day;
  const results = await Promise.all([
    db.deleteFrom('claims').where('expires_at', '<', yesterday).executeTakeFirst(),
    db.deleteFrom('last_roles').where('asked_at', '<', yesterday).executeTakeFirst(),
    db.deleteFrom('questions').where('asked_at', '<', retention).executeTakeFirst(),
    db.deleteFrom('feedback').where('given_at', '<', retention).executeTakeFirst(),
    db.deleteFrom('threads').where('answered_at', '<', retention).executeTakeFirst(),
    db.deleteFrom('hand_overs').where('opened_at', '<', retention).executeTakeFirst(),
  ]);
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
