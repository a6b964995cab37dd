import { type Kysely, Migrator } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables up to date. Several processes may do so at once: one works, the others wait.
 * @param target the last migration to run; all by default
 * @throws the database's error, with nothing changed by the migration that failed
 */
export async function migrate(db: Kysely<Tables>, target?: keyof typeof migrations): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } =
    target === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(target);
  if (error !== undefined) throw error;
}
