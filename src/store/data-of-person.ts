import { type Kysely, sql } from 'kysely';
import type { Pseudonyms } from './pseudonyms.ts';
import { rowsOfPerson } from './rows-of-person.ts';
import type { Tables } from './tables.ts';

/** Reads everything that is kept about a person, by table; the columns that only name the person are left out. */
export async function readDataOfPerson(
  db: Kysely<Tables>,
  pseudonyms: Pseudonyms,
  workspace: string,
  user: string,
): Promise<Record<string, unknown[]>> {
  const data: Record<string, unknown[]> = {};
  const pseudonym = await pseudonyms.of(db, workspace, user);
  for (const { table, person, condition } of rowsOfPerson(workspace, user, pseudonym)) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${condition}
    `.execute(db);
    data[table] = rows.map(({ workspace: _, [person.column]: __, ...rest }) => rest);
  }
  return data;
}
