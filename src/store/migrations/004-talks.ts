import type { Kysely } from 'kysely';

/** What each thread is about. */
export async function talks(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('talks')
    .ifNotExists()
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('channel', 'varchar(64)', (column) => column.notNull())
    .addColumn('thread', 'varchar(64)', (column) => column.notNull())
    .addColumn('person', 'varchar(64)', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('section', 'text')
    .addColumn('about', 'text')
    .addColumn('language', 'varchar(16)')
    .addColumn('spoken_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('talks_key', ['workspace', 'channel', 'thread'])
    .execute();
}
