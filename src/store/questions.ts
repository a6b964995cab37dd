import type { Insertable } from 'kysely';
import type { Access } from './access.ts';
import { keptText } from './kept-text.ts';
import { prepare } from './prepare.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Tables } from './tables.ts';
import type { Questions } from './types.ts';

const recentGiven = 5;

const insert = prepare((db, row: Insertable<Tables['questions']>) => {
  const { id, workspace, person, text, language, role, section, outcome, asked_at } = row;
  return db
    .insertInto('questions')
    .values({ id, workspace, person, text, language, role, section, outcome, asked_at })
    .onConflict((conflict) => conflict.column('id').doNothing());
});

/** The question log. */
export function createQuestions(access: Access, pseudonyms: Pseudonyms): Questions {
  return {
    async record({ id, workspace, user, text, language, role, section, outcome, at }) {
      await access.write(async (db) => {
        const person = await pseudonyms.of(db, workspace, user);
        const row = { id, workspace, person, text: keptText(text), language, role, section, outcome };
        await insert(db, { ...row, asked_at: at });
      });
    },
    async setOutcome(workspace, id, outcome) {
      await access.write((db) => {
        const update = db
          .updateTable('questions')
          .set({ outcome })
          .where((row) => row.and({ workspace, id }));
        return (outcome === 'chosen' ? update.where('outcome', '=', 'choose') : update).execute();
      });
    },
    async recentOf(workspace, user, limit = recentGiven) {
      const rows = await access.read(
        async (db) =>
          db
            .selectFrom('questions')
            .select(['text', 'role', 'section', (row) => row.fn.max('asked_at').as('at')])
            .where('workspace', '=', workspace)
            .where('person', '=', await pseudonyms.of(db, workspace, user))
            .groupBy(['text', 'role', 'section'])
            .orderBy('at', 'desc')
            .limit(limit * 2)
            .execute(),
        [],
      );
      const seen = new Set<string>();
      return rows
        .filter(({ text }) => !seen.has(text) && seen.add(text))
        .slice(0, limit)
        .map((row) => ({ ...row, at: Number(row.at) }));
    },
  };
}
