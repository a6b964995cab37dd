import type { Access } from './access.ts';
import { countBy } from './count-by.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Feedback } from './types.ts';

/** Thumbs up and down. */
export function createFeedback(access: Access, pseudonyms: Pseudonyms): Feedback {
  return {
    async record({ workspace, user, answer, question, verdict, at }) {
      await access.write(async (db) => {
        const person = await pseudonyms.of(db, workspace, user);
        await db
          .insertInto('feedback')
          .values({ workspace, person, answer, question, verdict, given_at: at })
          .onConflict((conflict) =>
            conflict
              .columns(['workspace', 'person', 'answer'])
              .doUpdateSet({ question, verdict, given_at: at })
              .where('feedback.given_at', '<=', at),
          )
          .execute();
        if (question === null) return;
        const [from, to] =
          verdict === 'down'
            ? ([['answered', 'chosen'], 'thumbed-down'] as const)
            : ([['thumbed-down'], 'answered'] as const);
        await db
          .updateTable('questions')
          .set({ outcome: to })
          .where((row) => row.and({ workspace, id: question }))
          .where('outcome', 'in', from)
          .execute();
      });
    },
    async count(workspace, since) {
      const { up = 0, down = 0 } = await countBy(access, 'feedback', 'verdict', 'given_at', workspace, since);
      return { up, down };
    },
  };
}
