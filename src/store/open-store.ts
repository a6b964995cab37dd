import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createAccess } from './access.ts';
import { createClaims } from './claims.ts';
import { readDataOfPerson } from './data-of-person.ts';
import { createDrafts } from './drafts.ts';
import type { Engine } from './engine.ts';
import { explainFault } from './explain-fault.ts';
import { createFeedback } from './feedback.ts';
import { deletePerson, deleteWorkspace } from './forget.ts';
import { createGaps } from './gaps.ts';
import { createHandOvers } from './hand-overs.ts';
import { hideClaims } from './hide-claims.ts';
import { createInstallations } from './installations.ts';
import { keepKeyFile } from './key-file.ts';
import { createLastRole } from './last-role.ts';
import { migrate } from './migrate.ts';
import { openPlace } from './open-place.ts';
import type { StorePlace } from './place.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { deleteOld } from './purge.ts';
import { createQuestions } from './questions.ts';
import { readKeys } from './read-keys.ts';
import { reseal } from './reseal.ts';
import { createReviews } from './reviews.ts';
import { createSeal } from './seal.ts';
import { StoreError } from './store-error.ts';
import { createTalks } from './talks.ts';
import { openTaughtPhrases } from './taught-phrases.ts';
import type { Store } from './types.ts';
import { createWatchedChannels } from './watched-channels.ts';

interface StoreOptions {
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
  const { place, retentionDays, log } = options;
  const { now = Date.now, lease = leaseByDefault } = options;
  const { engine, pseudonyms, seal } = await openEngine(place, log, (opened) =>
    prepare(opened, options, now),
  );
  const access = createAccess(engine, log);
  const claims = createClaims(access, pseudonyms, randomUUID(), lease, now);
  const { reload, tell, ...taughtPhrases } = await openTaughtPhrases(access, engine);
  engine.listen((workspace) => {
    pseudonyms.forget(workspace);
    reload(workspace).catch((error) => log.error({ err: error }, 'taught phrases cannot be read'));
  });

  const purge = (at: number) =>
    access.insist(async (db) => {
      const count = await deleteOld(db, retentionDays, at);
      if (count > 0) await engine.scrub();
      return count;
    });
  const purgeByItself = () =>
    purge(now()).catch((error) => log.warn({ err: error }, 'the purge has to wait for an hour'));
  const timer = setInterval(purgeByItself, hour);
  timer.unref();
  await purgeByItself();

  return {
    claims,
    questions: createQuestions(access, pseudonyms),
    lastRole: createLastRole(access, pseudonyms, now),
    feedback: createFeedback(access, pseudonyms),
    watchedChannels: createWatchedChannels(access, now),
    handOvers: createHandOvers(access),
    talks: createTalks(access, pseudonyms, now),
    taughtPhrases,
    gaps: createGaps(access, taughtPhrases.of),
    drafts: createDrafts(access),
    reviews: createReviews(access),
    dataOf: (workspace, user) => access.insist((db) => readDataOfPerson(db, pseudonyms, workspace, user)),
    installations: createInstallations(access, seal, now),
    async forgetPerson(workspace, user) {
      const messages = await access.insist(async (db) => {
        const found = await deletePerson(db, pseudonyms, workspace, user);
        await engine.scrub();
        return found;
      });
      // Who taught a phrase is held in memory too.
      await tell(workspace);
      return messages;
    },
    async forgetWorkspace(workspace) {
      claims.forget(workspace);
      await access.insist(async (db) => {
        await deleteWorkspace(db, workspace);
        pseudonyms.forget(workspace);
        await engine.scrub();
      });
      await tell(workspace);
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

/** Brings a database up to date that was just opened: its tables, its secrets, and what older versions left open. */
async function prepare(
  engine: Engine,
  { place, encryptionKey, oldEncryptionKey, log }: StoreOptions,
  now: () => number,
) {
  const [key, oldKeys] = readKeys(place, encryptionKey, oldEncryptionKey, log);
  const seal = createSeal(key, oldKeys);
  const pseudonyms = createPseudonyms(seal, log, now);
  const isRenewed = (await migrate(engine.db)) > 0;
  const count = await reseal(engine.db, seal, log);
  if (count > 0) log.info({ count }, 'secrets are under the current key; ENCRYPTION_KEY_OLD may go');
  await hideClaims(engine.db, pseudonyms);
  if (isRenewed || count > 0) await engine.scrubAll();
  const isBeside = place.kind === 'sqlite' && encryptionKey === null && key !== null;
  const restore = async () => {
    const restored = await engine.restore();
    // The folder may have been removed with all that was in it.
    if (isBeside && keepKeyFile(place.folder, key))
      log.error('rolebook.key was removed; it is written again');
    return restored;
  };
  return { engine: { ...engine, restore }, pseudonyms, seal };
}

/** Opens a database and prepares it, as often as it takes. */
async function openEngine<Prepared>(
  place: StorePlace,
  log: Logger,
  prepare: (engine: Engine) => Promise<Prepared>,
): Promise<Prepared> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, longestWait)) {
    let engine: Engine | undefined;
    try {
      engine = await openPlace(place);
      return await prepare(engine);
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
