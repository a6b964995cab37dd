import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type Database from 'libsql';
import { keepNewest } from './keep-newest.ts';

/** More than Rolebook has; those with lists of their own length come and go. */
const statementsKept = 200;

/** Kysely's dialect over one libsql database, and what needs that database for itself. */
export interface SqliteDialect extends Dialect {
  /** Runs what may stand in no transaction, while nothing else runs. */
  alone<Result>(work: () => Result): Promise<Result>;
  /** Forgets the prepared statements, before the database is closed or becomes another one. */
  reset(): void;
}

/**
 * @param current the open database
 */
export function createSqliteDialect(current: () => Database.Database): SqliteDialect {
  const statements = new Map<string, Database.Statement>();
  /** Who has the database for a transaction; nobody else's statement may come between. */
  let owner: DatabaseConnection | null = null;
  let freed: Promise<void> = Promise.resolve();
  let free = () => {};

  function prepare(sql: string): Database.Statement {
    const statement = statements.get(sql) ?? current().prepare(sql);
    keepNewest(statements, sql, statement, statementsKept);
    return statement;
  }

  function run({ sql, parameters }: CompiledQuery) {
    const values = parameters.map(bindable);
    const statement = prepare(sql);
    if (statement.reader) return { rows: statement.all(values) as never[] };
    const { changes } = statement.run(values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  async function turn(connection: DatabaseConnection | null): Promise<void> {
    while (owner !== null && owner !== connection) await freed;
  }

  function release(): void {
    owner = null;
    free();
  }

  const driver: Driver = {
    init: async () => {},
    async acquireConnection() {
      const connection: DatabaseConnection = {
        async executeQuery(query) {
          await turn(connection);
          return run(query);
        },
        // biome-ignore lint/correctness/useYield: nothing here is read in pieces
        async *streamQuery() {
          throw new Error('Rows of SQLite are read at once.');
        },
      };
      return connection;
    },
    async beginTransaction(connection) {
      await turn(connection);
      // It takes its lock first: one that comes late waits, and does not fail in the middle.
      run(CompiledQuery.raw('begin immediate'));
      owner = connection;
      freed = new Promise((resolve) => {
        free = resolve;
      });
    },
    async commitTransaction() {
      run(CompiledQuery.raw('commit'));
      release();
    },
    async rollbackTransaction() {
      try {
        // Some errors have rolled back already.
        if (current().inTransaction) run(CompiledQuery.raw('rollback'));
      } finally {
        release();
      }
    },
    releaseConnection: async () => {},
    async destroy() {
      statements.clear();
      current().close();
    },
  };

  return {
    createDriver: () => driver,
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    async alone(work) {
      await turn(null);
      return work();
    },
    reset: () => statements.clear(),
  };
}

/** What libsql can bind. It ends the whole process on true and false. */
function bindable(value: unknown): unknown {
  if (value === null || ['string', 'number', 'bigint'].includes(typeof value)) return value;
  throw new TypeError(`A column of the database cannot hold a value of type ${typeof value}.`);
}

/** SQLite changes tables within a transaction; Kysely's migrations then run in one. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
