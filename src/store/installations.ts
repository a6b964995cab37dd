import { keepNewest } from '../keep-newest.ts';
import type { Access } from './access.ts';
import type { Seal } from './seal.ts';
import { StoreUnavailable } from './store-error.ts';
import type { Installations } from './types.ts';

const installationsKept = 10_000;

/** @param now the clock in milliseconds */
export function createInstallations(access: Access, seal: Seal, now: () => number): Installations {
  // What was read last, sealed: answers go on while the database is away.
  const lastKnown = new Map<string, string>();
  const open = (sealed: string, workspace: string): unknown => JSON.parse(seal.open(sealed, workspace));
  return {
    async save(workspace, installation) {
      const sealed = seal.seal(JSON.stringify(installation), workspace);
      const installed_at = now();
      await access.insist((db) =>
        db
          .insertInto('installations')
          .values({ workspace, sealed, installed_at })
          .onConflict((conflict) => conflict.column('workspace').doUpdateSet({ sealed, installed_at }))
          .execute(),
      );
      keepNewest(lastKnown, workspace, sealed, installationsKept);
    },
    async get(workspace) {
      const rows = await access.read(
        (db) => db.selectFrom('installations').select('sealed').where('workspace', '=', workspace).execute(),
        null,
      );
      if (rows === null) {
        const known = lastKnown.get(workspace);
        if (known === undefined) throw new StoreUnavailable(`the tokens of ${workspace} cannot be read`);
        return open(known, workspace);
      }
      const [row] = rows;
      if (row === undefined) {
        lastKnown.delete(workspace);
        return null;
      }
      keepNewest(lastKnown, workspace, row.sealed, installationsKept);
      return open(row.sealed, workspace);
    },
    async remove(workspace) {
      lastKnown.delete(workspace);
      await access.write((db) => db.deleteFrom('installations').where('workspace', '=', workspace).execute());
    },
  };
}
