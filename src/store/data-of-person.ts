import type { Kysely } from 'kysely';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Tables } from './tables.ts';

/** How each table names a person: by pseudonym, by Slack's id, or not at all. The compiler asks for every table. */
const personIn = {
  questions: 'person',
  last_roles: 'person',
  feedback: 'person',
  hand_overs: 'asker',
  talks: 'person',
  drafts: 'answered_by',
  reviews: 'reviewed_by',
  taught_phrases: 'taught_by',
  claims: null,
  installations: null,
  watched_channels: null,
  set_aside_gaps: null,
  salts: null,
} as const satisfies Record<keyof Tables, string | null>;

/** Reads everything that is kept about a person, by table; the columns that only name the person are left out. */
export async function readDataOfPerson(
  db: Kysely<Tables>,
  pseudonyms: Pseudonyms,
  workspace: string,
  user: string,
): Promise<Record<string, unknown[]>> {
  const person = await pseudonyms.of(db, workspace, user);
  const data: Record<string, unknown[]> = {};
  for (const [table, column] of Object.entries(personIn)) {
    if (column === null) continue;
    const rows = await db
      .selectFrom(table as 'questions')
      .selectAll()
      .where('workspace', '=', workspace)
      .where(column as 'person', '=', column === 'person' ? person : user)
      .execute();
    data[table] = rows.map(({ workspace: _, person: __, ...rest }) => rest);
  }
  return data;
}
