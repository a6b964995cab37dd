import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import type { Engine } from './engine.ts';
import { explainFault } from './explain-fault.ts';
import { restoreTables } from './migrate.ts';
import { columnsOf, type Tables, tableNames } from './tables.ts';

/**
 * Sees whether the database is there with all its tables and their columns and takes writes, and brings back what can
 * be: a file that was removed, a table that is missing, a column that a later version has added.
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
    await restoreTables(engine.db)
      .then(() => probe(engine.db))
      .catch((another) => {
        // An index may be of the column that is missing, and its error names no table.
        throw explainFault(another).kind === 'table' ? error : another;
      });
    log.error({ reason }, 'a table or column was missing; it is made anew, without what was in it');
  }
}

/** Asks for one row of every table at once, and writes nothing: a database that is locked, or a copy, only reads. */
async function probe(db: Kysely<Tables>): Promise<void> {
  const looks = tableNames.map((table) => {
    // With its table's name: SQLite takes the name of a column that is not there for a text.
    const columns = columnsOf(table).map((column) => sql.ref(`${table}.${column}`));
    return sql`exists (select ${sql.join(columns)} from ${sql.table(table)})`;
  });
  await sql`select ${sql.join(looks)}`.execute(db);
  await db.deleteFrom('claims').where(sql<boolean>`1 = 0`).execute();
}
