import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { explainFault } from './explain-fault.ts';
import { StoreUnavailable } from './store-error.ts';
import type { Tables } from './tables.ts';
import type { Health } from './types.ts';

/** One or more statements. What writes must be safe to run twice: a connection may break after the commit. */
export type Query<Result> = (db: Kysely<Tables>) => Promise<Result>;

/** The database as long as it is there, and what happens while it is away. */
export interface Access {
  /** Reads; gives the second argument while the database is away. */
  read<Result, Otherwise>(query: Query<Result>, otherwise: Otherwise): Promise<Result | Otherwise>;
  /** Writes; while the database is away, later and in order. */
  write(query: Query<unknown>): Promise<void>;
  /** @throws StoreUnavailable while the database is away */
  insist<Result>(query: Query<Result>): Promise<Result>;
  health(): Health;
  /** Writes what waits, within the time given in ms; what is left then is lost, counted and logged. */
  finish(withinMs: number): Promise<void>;
}

/** How many writes wait in memory at most; some megabytes. */
export const writesKept = 10_000;
const firstWait = 200;
const longestWait = 5_000;
/** Losses are logged at the first one and then once for so many, so that the log does not drown. */
const lossesPerLine = 1_000;

/**
 * @param db the database
 * @param log told when the database goes and comes back, and what was lost
 * @param limit how many writes may wait
 */
export function createAccess(db: Kysely<Tables>, log: Logger, limit = writesKept): Access {
  const waiting: Query<unknown>[] = [];
  let reason: string | null = null;
  let lost = 0;
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> | undefined;

  function leave(why: string): void {
    if (reason === null) {
      log.error({ reason: why }, 'the database is away; answers go on, and writes wait');
      comeBackIn(firstWait);
    }
    reason = why;
  }

  function comeBackIn(wait: number): void {
    timer = setTimeout(async () => {
      await flush();
      if (reason !== null) comeBackIn(Math.min(wait * 2, longestWait));
    }, wait);
    timer.unref();
  }

  function lose(count: number, why: string): void {
    if (count === 0) return;
    const before = lost;
    lost += count;
    const line = (each: number) => Math.floor((each + lossesPerLine - 1) / lossesPerLine);
    if (line(before) < line(lost)) log.error({ lost, reason: why }, 'writes were lost');
  }

  function keep(query: Query<unknown>): void {
    if (waiting.length >= limit) lose(1, 'the database was away for too long');
    else waiting.push(query);
  }

  /** Runs a statement; undefined where the database is away. */
  async function attempt<Result>(query: Query<Result>): Promise<{ result: Result } | undefined> {
    try {
      return { result: await query(db) };
    } catch (error) {
      const explained = explainFault(error);
      if (explained.kind === 'fault') throw error;
      leave(explained.reason);
      return undefined;
    }
  }

  /** Writes what waits, first come first. Only one at a time does so. */
  function flush(): Promise<void> {
    flushing ??= writeWaiting().finally(() => {
      flushing = undefined;
    });
    return flushing;
  }

  async function writeWaiting(): Promise<void> {
    try {
      if ((await attempt((each) => sql`select 1`.execute(each))) === undefined) return;
      let written = 0;
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        try {
          if ((await attempt(next)) === undefined) return;
          written += 1;
        } catch (error) {
          log.error({ err: error }, 'the database refuses a write');
          lose(1, 'the database refused');
        }
        waiting.shift();
      }
      if (reason !== null) log.info({ written, lost }, 'the database is back');
      reason = null;
    } catch (error) {
      log.error({ err: error }, 'the database cannot be asked');
    }
  }

  return {
    async read(query, otherwise) {
      if (reason !== null) return otherwise;
      const done = await attempt(query);
      return done === undefined ? otherwise : done.result;
    },
    async write(query) {
      if (reason !== null) return keep(query);
      try {
        if ((await attempt(query)) === undefined) keep(query);
      } catch (error) {
        log.error({ err: error }, 'the database refuses a write');
        lose(1, 'the database refused');
      }
    },
    async insist(query) {
      if (reason !== null) await flush();
      const done = reason === null ? await attempt(query) : undefined;
      if (done === undefined) throw new StoreUnavailable(reason ?? 'it does not answer');
      return done.result;
    },
    health: () =>
      reason === null ? { kind: 'ok' } : { kind: 'degraded', reason, waiting: waiting.length, lost },
    async finish(withinMs) {
      const deadline = Date.now() + withinMs;
      while (waiting.length > 0 && Date.now() < deadline) {
        await flush();
        if (waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, firstWait));
      }
      clearTimeout(timer);
      lose(waiting.splice(0).length, 'the process ended');
    },
  };
}
