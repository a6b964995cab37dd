import { existsSync, statSync } from 'node:fs';
import Database from 'libsql';
import { explainFault } from './explain-fault.ts';
import { copySqlite } from './open-sqlite.ts';
import { type StorePlace, sqliteFile } from './place.ts';
import { StoreError } from './store-error.ts';

/**
 * Writes a whole copy of the SQLite file into another file. Rolebook may run at the same time: what is written
 * meanwhile is in it or not, but never by half.
 * @param place where the store is
 * @param to the copy's path; it must not be there yet
 * @returns what was copied, and how many bytes the copy has
 * @throws StoreError where there is nothing to copy, or it cannot be written
 */
export function backUp(place: StorePlace, to: string): { from: string; bytes: number } {
  if (place.kind === 'postgres') {
    throw new StoreError(
      'DATABASE_URL is a PostgreSQL database. Back it up with pg_dump, or copy it into a SQLite file with move to-sqlite.',
    );
  }
  const from = place.kind === 'memory' ? null : sqliteFile(place.folder);
  if (from === null || !existsSync(from)) {
    throw new StoreError(
      `There is nothing to back up: ${from === null ? 'in local mode nothing is kept' : `there is no file ${from}`}. See DATA_DIR.`,
    );
  }
  if (existsSync(to)) throw new StoreError(`"${to}" is there already. Name a file that is not.`);
  const database = new Database(from, { timeout: 1_000 });
  try {
    copySqlite(database, to);
  } catch (error) {
    throw new StoreError(`The backup cannot be written to "${to}". ${explainFault(error).reason}`, {
      cause: error,
    });
  } finally {
    database.close();
  }
  return { from, bytes: statSync(to).size };
}
