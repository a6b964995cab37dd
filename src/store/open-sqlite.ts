import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import Database from 'libsql';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';

/** How long a statement waits for another process, in ms. Everything in this process waits with it. */
const patience = 2_000;
const lookEvery = 1_000;

/**
 * Opens a SQLite file, which several processes may share.
 * @param file its path, or ":memory:"
 * @throws libsql's error where it cannot be opened
 */
export function openSqlite(file: string): Engine {
  const database = new Database(file, { timeout: patience });
  for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', `busy_timeout = ${patience}`]) {
    database.prepare(`PRAGMA ${pragma}`).all();
  }
  const db = new Kysely<Tables>({ dialect: createDialect({ database }) });
  let timer: NodeJS.Timeout | undefined;
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
    async close() {
      clearInterval(timer);
      await db.destroy();
    },
  };
}

/** Changes when another connection has written; null where the file cannot be read. */
function readVersion(database: Database.Database): unknown {
  try {
    return JSON.stringify(database.prepare('PRAGMA data_version').all());
  } catch {
    return null;
  }
}

/** Kysely's own dialect, with transactions that take their lock first: one that comes late waits, not fails. */
function createDialect(config: SqliteDialectConfig): Dialect {
  const dialect = new SqliteDialect(config);
  return {
    createDriver: () => new LockingDriver(config),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

class LockingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite changes tables within a transaction; Kysely's migrations then run in one. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
