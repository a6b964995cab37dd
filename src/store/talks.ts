import type { Insertable } from 'kysely';
import { languages } from '../language/index.ts';
import type { Access } from './access.ts';
import { keptText } from './kept-text.ts';
import { prepare } from './prepare.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Tables } from './tables.ts';
import type { Talks } from './types.ts';

const insert = prepare((db, row: Insertable<Tables['talks']>) => {
  const { workspace, channel, thread, person, role, section, level, about, language, spoken_at } = row;
  const said = { person, role, section, level, about, language, spoken_at };
  return db
    .insertInto('talks')
    .values({ workspace, channel, thread, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'channel', 'thread'])
        .doUpdateSet(said)
        // A write that waited must not undo a later one of another process.
        .where('talks.spoken_at', '<=', spoken_at),
    );
});

/** @param now the clock in milliseconds */
export function createTalks(access: Access, pseudonyms: Pseudonyms, now: () => number): Talks {
  return {
    async get(workspace, channel, thread) {
      const row = await access.read(
        (db) =>
          db
            .selectFrom('talks')
            .select(['role', 'section', 'level', 'about', 'language'])
            .where((row) => row.and({ workspace, channel, thread }))
            .executeTakeFirst(),
        undefined,
      );
      if (row === undefined) return null;
      return { ...row, language: languages.find((each) => each === row.language) ?? null };
    },
    async set(workspace, channel, thread, user, { about, ...talk }) {
      const spoken_at = now();
      await access.write(async (db) => {
        const person = await pseudonyms.of(db, workspace, user);
        const said = about === null ? null : keptText(about);
        const row = { workspace, channel, thread, person, ...talk, about: said, spoken_at };
        await insert(db, row);
      });
    },
  };
}
