import type { Access } from './access.ts';
import { keptText } from './kept-text.ts';
import type { Tables } from './tables.ts';
import type { Drafts, KeptDraft } from './types.ts';

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
            question: keptText(question),
            answer: keptText(answer),
            answered_by: by,
            author: keptText(author),
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
      return rows.map(toDraft);
    },
    async setWritten(workspace, id, written) {
      await access.insist((db) =>
        db
          .updateTable('drafts')
          .set({ written_into: written?.file ?? null, written_text: written?.text ?? null })
          .where((row) => row.and({ workspace, id }))
          .execute(),
      );
    },
  };
}

function toDraft(row: Tables['drafts']): KeptDraft {
  const { id, question, answer, answered_by, author, answered_at, written_into, written_text } = row;
  return {
    id,
    question,
    answer,
    by: answered_by,
    author,
    at: answered_at,
    written:
      written_into === null || written_text === null ? null : { file: written_into, text: written_text },
  };
}
