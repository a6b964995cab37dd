import type { Kysely } from 'kysely';
import type { Seal } from './seal.ts';
import type { Tables } from './tables.ts';

/**
 * Seals again what is not under the current key, so that the old key can go.
 * @returns how many secrets were sealed again
 * @throws StoreError where a secret's key is not set
 */
export async function reseal(db: Kysely<Tables>, seal: Seal): Promise<number> {
  let count = 0;
  for (const table of ['installations', 'salts'] as const) {
    const rows = await db.selectFrom(table).select(['workspace', 'sealed']).execute();
    for (const { workspace, sealed } of rows.filter((row) => !seal.isCurrent(row.sealed))) {
      await db
        .updateTable(table)
        .set({ sealed: seal.seal(seal.open(sealed, workspace), workspace) })
        .where('workspace', '=', workspace)
        // Another process may just have done the same.
        .where('sealed', '=', sealed)
        .execute();
      count += 1;
    }
  }
  return count;
}
