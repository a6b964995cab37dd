import type { Kysely } from 'kysely';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Tables } from './tables.ts';

/**
 * Gives claims of a version that kept their keys as they are, such as "event:Ev1", the pseudonyms that they are
 * looked up by now: what was answered before stays answered.
 */
export async function hideClaims(db: Kysely<Tables>, pseudonyms: Pseudonyms): Promise<void> {
  const rows = await db.selectFrom('claims').selectAll().where('key', 'like', '%:%').execute();
  for (const row of rows) {
    await db
      .insertInto('claims')
      .values({ ...row, key: await pseudonyms.of(db, row.workspace, row.key) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db.deleteFrom('claims').where('workspace', '=', row.workspace).where('key', '=', row.key).execute();
  }
}
