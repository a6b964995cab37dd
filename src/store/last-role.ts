import type { Access } from './access.ts';
import { prepare } from './prepare.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { LastRole } from './types.ts';

const hour = 3_600_000;

const select = prepare((db, values: { workspace: string; person: string; since: number }) =>
  db
    .selectFrom('last_roles')
    .select('role')
    .where('workspace', '=', values.workspace)
    .where('person', '=', values.person)
    .where('asked_at', '>=', values.since),
);

const insert = prepare((db, row: { workspace: string; person: string; role: string; asked_at: number }) => {
  const { workspace, person, role, asked_at } = row;
  return db
    .insertInto('last_roles')
    .values({ workspace, person, role, asked_at })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'person'])
        .doUpdateSet({ role, asked_at })
        // A write that waited must not undo a later one of another process.
        .where('last_roles.asked_at', '<=', asked_at),
    );
});

/** @param now the clock in milliseconds */
export function createLastRole(access: Access, pseudonyms: Pseudonyms, now: () => number): LastRole {
  return {
    async get(workspace, user) {
      const [row] = await access.read(async (db) => {
        const person = await pseudonyms.of(db, workspace, user);
        return select(db, { workspace, person, since: now() - hour });
      }, []);
      return row?.role ?? null;
    },
    async set(workspace, user, role) {
      const asked_at = now();
      await access.write(async (db) => {
        const person = await pseudonyms.of(db, workspace, user);
        await insert(db, { workspace, person, role, asked_at });
      });
    },
  };
}
