import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { keyOf, type ParseCache } from './knowledge/index.ts';
import type { Log } from './log.ts';

/** What is parsed stays on disk, so that the next start parses only what has changed since. */
export interface ParsedDocuments extends ParseCache {
  /** Deletes what has not been asked for since it was opened: documents as they are no more. */
  sweep(): void;
  close(): void;
}

/** For its owner only: it holds what the documents say. */
const ownersOnly = { folder: 0o700, file: 0o600 };
/** How long a statement waits for another process that starts, in ms. */
const patience = 1_000;
/** Nothing is lost with this file, so nothing waits for the disk. */
const pragmas = ['journal_mode = TRUNCATE', 'synchronous = OFF', `busy_timeout = ${patience}`];

/**
 * Opens the file of what was parsed before, `parsed-documents.db`. Where it cannot be used, which is logged once,
 * everything is parsed as if there were none.
 * @param folder where the file is; made where it is not there
 * @param build names what parsing follows from: what another build has parsed does not count
 * @param prepared what was parsed ahead, which counts first
 */
export function keepParsed(folder: string, build: string, prepared: ParseCache, log: Log): ParsedDocuments {
  const used = new Set<string>();
  let table: ReturnType<typeof openTable> | null = null;
  attempt(() => {
    table = openTable(join(folder, 'parsed-documents.db'));
  });

  return {
    get: (inputs, parse) =>
      prepared.get(inputs, async () => {
        const key = keyOf([build, ...inputs]);
        used.add(key);
        const kept = attempt(() => table?.read(key));
        if (kept !== undefined) return kept as Awaited<ReturnType<typeof parse>>;
        const value = await parse();
        attempt(() => table?.write(key, value));
        return value;
      }),
    sweep: () => attempt(() => table?.keepOnly(used)),
    close() {
      table?.close();
      table = null;
    },
  };

  function attempt<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      log.warn(
        { err: error, folder },
        'what is parsed cannot be kept there; each start parses all documents',
      );
      table?.close();
      table = null;
      return undefined;
    }
  }
}

/** @throws libsql's error where the file cannot be made or is none of SQLite's */
function openTable(file: string) {
  mkdirSync(join(file, '..'), { recursive: true, mode: ownersOnly.folder });
  // SQLite gives the files that it makes beside this one the same rights.
  closeSync(openSync(file, 'a', ownersOnly.file));
  const database = new Database(file, { timeout: patience });
  for (const pragma of pragmas) database.prepare(`PRAGMA ${pragma}`).all();
  database.exec(
    'create table if not exists parsed (key text primary key, value text not null) without rowid',
  );
  const select = database.prepare('select value from parsed where key = ?');
  const insert = database.prepare('insert or replace into parsed values (?, ?)');
  const remove = database.prepare('delete from parsed where key = ?');
  return {
    read(key: string): unknown {
      const row = select.get([key]) as { value: string } | undefined;
      return row && JSON.parse(row.value);
    },
    // Written out at once: editions are joined in place later.
    write: (key: string, value: unknown) => void insert.run([key, JSON.stringify(value)]),
    keepOnly(keys: ReadonlySet<string>) {
      const rows = database.prepare('select key from parsed').all() as { key: string }[];
      for (const { key } of rows) if (!keys.has(key)) remove.run([key]);
    },
    close: () => database.close(),
  };
}
