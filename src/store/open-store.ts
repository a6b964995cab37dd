import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createAccess } from './access.ts';
import { createClaims } from './claims.ts';
import type { Engine } from './engine.ts';
import { explainFault } from './explain-fault.ts';
import { createFeedback } from './feedback.ts';
import { deletePerson, deleteWorkspace } from './forget.ts';
import { createHandOvers } from './hand-overs.ts';
import { createInstallations } from './installations.ts';
import { createLastRole } from './last-role.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { deleteOld } from './purge.ts';
import { createQuestions } from './questions.ts';
import { reseal } from './reseal.ts';
import { createSeal } from './seal.ts';
import { StoreError } from './store-error.ts';
import { openTaughtPhrases } from './taught-phrases.ts';
import { createThreads } from './threads.ts';
import type { Store } from './types.ts';
import { createWatchedChannels } from './watched-channels.ts';

/** Where things are kept. */
export type StorePlace =
  /** In this process's memory: gone when it ends. */
  | { kind: 'memory' }
  /** In rolebook.db in a folder, which is made where it is not there. */
  | { kind: 'sqlite'; folder: string }
  | { kind: 'postgres'; url: string };

export interface StoreOptions {
  place: StorePlace;
  /** 32 bytes each, or null. */
  encryptionKey: Buffer | null;
  oldEncryptionKey: Buffer | null;
  /** How many days people's questions stay. */
  retentionDays: number;
  log: Logger;
  /** The clock in milliseconds. */
  now?: () => number;
  /** How long a claim holds in ms unless it is renewed. */
  lease?: number;
}

/**
 * Longer than Slack's retry at once takes and shorter than its next, a minute later: what a process left
 * undone is free again when Slack asks the second time.
 */
const leaseByDefault = 30_000;
const hour = 3_600_000;
const longestWait = 30_000;
const closeWithin = 1_500;

/**
 * Opens the store: connects, brings the tables up to date, and purges by itself from then on. Where the database
 * is away, says so and tries again until it is there.
 * @throws StoreError where a person has to change something first
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { place, encryptionKey, oldEncryptionKey, retentionDays, log } = options;
  const { now = Date.now, lease = leaseByDefault } = options;
  const seal = createSeal(encryptionKey, oldEncryptionKey);
  const engine = await openEngine(place, log, async ({ db }) => {
    await migrate(db);
    const count = await reseal(db, seal);
    if (count > 0) log.info({ count }, 'secrets are under the new key; ENCRYPTION_KEY_OLD may go');
  });
  const access = createAccess(engine.db, log);
  const pseudonyms = createPseudonyms(seal, now);
  const taughtPhrases = await openTaughtPhrases(access, engine, now, log);

  const purge = (at: number) => access.insist((db) => deleteOld(db, retentionDays, at));
  const purgeByItself = () =>
    purge(now()).catch((error) => log.warn({ err: error }, 'the purge has to wait for an hour'));
  const timer = setInterval(purgeByItself, hour);
  timer.unref();
  await purgeByItself();

  return {
    claims: createClaims(access, randomUUID(), lease, now),
    questions: createQuestions(access, pseudonyms),
    lastRole: createLastRole(access, pseudonyms, now),
    threads: createThreads(access, now),
    feedback: createFeedback(access, pseudonyms),
    watchedChannels: createWatchedChannels(access, now),
    handOvers: createHandOvers(access),
    taughtPhrases,
    installations: createInstallations(access, seal, now),
    forgetPerson: (workspace, user) => access.insist((db) => deletePerson(db, pseudonyms, workspace, user)),
    async forgetWorkspace(workspace) {
      pseudonyms.forget(workspace);
      await access.insist(async (db) => {
        await deleteWorkspace(db, workspace);
        await engine.announce(workspace);
      });
    },
    purge,
    health: access.health,
    async close(withinMs = closeWithin) {
      clearInterval(timer);
      await access.finish(withinMs);
      await engine.close();
    },
  };
}

/** Opens a database and prepares it, as often as it takes. */
async function openEngine(
  place: StorePlace,
  log: Logger,
  prepare: (engine: Engine) => Promise<void>,
): Promise<Engine> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, longestWait)) {
    let engine: Engine | undefined;
    try {
      engine = open(place);
      await prepare(engine);
      return engine;
    } catch (error) {
      await engine?.close().catch(() => {});
      if (error instanceof StoreError) throw error;
      const { kind, reason } = explainFault(error);
      if (kind !== 'away') throw new StoreError(`The database cannot be used. ${reason}`, { cause: error });
      log.error({ reason, nextTryInSeconds: pause / 1_000 }, 'the database is away; trying again');
      await wait(pause);
    }
  }
}

function open(place: StorePlace): Engine {
  if (place.kind === 'postgres') return openPostgres(place.url);
  if (place.kind === 'memory') return openSqlite(':memory:');
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  return openSqlite(join(place.folder, 'rolebook.db'));
}
