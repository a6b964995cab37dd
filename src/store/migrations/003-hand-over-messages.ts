import type { Kysely } from 'kysely';

/** Where the experts' message of a hand-over stands in Slack. */
export async function handOverMessages(db: Kysely<never>): Promise<void> {
  const tables = await db.introspection.getTables();
  const known = tables.find(({ name }) => name === 'hand_overs')?.columns.map(({ name }) => name) ?? [];
  for (const column of ['message_channel', 'message_ts'].filter((each) => !known.includes(each))) {
    await db.schema.alterTable('hand_overs').addColumn(column, 'varchar(64)').execute();
  }
}
