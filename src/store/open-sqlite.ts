import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import type Database from 'libsql';
import { connectSqlite, ownersOnly } from './connect-sqlite.ts';
import type { Engine } from './engine.ts';
import { createSqliteDialect, isLocked } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** How often it is looked whether the file is still the one that is open, in ms. */
const lookEvery = 1_000;
const memory = ':memory:';
/** From then on nothing waits within SQLite, where the whole process would: the dialect tries again. */
const pragmas = ['journal_mode = WAL', 'synchronous = NORMAL', 'busy_timeout = 0'];
const endings = ['', '-wal', '-shm'];

/**
 * Opens a SQLite file, which several processes may share.
 * @param file its path, or ":memory:"
 * @throws libsql's error where it cannot be opened
 */
export function openSqlite(file: string): Engine {
  let database = connect(file);
  let opened = identify(file);
  const dialect = createSqliteDialect(() => database);
  const db = new Kysely<Tables>({ dialect });
  let timer: NodeJS.Timeout | undefined;

  /** @throws as SQLite does elsewhere where another process reads or writes, of which a checkpoint only tells */
  function checkpoint(): void {
    const [{ busy }] = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as [{ busy: number }];
    if (busy !== 0) throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
  }

  async function emptyWal(): Promise<void> {
    await dialect.alone(checkpoint).catch((error) => {
      // What is left in it goes with the next one.
      if (!isLocked(error)) throw error;
    });
  }

  return {
    db,
    listen(onChange) {
      let seen = readVersion(database);
      timer = setInterval(() => {
        const version = readVersion(database);
        if (version === seen) return;
        seen = version;
        onChange(null);
      }, lookEvery);
      timer.unref();
    },
    announce: async () => {},
    restore: () =>
      dialect.alone(() => {
        if (identify(file) === opened) return null;
        const isGone = !existsSync(file);
        // The file without a name holds everything as long as it is open.
        if (isGone) copySqlite(database, file);
        const next = connect(file);
        dialect.reset();
        database.close();
        database = next;
        opened = identify(file);
        return isGone
          ? 'the SQLite file was removed while it was in use; it is written again'
          : 'another SQLite file was put in the place of the one in use; it is opened';
      }),
    async scrub() {
      if (file !== memory) await emptyWal();
    },
    async scrubAll() {
      if (file === memory) return;
      await dialect.alone(() => database.exec('vacuum'));
      await emptyWal();
    },
    async close() {
      clearInterval(timer);
      // Else most of what is kept stands beside the file, and a copy of the file alone would be empty.
      if (file !== memory) await emptyWal().catch(() => {});
      await db.destroy();
    },
  };
}

/**
 * Writes a whole copy of an open database into a new file, which only its owner may read.
 * @param database it may be in use
 * @param to where; what stood beside it of a file that is gone is taken away
 * @throws libsql's error where it cannot be written
 */
export function copySqlite(database: Database.Database, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  closeSync(openSync(unfinished, 'wx', ownersOnly));
  try {
    database.prepare('vacuum into ?').run([unfinished]);
    for (const ending of endings.slice(1)) rmSync(to + ending, { force: true });
    renameSync(unfinished, to);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function connect(file: string): Database.Database {
  const database = connectSqlite(file, pragmas);
  if (file !== memory) protect(file);
  return database;
}

/** Files of an older version could be read by everybody on the machine. */
function protect(file: string): void {
  for (const ending of endings) {
    const path = file + ending;
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    if (mode === undefined || (mode & 0o077) === 0) continue;
    try {
      chmodSync(path, ownersOnly);
    } catch (error) {
      // Another owner's file, shared with us on purpose.
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    }
  }
}

/** Tells a file from another one in its place; null where there is none. */
function identify(file: string): string | null {
  const found = file === memory ? undefined : statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/** Changes when another connection has written; null where the file cannot be read. */
function readVersion(database: Database.Database): unknown {
  try {
    return JSON.stringify(database.prepare('PRAGMA data_version').all());
  } catch {
    return null;
  }
}
