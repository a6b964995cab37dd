import { createHash } from 'node:crypto';
import type { Access } from './access.ts';
import type { Engine } from './engine.ts';
import { groupBy } from './group-by.ts';
import { keptText } from './kept-text.ts';
import type { Tables } from './tables.ts';
import type { TaughtPhrase, TaughtPhrases } from './types.ts';
import { isWithin, rowIsWithin } from './within.ts';

/** Taught phrases that another process may change. */
interface ReloadingPhrases extends TaughtPhrases {
  /** Reads the phrases of a workspace and those under it again, or all for null. */
  reload(workspace: string | null): Promise<void>;
  /** The same, here and in the other processes. */
  tell(workspace: string): Promise<void>;
}

/**
 * Taught phrases: kept in the database, read from memory.
 * @returns once all are read
 */
export async function openTaughtPhrases(access: Access, engine: Engine): Promise<ReloadingPhrases> {
  const phrases = new Map<string, TaughtPhrase[]>();

  async function reload(workspace: string | null): Promise<void> {
    const rows = await access.read(async (db) => {
      const all = db.selectFrom('taught_phrases').selectAll().orderBy('taught_at').orderBy('id');
      return (workspace === null ? all : all.where(rowIsWithin(workspace))).execute();
    }, null);
    if (rows === null) return;
    const before = new Map<string, TaughtPhrase>();
    for (const [each, its] of phrases) {
      if (!isWithin(each, workspace)) continue;
      for (const phrase of its) before.set(phrase.id, phrase);
      phrases.delete(each);
    }
    // What a phrase means is read once for each object, so it stays the same one. Only who taught it ever changes.
    const phraseOf = (row: Tables['taught_phrases']) => {
      const known = before.get(row.id);
      return known?.by === row.taught_by ? known : toPhrase(row);
    };
    for (const [each, its] of groupBy(rows, (row) => row.workspace)) {
      phrases.set(each, its.map(phraseOf));
    }
  }

  const tell = async (workspace: string) => {
    await reload(workspace);
    await access.write(() => engine.announce(workspace));
  };
  await reload(null);
  return {
    reload,
    tell,
    of: (workspace) => phrases.get(workspace) ?? [],
    async teach(workspace, { id, text, role, section, by, at }, words) {
      const key = createHash('sha256').update(words).digest('hex');
      const taught = { id, workspace, text: keptText(text), role, section };
      const row = await access.insist(async (db) => {
        await db
          .insertInto('taught_phrases')
          .values({ ...taught, taught_at: at, taught_by: by, words: key })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return db
          .selectFrom('taught_phrases')
          .selectAll()
          .where((row) => row.and({ workspace, words: key }))
          .executeTakeFirst();
      });
      await tell(workspace);
      return row === undefined || row.id === id ? null : toPhrase(row);
    },
    async remove(workspace, id) {
      await access.insist((db) =>
        db.deleteFrom('taught_phrases').where('workspace', '=', workspace).where('id', '=', id).execute(),
      );
      await tell(workspace);
    },
  };
}

function toPhrase({ id, text, role, section, taught_by, taught_at }: Tables['taught_phrases']): TaughtPhrase {
  return { id, text, role, section, by: taught_by, at: taught_at };
}
