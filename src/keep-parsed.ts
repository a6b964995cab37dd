import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keyOf, type ParseCache } from './knowledge/index.ts';
import type { Log } from './log.ts';
import { connectSqlite } from './store/index.ts';

/** What is parsed stays on disk, so that the next start parses only what has changed since. */
export interface ParsedDocuments extends ParseCache {
  /** Deletes what was kept of documents that have not been asked for since it was opened: they are gone. */
  sweep(): void;
  close(): void;
}

/** Nothing is lost with this file, so nothing waits for the disk. */
const pragmas = ['journal_mode = TRUNCATE', 'synchronous = OFF'];
/** For its owner only, as the file is: it holds what the documents say. */
const ownersFolder = 0o700;

/**
 * Opens the file of what was parsed before, `parsed-documents.db`; one that is broken is made anew. Where it cannot be
 * used, which is logged once, everything is parsed as if there were none.
 * @param options.folder where the file is; made where it is not there
 * @param options.documents the folder of the documents: each has its own part of the file
 * @param options.build names what parsing follows from: what another build has parsed does not count
 * @param options.prepared what was parsed ahead, which counts first
 */
export function keepParsed(options: {
  folder: string;
  documents: string;
  build: string;
  prepared: ParseCache;
  log: Log;
}): ParsedDocuments {
  const { folder, documents, build, prepared, log } = options;
  const file = join(folder, 'parsed-documents.db');
  const used = new Set<string>();
  let table: ReturnType<typeof openTable> | null = null;
  attempt(() => {
    table = openTable(file);
  });

  return {
    get: (inputs, parse) =>
      prepared.get(inputs, async () => {
        const [name = ''] = inputs;
        const key = keyOf([build, ...inputs]);
        used.add(name);
        const kept = attempt(() => table?.read(documents, name, key));
        if (kept !== undefined) return kept as Awaited<ReturnType<typeof parse>>;
        const value = await parse();
        attempt(() => table?.write(documents, name, key, value));
        return value;
      }),
    sweep: () => attempt(() => table?.keepOnly(documents, used)),
    close,
  };

  function attempt<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      log.info({ err: error, file }, 'what is parsed cannot be kept there; this start parses all documents');
      close();
      if (isBrokenFile(error)) removeFile(file);
      return undefined;
    }
  }

  function close(): void {
    table?.close();
    table = null;
  }
}

/** @throws libsql's error where the file cannot be made or used */
function openTable(file: string) {
  try {
    return connect(file);
  } catch (error) {
    if (!isBrokenFile(error)) throw error;
    removeFile(file);
    return connect(file);
  }
}

function isBrokenFile(error: unknown): boolean {
  return /^SQLITE_(?:NOTADB|CORRUPT)/.test((error as { code?: string }).code ?? '');
}

function removeFile(file: string): void {
  for (const ending of ['', '-journal']) rmSync(file + ending, { force: true });
}

function connect(file: string) {
  mkdirSync(dirname(file), { recursive: true, mode: ownersFolder });
  const database = connectSqlite(file, pragmas);
  database.exec(
    'create table if not exists parsed (folder text, name text, key text not null, value text not null, primary key (folder, name)) without rowid',
  );
  const select = database.prepare('select value from parsed where folder = ? and name = ? and key = ?');
  const insert = database.prepare('insert or replace into parsed values (?, ?, ?, ?)');
  const list = database.prepare('select name from parsed where folder = ?');
  const remove = database.prepare('delete from parsed where folder = ? and name = ?');
  return {
    read(folder: string, name: string, key: string): unknown {
      const row = select.get([folder, name, key]) as { value: string } | undefined;
      return row && JSON.parse(row.value);
    },
    /** In place of what the same document was; written out at once, since editions are joined in place later. */
    write: (folder: string, name: string, key: string, value: unknown) =>
      void insert.run([folder, name, key, JSON.stringify(value)]),
    keepOnly(folder: string, names: ReadonlySet<string>) {
      const rows = list.all([folder]) as { name: string }[];
      for (const { name } of rows) if (!names.has(name)) remove.run([folder, name]);
    },
    close: () => database.close(),
  };
}
