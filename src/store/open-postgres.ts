import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { explainFault } from './explain-fault.ts';
import type { Tables } from './tables.ts';

const channel = 'rolebook_taught';
/** A tenth of what PostgreSQL takes by default, so that ten replicas can share one. */
const connections = 10;
/** For what may take long, such as the purge, or a connection where all are lent out; a question waits less, see access.ts. */
const answerWithin = 5_000;
const reconnectEvery = 1_000;
/** 64-bit integers come as text by default; ours are times, which a number holds. */
const types = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * Opens a PostgreSQL database. It connects when it is first used.
 * @param url postgres://user:password@host:port/database
 */
export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: answerWithin,
    query_timeout: answerWithin,
    statement_timeout: answerWithin,
    keepAlive: true,
    application_name: 'rolebook',
    types,
  });
  // A connection that breaks while nobody uses it; the next statement gets a new one.
  pool.on('error', () => {});
  // And one that breaks while it is lent out: the statement on it fails by itself.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: dropBroken(pool) }) });
  let isClosing = false;
  let listener: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function connect(onChange: (workspace: string | null) => void): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: answerWithin,
      keepAlive: true,
    });
    listener = client;
    client.on('error', () => {});
    client.once('end', () => {
      if (isClosing || listener !== client) return;
      timer = setTimeout(() => connect(onChange), reconnectEvery);
      timer.unref();
    });
    client.on('notification', ({ payload }) => onChange(payload ?? null));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      // What was announced before is not told again.
      onChange(null);
    } catch {
      await client.end().catch(() => {});
    }
  }

  return {
    db,
    listen: (onChange) => void connect(onChange),
    announce: async (workspace) => {
      await sql`select pg_notify(${channel}, ${workspace})`.execute(db);
    },
    restore: async () => null,
    // PostgreSQL does so by itself, in its own time.
    scrub: async () => {},
    scrubAll: async () => {},
    async close() {
      isClosing = true;
      clearTimeout(timer);
      await listener?.end().catch(() => {});
      await db.destroy();
    },
  };
}

/** A pool that gives up connections whose statements ended in nothing: they may hang for good. */
function dropBroken(pool: pg.Pool): PostgresPool {
  return {
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      let isBroken = false;
      const query = async (...args: Parameters<PostgresPoolClient['query']>) => {
        try {
          return await (client.query as (...each: unknown[]) => Promise<never>)(...args);
        } catch (error) {
          isBroken = explainFault(error).kind === 'away';
          throw error;
        }
      };
      return { query, release: () => client.release(isBroken) } as unknown as PostgresPoolClient;
    },
  };
}
