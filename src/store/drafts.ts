import type { Access } from './access.ts';
import { plainText } from './plain-text.ts';
import type { Drafts } from './types.ts';

const draftsGiven = 200;

/** What people answered, to be written into documents. */
export function createDrafts(access: Access): Drafts {
  return {
    async add(workspace, { id, question, answer, by, author, at }) {
      await access.write((db) =>
        db
          .insertInto('drafts')
          .values({
            id,
            workspace,
            question: plainText(question),
            answer: plainText(answer),
            answered_by: by,
            author: plainText(author),
            answered_at: at,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
    async list(workspace) {
      const rows = await access.read(
        (db) =>
          db
            .selectFrom('drafts')
            .selectAll()
            .where('workspace', '=', workspace)
            .orderBy('answered_at', 'desc')
            .limit(draftsGiven)
            .execute(),
        [],
      );
      return rows.map(({ id, question, answer, answered_by, author, answered_at }) => ({
        id,
        question,
        answer,
        by: answered_by,
        author,
        at: answered_at,
      }));
    },
  };
}
