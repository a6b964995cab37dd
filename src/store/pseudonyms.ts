import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { keepNewest } from '../keep-newest.ts';
import type { Seal } from './seal.ts';
import { DamagedSecret } from './store-error.ts';
import type { Tables } from './tables.ts';
import { isWithin } from './within.ts';

/** What stands in the tables for a person or a piece of work: the same each time, and no way back to its name. */
export interface Pseudonyms {
  /** Reads or makes the workspace's salt. */
  of(db: Kysely<Tables>, workspace: string, name: string): Promise<string>;
  /** Forgets what is held in memory of the workspace and those under it, or of all for null. */
  forget(workspace: string | null): void;
}

const minute = 60_000;
const workspacesKept = 10_000;

/**
 * Keyed hashes, with a random salt for each workspace; without the salt, ids cannot be tried one by one.
 * @param seal keeps the salts
 * @param log told of a salt that is damaged
 * @param now the clock in milliseconds
 */
export function createPseudonyms(seal: Seal, log: Logger, now: () => number): Pseudonyms {
  // For a minute only: another process may forget the workspace.
  const salts = new Map<string, { salt: string; at: number }>();

  async function readSalt(db: Kysely<Tables>, workspace: string): Promise<string> {
    const known = salts.get(workspace);
    if (known !== undefined && now() - known.at < minute) return known.salt;
    const salt = (await read(db, workspace)) ?? (await make(db, workspace));
    keepNewest(salts, workspace, { salt, at: now() }, workspacesKept);
    return salt;
  }

  async function read(db: Kysely<Tables>, workspace: string): Promise<string | null> {
    const row = await db
      .selectFrom('salts')
      .select('sealed')
      .where('workspace', '=', workspace)
      .executeTakeFirst();
    if (row === undefined) return null;
    try {
      return seal.open(row.sealed, workspace);
    } catch (error) {
      if (!(error instanceof DamagedSecret)) throw error;
      // Answers depend on it, and nothing brings the old one back.
      log.error(
        { workspace },
        'a salt is damaged; a new one is made, and who asked before is not known again',
      );
      await db
        .deleteFrom('salts')
        .where('workspace', '=', workspace)
        .where('sealed', '=', row.sealed)
        .execute();
      return null;
    }
  }

  async function make(db: Kysely<Tables>, workspace: string): Promise<string> {
    const sealed = seal.seal(randomBytes(32).toString('base64'), workspace);
    await db
      .insertInto('salts')
      .values({ workspace, sealed })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const salt = await read(db, workspace);
    if (salt === null) throw new Error(`The salt of ${workspace} was deleted while it was made.`);
    return salt;
  }

  return {
    async of(db, workspace, name) {
      const salt = await readSalt(db, workspace);
      return createHmac('sha256', salt).update(name).digest('base64url').slice(0, 22);
    },
    forget(workspace) {
      for (const key of salts.keys()) {
        if (isWithin(key, workspace)) salts.delete(key);
      }
    },
  };
}
