import { setTimeout as wait } from 'node:timers/promises';
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type Database from 'libsql';
import { keepNewest } from '../keep-newest.ts';

/** How long, in ms, a statement is tried again while another process has the file; then writes wait in the queue. */
const patience = 500;
/** About as long as another process takes for what it writes in one turn. */
const pause = 5;
/** More than Rolebook has; those with lists of their own length come and go. */
const statementsKept = 200;

interface Prepared {
  statement: Database.Statement;
  isRead: boolean;
}

/** What is written in one turn of the event loop, in one transaction. */
interface Group {
  committed: Promise<void>;
  end(error?: unknown): void;
}

/** Kysely's dialect over one libsql database, and what needs that database for itself. */
interface SqliteDialect extends Dialect {
  /** Runs what may stand in no transaction, while nothing else runs. */
  alone<Result>(work: () => Result): Promise<Result>;
  /** Forgets the prepared statements, before the database is closed or becomes another one. */
  reset(): void;
}

/**
 * What ends the groups of this process that are open. Another connection to the same file would wait for such a group,
 * and the whole process, which is to end it, with it.
 */
const openGroups = new Set<() => void>();

/**
 * Statements are prepared once. Those that write are put together: all of one turn of the event loop share a
 * transaction, and none is said to be done before it is committed.
 * @param current the open database
 */
export function createSqliteDialect(current: () => Database.Database): SqliteDialect {
  const statements = new Map<string, Prepared>();
  let group: Group | null = null;
  /** Who has the database for a transaction; nobody else's statement may come between. */
  let owner: DatabaseConnection | null = null;
  let freed: Promise<void> = Promise.resolve();
  let free = () => {};
  /** While another process has the file: what SQLite said, and when it is asked again, by one for all who wait. */
  let locked: { error: unknown; over: Promise<void> } | null = null;

  function prepare(sql: string): Prepared {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const prepared = { statement: current().prepare(sql), isRead: /^\s*select\b/i.test(sql) };
    keepNewest(statements, sql, prepared, statementsKept);
    return prepared;
  }

  function run({ statement }: Prepared, parameters: readonly unknown[]): QueryResult<never> {
    const values = parameters.map(bindable);
    if (statement.reader) return { rows: statement.all(values) as never[] };
    const { changes } = statement.run(values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  function control(sql: 'begin immediate' | 'commit' | 'rollback'): void {
    run(prepare(sql), []);
  }

  /** It takes its lock first: one that comes late waits, and does not fail in the middle. */
  function begin(): void {
    if (locked !== null) throw locked.error;
    for (const end of openGroups) end();
    control('begin immediate');
  }

  /** Works as soon as the database is this connection's and no other process's, and lets all else go on until then. */
  async function inTurn<Result>(
    connection: DatabaseConnection | null,
    work: () => Result | Promise<Result>,
  ): Promise<Result> {
    for (const giveUpAt = performance.now() + patience; ; ) {
      // Nothing may come between looking and going on, so it is looked again after each wait.
      while (owner !== null && owner !== connection) await freed;
      try {
        return await work();
      } catch (error) {
        if (!isLocked(error) || performance.now() > giveUpAt) throw error;
        locked ??= {
          error,
          over: wait(pause).then(() => {
            locked = null;
          }),
        };
      }
      await locked.over;
    }
  }

  async function runInGroup(prepared: Prepared, parameters: readonly unknown[]): Promise<QueryResult<never>> {
    if (group === null && prepared.isRead) return run(prepared, parameters);
    group ??= beginGroup();
    const its = group;
    let result: QueryResult<never>;
    try {
      result = run(prepared, parameters);
    } catch (error) {
      // Some errors, such as a full disk, take the whole transaction back.
      if (!current().inTransaction) endGroup(its, error);
      throw error;
    }
    // What is read here too: it may have been written in this turn, and not be there in the end.
    await its.committed;
    return result;
  }

  function beginGroup(): Group {
    begin();
    openGroups.add(commitGroup);
    let end: Group['end'] = () => {};
    const committed = new Promise<void>((resolve, reject) => {
      end = (error) => (error === undefined ? resolve() : reject(error));
    });
    // Those who wait for it are told; there may be none.
    committed.catch(() => {});
    setImmediate(commitGroup);
    return { committed, end };
  }

  function endGroup(its: Group, error?: unknown): void {
    group = null;
    openGroups.delete(commitGroup);
    its.end(error);
  }

  function commitGroup(): void {
    if (group === null) return;
    const its = group;
    try {
      control('commit');
      endGroup(its);
    } catch (error) {
      endGroup(its, error);
      if (current().inTransaction) control('rollback');
    }
  }

  function release(): void {
    owner = null;
    free();
  }

  const driver: Driver = {
    init: async () => {},
    async acquireConnection() {
      const connection: DatabaseConnection = {
        executeQuery: (query) =>
          inTurn(connection, () => {
            const prepared = prepare(query.sql);
            return owner === connection
              ? run(prepared, query.parameters)
              : runInGroup(prepared, query.parameters);
          }),
        // biome-ignore lint/correctness/useYield: nothing here is read in pieces
        async *streamQuery() {
          throw new Error('Rows of SQLite are read at once.');
        },
      };
      return connection;
    },
    async beginTransaction(connection) {
      await inTurn(connection, () => {
        begin();
        owner = connection;
        freed = new Promise((resolve) => {
          free = resolve;
        });
      });
    },
    async commitTransaction() {
      control('commit');
      release();
    },
    async rollbackTransaction() {
      try {
        // Some errors have rolled back already.
        if (current().inTransaction) control('rollback');
      } finally {
        release();
      }
    },
    releaseConnection: async () => {},
    async destroy() {
      commitGroup();
      statements.clear();
      current().close();
    },
  };

  return {
    createDriver: () => driver,
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    alone: (work) =>
      inTurn(null, () => {
        commitGroup();
        return work();
      }),
    reset: () => statements.clear(),
  };
}

/** Whether another process has the file. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(String((error as { code?: unknown } | null)?.code));
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
