import { type Language, languages } from '../language/index.ts';
import type { Access } from './access.ts';
import type { Threads } from './types.ts';

/** @param now the clock in milliseconds */
export function createThreads(access: Access, now: () => number): Threads {
  return {
    async get(workspace, channel, thread) {
      const row = await access.read(
        (db) =>
          db
            .selectFrom('threads')
            .select(['role', 'language'])
            .where('workspace', '=', workspace)
            .where('channel', '=', channel)
            .where('thread', '=', thread)
            .executeTakeFirst(),
        undefined,
      );
      if (row === undefined) return null;
      const language: Language = languages.find((each) => each === row.language) ?? languages[0];
      return { role: row.role, language };
    },
    async set(workspace, channel, thread, { role, language }) {
      const answered_at = now();
      await access.write((db) =>
        db
          .insertInto('threads')
          .values({ workspace, channel, thread, role, language, answered_at })
          .onConflict((conflict) =>
            conflict
              .columns(['workspace', 'channel', 'thread'])
              .doUpdateSet({ role, language, answered_at })
              // A write that waited must not undo a later one of another process.
              .where('threads.answered_at', '<=', answered_at),
          )
          .execute(),
      );
    },
  };
}
