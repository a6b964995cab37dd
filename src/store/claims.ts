import type { Kysely } from 'kysely';
import { keepNewest } from '../keep-newest.ts';
import type { Access } from './access.ts';
import { prepare } from './prepare.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Tables } from './tables.ts';
import type { Claim, Claims } from './types.ts';
import { isWithin } from './within.ts';

const keysKept = 20_000;

type ClaimRow = Pick<Tables['claims'], 'workspace' | 'key' | 'holder' | 'expires_at'> & { at: number };

/** Gives a row where the claim is taken: it was not there, or is past its time. */
const insertTaken = prepare((db, { workspace, key, holder, at, expires_at }: ClaimRow) =>
  db
    .insertInto('claims')
    .values({ workspace, key, holder, takes: 1, expires_at, settled_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'key'])
        .doUpdateSet((row) => ({ holder, takes: row('claims.takes', '+', 1), expires_at }))
        .where('claims.settled_at', 'is', null)
        .where('claims.expires_at', '<=', at),
    )
    .returning('takes'),
);

const insertSettled = prepare((db, { workspace, key, holder, at, expires_at }: ClaimRow) =>
  db
    .insertInto('claims')
    .values({ workspace, key, holder, takes: 1, expires_at, settled_at: at })
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'key']).doUpdateSet({ settled_at: at, expires_at }),
    ),
);

/** Claims, and how to leave a workspace alone that is forgotten. */
interface ForgettingClaims extends Claims {
  /** Writes nothing more of what is under way in the workspace and those under it. */
  forget(workspace: string): void;
}

/**
 * Claims in the database; while it is away, in this process's memory.
 * @param pseudonyms stand for the keys, which name people and conversations
 * @param holder names this process
 * @param lease how long a claim holds in ms unless it is renewed
 * @param now the clock in milliseconds
 */
export function createClaims(
  access: Access,
  pseudonyms: Pseudonyms,
  holder: string,
  lease: number,
  now: () => number,
): ForgettingClaims {
  const doing = new Set<string>();
  // Spares the database what comes here twice.
  const settled = new Map<string, true>();
  const nameOf = (workspace: string, key: string) => `${workspace} ${key}`;

  const ofOwn = async (db: Kysely<Tables>, workspace: string, key: string) =>
    db
      .updateTable('claims')
      .where('workspace', '=', workspace)
      .where('key', '=', await pseudonyms.of(db, workspace, key))
      .where('holder', '=', holder)
      .where('settled_at', 'is', null);

  return {
    async claim(workspace, key) {
      const name = nameOf(workspace, key);
      if (settled.has(name)) return { kind: 'settled' };
      if (doing.has(name)) return { kind: 'busy' };
      doing.add(name);
      try {
        const claim = await access.read<Claim, null>((db) => take(db, workspace, key), null);
        if (claim === null) return { kind: 'taken', isRepeat: true };
        if (claim.kind !== 'taken') doing.delete(name);
        if (claim.kind === 'settled') keepNewest(settled, name, true, keysKept);
        return claim;
      } catch (error) {
        doing.delete(name);
        throw error;
      }
    },
    async renew(workspace, key) {
      if (!doing.has(nameOf(workspace, key))) return;
      const expires_at = now() + lease;
      await access.read(async (db) => (await ofOwn(db, workspace, key)).set({ expires_at }).execute(), null);
    },
    async settle(workspace, key, stays = 0) {
      const name = nameOf(workspace, key);
      keepNewest(settled, name, true, keysKept);
      // The workspace has been forgotten meanwhile, and this would be all that is left of it.
      if (!doing.delete(name)) return;
      const at = now();
      // Not only an update: while the database was away, nothing was claimed there.
      await access.write(async (db) =>
        insertSettled(db, {
          workspace,
          key: await pseudonyms.of(db, workspace, key),
          holder,
          at,
          expires_at: at + stays,
        }),
      );
    },
    async release(workspace, key) {
      if (!doing.delete(nameOf(workspace, key))) return;
      const expires_at = now();
      await access.write(async (db) => (await ofOwn(db, workspace, key)).set({ expires_at }).execute());
    },
    forget(workspace) {
      for (const name of doing) {
        if (isWithin(name.slice(0, name.indexOf(' ')), workspace)) doing.delete(name);
      }
    },
  };

  /** One statement decides, so that of many who ask at once one gets it. */
  async function take(db: Kysely<Tables>, workspace: string, key: string): Promise<Claim> {
    const at = now();
    const hidden = await pseudonyms.of(db, workspace, key);
    const [taken] = await insertTaken(db, { workspace, key: hidden, holder, at, expires_at: at + lease });
    if (taken !== undefined) return { kind: 'taken', isRepeat: taken.takes > 1 };
    const row = await db
      .selectFrom('claims')
      .select('settled_at')
      .where((row) => row.and({ workspace, key: hidden }))
      .executeTakeFirst();
    return row?.settled_at ? { kind: 'settled' } : { kind: 'busy' };
  }
}
