import { type Kysely, sql } from 'kysely';
import type { Pseudonyms } from './pseudonyms.ts';
import { rowsOfPerson } from './rows-of-person.ts';
import { type Tables, tableNames } from './tables.ts';
import type { MessagePlace } from './types.ts';
import { rowIsWithin } from './within.ts';

/**
 * Deletes a person's rows, and their name in those that are the workspace's; all or nothing.
 * @returns the messages in Slack that ask experts for the person
 */
export async function deletePerson(
  db: Kysely<Tables>,
  pseudonyms: Pseudonyms,
  workspace: string,
  user: string,
): Promise<MessagePlace[]> {
  // Before: a salt that is made here must not be taken back with the rest.
  const pseudonym = await pseudonyms.of(db, workspace, user);
  return db.transaction().execute(async (transaction) => {
    const handOvers = await transaction
      .selectFrom('hand_overs')
      .select(['message_channel', 'message_ts'])
      .where('workspace', '=', workspace)
      .where('asker', '=', user)
      .execute();
    for (const { table, person, condition } of rowsOfPerson(workspace, user, pseudonym)) {
      await (person.keepsRow
        ? sql`update ${sql.table(table)} set ${sql.ref(person.column)} = null where ${condition}`
        : sql`delete from ${sql.table(table)} where ${condition}`
      ).execute(transaction);
    }
    return handOvers.flatMap(({ message_channel: channel, message_ts: ts }) =>
      channel === null || ts === null ? [] : [{ channel, ts }],
    );
  });
}

/** Deletes a workspace's rows, and those of the teams under an organisation. */
export async function deleteWorkspace(db: Kysely<Tables>, workspace: string): Promise<void> {
  for (const table of tableNames) {
    await sql`delete from ${sql.table(table)} where ${rowIsWithin(workspace)}`.execute(db);
  }
}
