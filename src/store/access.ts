import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Engine } from './engine.ts';
import { explainFault } from './explain-fault.ts';
import { heal } from './heal.ts';
import { StoreUnavailable } from './store-error.ts';
import type { Tables } from './tables.ts';
import type { Health } from './types.ts';

/** One or more statements. What writes must be safe to run twice: a connection may break after the commit. */
type Query<Result> = (db: Kysely<Tables>) => Promise<Result>;

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
const writesKept = 10_000;
/** Waits, in ms, before the database is tried again: each twice the last. */
const firstWait = 200;
const longestWait = 5_000;
/** A question waits so long for a database that answers nobody, once; from then on it is away. */
const patience = 1_000;
/** Nobody may be asking while the database goes, and /healthz is to say so all the same. */
const lookEvery = 2_000;
/** A write that fails so often while all else is well is the one at fault. */
const triesOfOne = 3;
/** Losses are logged at the first one and then once for so many, so that the log does not drown. */
const lossesPerLine = 1_000;
const hangs = `The database does not answer within ${patience / 1_000} s. See what keeps it busy.`;

/**
 * @param engine the database
 * @param log told when the database goes and comes back, and what was lost
 * @param limit how many writes may wait
 */
export function createAccess(engine: Engine, log: Logger, limit = writesKept): Access {
  const waiting: Query<unknown>[] = [];
  let reason: string | null = null;
  let lost = 0;
  let isFinished = false;
  let answeredAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> | undefined;
  const look = () => heal(engine, log);
  const looking = setInterval(() => {
    if (reason === null) attempt(look, true).catch((error) => leave(explainFault(error).reason));
  }, lookEvery);
  looking.unref();

  function leave(why: string): void {
    if (reason === null) {
      log.error({ reason: why }, 'the database is away; answers go on, and writes wait');
      comeBackIn(firstWait);
    }
    reason = why;
  }

  function comeBackIn(pause: number): void {
    if (isFinished) return;
    timer = setTimeout(async () => {
      await flush();
      if (reason !== null) comeBackIn(Math.min(pause * 2, longestWait));
    }, pause);
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

  /** Runs a statement; undefined where the database is away, or hangs and somebody waits. */
  async function attempt<Result>(
    query: Query<Result>,
    somebodyWaits: boolean,
  ): Promise<{ result: Result } | undefined> {
    try {
      const answer = query(engine.db).then((result) => {
        answeredAt = performance.now();
        return { result };
      });
      const done = somebodyWaits ? await unlessItHangs(answer) : await answer;
      if (done === undefined) leave(hangs);
      return done;
    } catch (error) {
      const explained = explainFault(error);
      if (explained.kind === 'fault') throw error;
      leave(explained.reason);
      return undefined;
    }
  }

  /** @returns undefined once nothing at all was answered for too long: one that is only busy goes on answering */
  async function unlessItHangs<Result>(answer: Promise<Result>): Promise<Result | undefined> {
    const started = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      const look = () => {
        const left = patience - (performance.now() - Math.max(started, answeredAt));
        if (left > 0) timer = setTimeout(look, left);
        // Where this process itself was busy, the answer lies there unread.
        else setImmediate(resolve, undefined);
      };
      timer = setTimeout(look, patience);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
      // What comes now is nobody's any more.
      answer.catch(() => {});
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
      let written = 0;
      let tries = 0;
      if ((await attempt(look, false)) === undefined) return;
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        tries += 1;
        const outcome = await attemptWrite(next);
        if (outcome === 'away' && tries < triesOfOne) {
          if ((await attempt(look, false)) === undefined) return;
          continue;
        }
        if (outcome === 'written') written += 1;
        if (outcome === 'away') refuse(new Error(reason ?? hangs));
        tries = 0;
        waiting.shift();
      }
      if (reason !== null) log.info({ written, lost }, 'the database is back');
      reason = null;
    } catch (error) {
      log.error({ err: error }, 'the database cannot be asked');
    }
  }

  async function attemptWrite(query: Query<unknown>): Promise<'written' | 'refused' | 'away'> {
    try {
      return (await attempt(query, true)) === undefined ? 'away' : 'written';
    } catch (error) {
      refuse(error);
      return 'refused';
    }
  }

  function refuse(error: unknown): void {
    log.error({ err: error }, 'the database refuses a write');
    lose(1, 'the database refused');
  }

  return {
    async read(query, otherwise) {
      if (reason !== null) return otherwise;
      const done = await attempt(query, true);
      return done === undefined ? otherwise : done.result;
    },
    async write(query) {
      if (reason !== null || (await attemptWrite(query)) === 'away') keep(query);
    },
    async insist(query) {
      if (reason !== null) await flush();
      const done = reason === null ? await attempt(query, false) : undefined;
      if (done === undefined) throw new StoreUnavailable(reason ?? 'it does not answer');
      return done.result;
    },
    health: () =>
      reason === null ? { kind: 'ok' } : { kind: 'degraded', reason, waiting: waiting.length, lost },
    async finish(withinMs) {
      const deadline = Date.now() + withinMs;
      while (waiting.length > 0 && Date.now() < deadline) {
        await flush();
        if (waiting.length > 0) await wait(firstWait);
      }
      isFinished = true;
      clearTimeout(timer);
      clearInterval(looking);
      lose(waiting.splice(0).length, 'the process ended');
    },
  };
}
