import { type Kysely, sql } from 'kysely';
import { type Tables, tableFacts, tableNames } from './tables.ts';

const day = 86_400_000;

/**
 * Deletes what is past its time, as the tables say.
 * @param retentionDays how long people's questions stay
 * @returns how many rows went
 */
export async function deleteOld(db: Kysely<Tables>, retentionDays: number, now: number): Promise<number> {
  const since = { day: now - day, retention: now - retentionDays * day };
  let count = 0n;
  for (const table of tableNames) {
    const { stays } = tableFacts[table];
    if (stays === null) continue;
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where ${sql.ref(stays.since)} < ${since[stays.for]}
    `.execute(db);
    count += numAffectedRows;
  }
  return Number(count);
}
