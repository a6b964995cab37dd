import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import type { Engine } from './engine.ts';
import { explainFault } from './explain-fault.ts';
import { restoreTables } from './migrate.ts';
import { type Tables, tableNames } from './tables.ts';

/**
 * Sees whether the database is there with all its tables and takes writes, and brings back what can be: a file that was
 * removed, a table that is missing.
 * @param log told what had to be brought back
 * @throws the database's error where it is away, or a person has to do something
 */
export async function heal(engine: Engine, log: Logger): Promise<void> {
  const restored = await engine.restore();
  if (restored !== null) log.error(restored);
  try {
    await probe(engine.db);
  } catch (error) {
    const { kind, reason } = explainFault(error);
    if (kind !== 'table') throw error;
    await restoreTables(engine.db);
    await probe(engine.db);
    log.error({ reason }, 'a table was missing; it is made anew, without what was in it');
  }
}

/** Asks for one row of every table at once, and writes nothing: a database that is locked, or a copy, only reads. */
async function probe(db: Kysely<Tables>): Promise<void> {
  const looks = tableNames.map((table) => sql`exists (select 1 from ${sql.table(table)})`);
  await sql`select ${sql.join(looks)}`.execute(db);
  await db.deleteFrom('claims').where(sql<boolean>`1 = 0`).execute();
}
