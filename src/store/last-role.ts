import type { Access } from './access.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { LastRole } from './types.ts';

const hour = 3_600_000;

/** @param now the clock in milliseconds */
export function createLastRole(access: Access, pseudonyms: Pseudonyms, now: () => number): LastRole {
  return {
    async get(workspace, user) {
      const row = await access.read(
        async (db) =>
          db
            .selectFrom('last_roles')
            .select('role')
            .where('workspace', '=', workspace)
            .where('person', '=', await pseudonyms.of(db, workspace, user))
            .where('asked_at', '>=', now() - hour)
            .executeTakeFirst(),
        undefined,
      );
      return row?.role ?? null;
    },
    async set(workspace, user, role) {
      const asked_at = now();
      await access.write(async (db) => {
        const person = await pseudonyms.of(db, workspace, user);
        await db
          .insertInto('last_roles')
          .values({ workspace, person, role, asked_at })
          .onConflict((conflict) =>
            conflict
              .columns(['workspace', 'person'])
              .doUpdateSet({ role, asked_at })
              // A write that waited must not undo a later one of another process.
              .where('last_roles.asked_at', '<=', asked_at),
          )
          .execute();
      });
    },
  };
}
