import type { Kysely } from 'kysely';

/** Feedback, watched channels and hand-overs. */
export async function surfaces(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .ifNotExists()
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('person', 'varchar(64)', (column) => column.notNull())
    .addColumn('answer', 'varchar(255)', (column) => column.notNull())
    .addColumn('question', 'varchar(64)')
    .addColumn('verdict', 'varchar(8)', (column) => column.notNull())
    .addColumn('given_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['workspace', 'person', 'answer'])
    .execute();
  await db.schema
    .createTable('watched_channels')
    .ifNotExists()
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('channel', 'varchar(64)', (column) => column.notNull())
    .addColumn('watched_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('watched_channels_key', ['workspace', 'channel'])
    .execute();
  await db.schema
    .createTable('hand_overs')
    .ifNotExists()
    .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('asker', 'varchar(64)', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('channel', 'varchar(64)', (column) => column.notNull())
    .addColumn('thread', 'varchar(64)')
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .execute();
}
