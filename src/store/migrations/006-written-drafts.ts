import type { Kysely } from 'kysely';

/** Into which file an answer of a person was written, and as what, so that it can be taken out again. */
export async function writtenDrafts(db: Kysely<never>): Promise<void> {
  const tables = await db.introspection.getTables();
  const known = tables.find(({ name }) => name === 'drafts')?.columns.map(({ name }) => name) ?? [];
  for (const column of ['written_into', 'written_text'].filter((each) => !known.includes(each))) {
    await db.schema.alterTable('drafts').addColumn(column, 'text').execute();
  }
}
