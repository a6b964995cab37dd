import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Seal } from './seal.ts';
import type { Tables } from './tables.ts';

/** A person's name in the question log: the same for the same person of a workspace, and no way back to the id. */
export interface Pseudonyms {
  /** Reads or makes the workspace's salt. */
  of(db: Kysely<Tables>, workspace: string, user: string): Promise<string>;
  /** Forgets what is held in memory of the workspace and those under it. */
  forget(workspace: string): void;
}

const minute = 60_000;

/**
 * Keyed hashes, with a random salt for each workspace; without the salt, ids cannot be tried one by one.
 * @param seal keeps the salts
 * @param now the clock in milliseconds
 */
export function createPseudonyms(seal: Seal, now: () => number): Pseudonyms {
  // For a minute only: another process may forget the workspace.
  const salts = new Map<string, { salt: string; at: number }>();

  async function readSalt(db: Kysely<Tables>, workspace: string): Promise<string> {
    const known = salts.get(workspace);
    if (known !== undefined && now() - known.at < minute) return known.salt;
    const read = () =>
      db.selectFrom('salts').select('sealed').where('workspace', '=', workspace).executeTakeFirst();
    let row = await read();
    if (row === undefined) {
      const sealed = seal.seal(randomBytes(32).toString('base64'), workspace);
      await db
        .insertInto('salts')
        .values({ workspace, sealed })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      row = await read();
    }
    if (row === undefined) throw new Error(`The salt of ${workspace} was deleted while it was made.`);
    const salt = seal.open(row.sealed, workspace);
    salts.set(workspace, { salt, at: now() });
    return salt;
  }

  return {
    async of(db, workspace, user) {
      const salt = await readSalt(db, workspace);
      return createHmac('sha256', salt).update(user).digest('base64url').slice(0, 22);
    },
    forget(workspace) {
      for (const key of salts.keys()) {
        if (key === workspace || key.startsWith(`${workspace}/`)) salts.delete(key);
      }
    },
  };
}
