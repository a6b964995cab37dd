import { sql } from 'kysely';
import type { Access } from './access.ts';
import type { Tables } from './tables.ts';

/**
 * Counts a workspace's rows since a time in ms by what stands in a column.
 * @param time the column of the time
 * @returns what stands there, with how often; empty while the database is away
 */
export async function countBy<Table extends keyof Tables>(
  access: Access,
  table: Table,
  column: keyof Tables[Table] & string,
  time: keyof Tables[Table] & string,
  workspace: string,
  since: number,
): Promise<Partial<Record<string, number>>> {
  const { rows } = await access.read(
    (db) =>
      sql<{ value: string; count: number }>`
        select ${sql.ref(column)} as value, count(*) as count from ${sql.table(table)}
        where workspace = ${workspace} and ${sql.ref(time)} >= ${since} group by ${sql.ref(column)}
      `.execute(db),
    { rows: [] },
  );
  return Object.fromEntries(rows.map(({ value, count }) => [value, Number(count)]));
}
