import type { Kysely } from 'kysely';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Tables } from './tables.ts';

/** The compiler sees to it that no table is left out. */
const allTables = Object.keys({
  claims: true,
  questions: true,
  last_roles: true,
  taught_phrases: true,
  installations: true,
  feedback: true,
  watched_channels: true,
  hand_overs: true,
  threads: true,
  salts: true,
} satisfies Record<keyof Tables, true>) as (keyof Tables)[];

/** Deletes a person's rows; those of the question log are found by the pseudonym. */
export async function deletePerson(
  db: Kysely<Tables>,
  pseudonyms: Pseudonyms,
  workspace: string,
  user: string,
): Promise<void> {
  const person = await pseudonyms.of(db, workspace, user);
  for (const table of ['questions', 'last_roles', 'feedback'] as const) {
    await db.deleteFrom(table).where('workspace', '=', workspace).where('person', '=', person).execute();
  }
  await db.deleteFrom('hand_overs').where('workspace', '=', workspace).where('asker', '=', user).execute();
}

/** Deletes a workspace's rows, and those of the teams under an organisation. */
export async function deleteWorkspace(db: Kysely<Tables>, workspace: string): Promise<void> {
  for (const table of allTables) {
    await db
      .deleteFrom(table)
      .where((row) =>
        row.or([row('workspace', '=', workspace), row('workspace', 'like', `${escapeLike(workspace)}/%`)]),
      )
      .execute();
  }
}

/** Slack's ids are letters and digits; anything else must not widen the search. */
function escapeLike(text: string): string {
  return text.replace(/[%_\\]/g, '');
}
