import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import type { Seal } from './seal.ts';
import { DamagedSecret } from './store-error.ts';
import { type Tables, tableFacts, tableNames } from './tables.ts';

/**
 * Seals again what is not under the current key, so that the old key can go. What is damaged is left as it is: no
 * key opens it.
 * @param log told of each damaged secret
 * @returns how many secrets were sealed again
 * @throws StoreError where a secret's key is not set
 */
export async function reseal(db: Kysely<Tables>, seal: Seal, log: Logger): Promise<number> {
  let count = 0;
  for (const table of tableNames) {
    const column = tableFacts[table].sealed;
    if (column === null) continue;
    const { rows } = await sql<{ workspace: string; sealed: string }>`
      select workspace, ${sql.ref(column)} as sealed from ${sql.table(table)}
    `.execute(db);
    for (const { workspace, sealed } of rows.filter((row) => !seal.isCurrent(row.sealed))) {
      try {
        const renewed = seal.seal(seal.open(sealed, workspace), workspace);
        // Another process may just have done the same.
        await sql`
          update ${sql.table(table)} set ${sql.ref(column)} = ${renewed}
          where workspace = ${workspace} and ${sql.ref(column)} = ${sealed}
        `.execute(db);
        count += 1;
      } catch (error) {
        if (!(error instanceof DamagedSecret)) throw error;
        log.error({ table, workspace }, error.message);
      }
    }
  }
  return count;
}
