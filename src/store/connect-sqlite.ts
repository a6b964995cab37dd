import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';

/** The rights of a file that is for its owner only. */
export const ownersOnly = 0o600;

/** How long a statement waits for another process, in ms. Everything in this process waits with it. */
const patience = 500;
const shared = [
  `busy_timeout = ${patience}`,
  // What is deleted is overwritten: the words of a person or document must not be left in a page that is free.
  'secure_delete = ON',
];

/**
 * Opens a SQLite file; one that is not there is made so that its owner alone can read it.
 * @param file its path, in a folder that is there; or ":memory:"
 * @param pragmas what else to set, such as "journal_mode = WAL"
 * @throws libsql's error where it cannot be opened
 */
export function connectSqlite(file: string, pragmas: readonly string[]): Database.Database {
  // SQLite gives the files that it makes beside this one the same rights.
  if (file !== ':memory:') closeSync(openSync(file, 'a', ownersOnly));
  const database = new Database(file, { timeout: patience });
  for (const pragma of [...shared, ...pragmas]) database.prepare(`PRAGMA ${pragma}`).all();
  return database;
}
