import type { Kysely } from 'kysely';

/** Of which level a thread's last answer was, so that a follow-up need not name it. */
export async function levelsTalkedAbout(db: Kysely<never>): Promise<void> {
  const tables = await db.introspection.getTables();
  const talks = tables.find(({ name }) => name === 'talks');
  if (talks?.columns.some(({ name }) => name === 'level')) return;
  await db.schema.alterTable('talks').addColumn('level', 'text').execute();
}
