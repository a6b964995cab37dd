import type { Kysely } from 'kysely';

/** Claims, questions, last roles, taught phrases, installations, and the salts of pseudonyms. */
export async function firstTables(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('claims')
    .ifNotExists()
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('key', 'varchar(255)', (column) => column.notNull())
    .addColumn('holder', 'varchar(64)', (column) => column.notNull())
    .addColumn('takes', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .addPrimaryKeyConstraint('claims_key', ['workspace', 'key'])
    .execute();
  await db.schema.createIndex('claims_expiry').ifNotExists().on('claims').column('expires_at').execute();
  await db.schema
    .createTable('questions')
    .ifNotExists()
    .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('person', 'varchar(64)', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('language', 'varchar(8)', (column) => column.notNull())
    .addColumn('role', 'varchar(255)')
    .addColumn('section', 'varchar(255)')
    .addColumn('outcome', 'varchar(16)', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('questions_by_person')
    .ifNotExists()
    .on('questions')
    .columns(['workspace', 'person', 'asked_at'])
    .execute();
  await db.schema
    .createIndex('questions_by_time')
    .ifNotExists()
    .on('questions')
    .columns(['workspace', 'asked_at'])
    .execute();
  await db.schema
    .createTable('last_roles')
    .ifNotExists()
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('person', 'varchar(64)', (column) => column.notNull())
    .addColumn('role', 'varchar(255)', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('last_roles_key', ['workspace', 'person'])
    .execute();
  await db.schema
    .createTable('taught_phrases')
    .ifNotExists()
    .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('workspace', 'varchar(64)', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('role', 'varchar(255)', (column) => column.notNull())
    .addColumn('section', 'varchar(255)', (column) => column.notNull())
    .addColumn('taught_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('installations')
    .ifNotExists()
    .addColumn('workspace', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('installed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('salts')
    .ifNotExists()
    .addColumn('workspace', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
}
