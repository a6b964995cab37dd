import type { Kysely } from 'kysely';

/** Who taught what, gaps that were set aside, what people answered, and reviews. */
export async function teaching(db: Kysely<never>): Promise<void> {
  const tables = await db.introspection.getTables();
  const known = tables.find(({ name }) => name === 'taught_phrases')?.columns.map(({ name }) => name) ?? [];
  for (const column of ['taught_by', 'words'].filter((each) => !known.includes(each))) {
    await db.schema.alterTable('taught_phrases').addColumn(column, 'varchar(64)').execute();
  }
  // Of two who teach the same words at once, one gets it.
  await db.schema
    .createIndex('taught_phrases_words')
    .ifNotExists()
    .on('taught_phrases')
    .columns(['workspace', 'words'])
    .unique()
    .execute();
  await db.schema
    .createTable('set_aside_gaps')
    .ifNotExists()
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('gap', 'varchar(64)', (column) => column.notNull())
    .addColumn('set_aside_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('set_aside_gaps_key', ['workspace', 'gap'])
    .execute();
  await db.schema
    .createTable('drafts')
    .ifNotExists()
    .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('answered_by', 'varchar(64)', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('drafts_by_time')
    .ifNotExists()
    .on('drafts')
    .columns(['workspace', 'answered_at'])
    .execute();
  await db.schema
    .createTable('reviews')
    .ifNotExists()
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('file', 'varchar(255)', (column) => column.notNull())
    .addColumn('reviewed', 'varchar(10)', (column) => column.notNull())
    .addColumn('reviewed_by', 'varchar(64)', (column) => column.notNull())
    .addPrimaryKeyConstraint('reviews_key', ['workspace', 'file'])
    .execute();
  await db.schema
    .createIndex('questions_by_outcome')
    .ifNotExists()
    .on('questions')
    .columns(['workspace', 'outcome', 'asked_at'])
    .execute();
}
