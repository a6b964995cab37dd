import type { Access } from './access.ts';
import type { Engine } from './engine.ts';
import { groupBy } from './group-by.ts';
import { plainText } from './plain-text.ts';
import type { TaughtPhrase, TaughtPhrases } from './types.ts';

/** Taught phrases that another process may change. */
export interface ReloadingPhrases extends TaughtPhrases {
  /** Reads a workspace's phrases again, or all for null. */
  reload(workspace: string | null): Promise<void>;
}

/**
 * Taught phrases: kept in the database, read from memory.
 * @returns once all are read
 */
export async function openTaughtPhrases(
  access: Access,
  engine: Engine,
  now: () => number,
): Promise<ReloadingPhrases> {
  let phrases = new Map<string, TaughtPhrase[]>();

  async function reload(workspace: string | null): Promise<void> {
    const rows = await access.read(async (db) => {
      const all = db.selectFrom('taught_phrases').selectAll().orderBy('taught_at').orderBy('id');
      return (workspace === null ? all : all.where('workspace', '=', workspace)).execute();
    }, null);
    if (rows === null) return;
    const byWorkspace = groupBy(rows, (row) => row.workspace);
    if (workspace === null) phrases = new Map();
    else phrases.delete(workspace);
    for (const [each, its] of byWorkspace) {
      phrases.set(
        each,
        its.map(({ id, text, role, section }) => ({ id, text, role, section })),
      );
    }
  }

  const tell = async (workspace: string) => {
    await reload(workspace);
    await access.write(() => engine.announce(workspace));
  };
  await reload(null);
  return {
    reload,
    of: (workspace) => phrases.get(workspace) ?? [],
    async teach(workspace, { id, text, role, section }) {
      const taught_at = now();
      await access.insist((db) =>
        db
          .insertInto('taught_phrases')
          .values({ id, workspace, text: plainText(text), role, section, taught_at })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute(),
      );
      await tell(workspace);
    },
    async remove(workspace, id) {
      await access.insist((db) =>
        db.deleteFrom('taught_phrases').where('workspace', '=', workspace).where('id', '=', id).execute(),
      );
      await tell(workspace);
    },
  };
}
