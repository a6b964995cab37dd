import { type Kysely, Migrator } from 'kysely';
import { migrations } from './migrations/index.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** How Kysely says that the database knows a migration that we do not. */
const fromTheFuture = /previously executed migration (\S+) is missing/;

/**
 * Brings the tables up to date. Several processes may do so at once: one works, the others wait.
 * @param target the last migration to run; all by default
 * @returns how many migrations ran
 * @throws StoreError where a newer version has worked with the database
 * @throws the database's error, with nothing changed by the migration that failed
 */
export async function migrate(db: Kysely<Tables>, target?: keyof typeof migrations): Promise<number> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } =
    target === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(target);
  if (error === undefined) return results.length;
  const unknown = error instanceof Error ? fromTheFuture.exec(error.message)?.[1] : undefined;
  if (unknown === undefined) throw error;
  throw new StoreError(
    `The database was used by a newer version of Rolebook, which has changed its tables (${unknown}). Start that version, or put a backup from before in its place.`,
    { cause: error },
  );
}

/**
 * Makes tables, columns and indexes that are missing, whatever migrations are said to have run.
 * @throws the database's error, with nothing changed
 */
export async function restoreTables(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const { up } of Object.values(migrations)) await up(transaction);
  });
}
