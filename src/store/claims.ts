import type { Access } from './access.ts';
import { keepNewest } from './keep-newest.ts';
import type { Claim, Claims } from './types.ts';

const keysKept = 20_000;

/**
 * Claims in the database; while it is away, in this process's memory.
 * @param holder names this process
 * @param lease how long a claim holds in ms unless it is renewed
 * @param now the clock in milliseconds
 */
export function createClaims(access: Access, holder: string, lease: number, now: () => number): Claims {
  // What this process has done or does: true for settled. Also spares the database what comes here twice.
  const own = new Map<string, boolean>();
  const nameOf = (workspace: string, key: string) => `${workspace} ${key}`;

  return {
    async claim(workspace, key) {
      const name = nameOf(workspace, key);
      const isSettled = own.get(name);
      if (isSettled !== undefined) return { kind: isSettled ? 'settled' : 'busy' };
      keepNewest(own, name, false, keysKept);
      try {
        const claim = await access.read<Claim, null>((db) => take(db, workspace, key), null);
        if (claim?.kind === 'busy') own.delete(name);
        if (claim?.kind === 'settled') own.set(name, true);
        return claim ?? { kind: 'taken', isRepeat: true };
      } catch (error) {
        own.delete(name);
        throw error;
      }
    },
    async renew(workspace, key) {
      await access.read(
        (db) =>
          db
            .updateTable('claims')
            .set({ expires_at: now() + lease })
            .where('workspace', '=', workspace)
            .where('key', '=', key)
            .where('holder', '=', holder)
            .where('settled_at', 'is', null)
            .execute(),
        null,
      );
    },
    async settle(workspace, key) {
      keepNewest(own, nameOf(workspace, key), true, keysKept);
      const at = now();
      // Not only an update: while the database was away, nothing was claimed there.
      await access.write((db) =>
        db
          .insertInto('claims')
          .values({ workspace, key, holder, takes: 1, expires_at: at, settled_at: at })
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'key']).doUpdateSet({ settled_at: at, expires_at: at }),
          )
          .execute(),
      );
    },
    async release(workspace, key) {
      own.delete(nameOf(workspace, key));
      const at = now();
      await access.write((db) =>
        db
          .updateTable('claims')
          .set({ expires_at: at })
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .where('holder', '=', holder)
          .where('settled_at', 'is', null)
          .execute(),
      );
    },
  };

  /** One statement decides, so that of many who ask at once one gets it. */
  async function take(
    db: Parameters<Parameters<Access['insist']>[0]>[0],
    workspace: string,
    key: string,
  ): Promise<Claim> {
    const at = now();
    const [taken] = await db
      .insertInto('claims')
      .values({ workspace, key, holder, takes: 1, expires_at: at + lease, settled_at: null })
      .onConflict((conflict) =>
        conflict
          .columns(['workspace', 'key'])
          .doUpdateSet((row) => ({ holder, takes: row('claims.takes', '+', 1), expires_at: at + lease }))
          .where('claims.settled_at', 'is', null)
          .where('claims.expires_at', '<=', at),
      )
      .returning('takes')
      .execute();
    if (taken !== undefined) return { kind: 'taken', isRepeat: taken.takes > 1 };
    const row = await db
      .selectFrom('claims')
      .select('settled_at')
      .where('workspace', '=', workspace)
      .where('key', '=', key)
      .executeTakeFirst();
    return row?.settled_at ? { kind: 'settled' } : { kind: 'busy' };
  }
}
