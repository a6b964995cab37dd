import { existsSync, statSync } from 'node:fs';
import Database from 'libsql';
import { explainFault } from './explain-fault.ts';
import { keyFile } from './key-file.ts';
import { copySqlite } from './open-sqlite.ts';
import { type StorePlace, sqliteFile } from './place.ts';
import { StoreError } from './store-error.ts';

/**
 * Writes a whole copy of the SQLite file into another file. Rolebook may run at the same time: what is written
 * meanwhile is in it or not, but never by half.
 * @param place where the store is
 * @param to the copy's path; it must not be there yet
 * @returns what was copied, how many bytes the copy has, and the file of the key without which it is of no use; null
 *   where the key is a setting
 * @throws StoreError where there is nothing to copy, or it cannot be written
 */
export function backUp(place: StorePlace, to: string): { from: string; bytes: number; key: string | null } {
  if (place.kind === 'postgres') {
    throw new StoreError(
      'DATABASE_URL is a PostgreSQL database. Back it up with pg_dump, or copy it into a SQLite file with move to-sqlite.',
    );
  }
  if (place.kind === 'memory') {
    throw new StoreError('There is nothing to back up: in local mode nothing is kept. See DATA_DIR.');
  }
  const from = sqliteFile(place.folder);
  if (!existsSync(from)) {
    throw new StoreError(`There is nothing to back up: there is no file ${from}. See DATA_DIR.`);
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
  const key = keyFile(place.folder);
  return { from, bytes: statSync(to).size, key: existsSync(key) ? key : null };
}
