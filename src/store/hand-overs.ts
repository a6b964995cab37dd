import type { Access } from './access.ts';
import { keptText } from './kept-text.ts';
import type { Tables } from './tables.ts';
import type { HandOver, HandOvers } from './types.ts';

/** Questions that wait for a person's answer. */
export function createHandOvers(access: Access): HandOvers {
  return {
    async open({ id, workspace, asker, text, channel, thread, at }) {
      await access.write((db) =>
        db
          .insertInto('hand_overs')
          .values({ id, workspace, asker, text: keptText(text), channel, thread, opened_at: at })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute(),
      );
    },

    async setMessage(workspace, id, { channel, ts }) {
      await access.write((db) =>
        db
          .updateTable('hand_overs')
          .set({ message_channel: channel, message_ts: ts })
          .where((row) => row.and({ workspace, id }))
          .execute(),
      );
    },

    async get(workspace, id) {
      const row = await access.insist((db) =>
        db
          .selectFrom('hand_overs')
          .selectAll()
          .where((row) => row.and({ workspace, id }))
          .where('closed_at', 'is', null)
          .executeTakeFirst(),
      );
      return row === undefined ? null : handOverOf(row);
    },

    async close(workspace, id, at) {
      const [row] = await access.insist((db) =>
        db
          .updateTable('hand_overs')
          .set({ closed_at: at })
          .where((row) => row.and({ workspace, id }))
          .where('closed_at', 'is', null)
          .returningAll()
          .execute(),
      );
      return row === undefined ? null : handOverOf(row);
    },
  };
}

function handOverOf(row: Tables['hand_overs']): HandOver {
  const { id, workspace, asker, text, channel, thread, opened_at: at } = row;
  return { id, workspace, asker, text, channel, thread, at };
}
