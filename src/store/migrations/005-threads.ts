import type { Kysely } from 'kysely';

/** What each thread was last answered about. */
export async function threads(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('threads')
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('channel', 'varchar(64)', (column) => column.notNull())
    .addColumn('thread', 'varchar(64)', (column) => column.notNull())
    .addColumn('role', 'varchar(255)', (column) => column.notNull())
    .addColumn('language', 'varchar(8)', (column) => column.notNull())
    .addColumn('answered_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('threads_key', ['workspace', 'channel', 'thread'])
    .execute();
}
