import { createHash } from 'node:crypto';
import type { Access } from './access.ts';
import { countBy } from './count-by.ts';
import { groupAlike } from './group-alike.ts';
import { groupBy } from './group-by.ts';
import { type Gap, type GapKind, type Gaps, gapKinds, type TaughtPhrases } from './types.ts';

/** So many wordings are grouped, the most asked: a person reads some tens of gaps, and the list is to open at once. */
const wordingsGrouped = 1_500;
const gapsGiven = 100;
const wordingsShown = 3;
const helpfulGiven = 500;

/**
 * What was asked and not answered well.
 * @param phrasesOf what a workspace has taught
 */
export function createGaps(access: Access, phrasesOf: TaughtPhrases['of']): Gaps {
  return {
    async list(workspace, { since = 0, limit = gapsGiven, catches = () => false } = {}) {
      const [rows, aside] = await access.read(
        async (db) =>
          Promise.all([
            db
              .selectFrom('questions')
              .select([
                'text',
                'role',
                'outcome',
                (row) => row.fn.countAll().as('count'),
                (row) => row.fn.max('asked_at').as('last'),
              ])
              .where('workspace', '=', workspace)
              .where('outcome', 'in', [...gapKinds])
              .where('asked_at', '>=', since)
              .groupBy(['text', 'role', 'outcome'])
              .orderBy('count', 'desc')
              .orderBy('last', 'desc')
              .limit(wordingsGrouped)
              .execute(),
            db.selectFrom('set_aside_gaps').select('gap').where('workspace', '=', workspace).execute(),
          ]),
        [[], []],
      );
      const isAside = new Set(aside.map(({ gap }) => gap));
      const wordings = rows.map((row) => ({ ...row, count: Number(row.count), last: Number(row.last) }));
      const isTaught = ({ role, lastAskedAt, wordings: [text = ''] }: Gap) =>
        phrasesOf(workspace).some(
          (phrase) =>
            // What was asked by a clock that has been set back since was asked before.
            (phrase.at >= lastAskedAt || lastAskedAt > Date.now()) &&
            catches(phrase, { text, role, kind: null, language: null }),
        );
      const gaps = [...groupBy(wordings, ({ outcome, role }) => `${outcome} ${role ?? ''}`).values()]
        .flatMap((same) => groupAlike(same, ({ text }) => text))
        // Another wording may lead by now.
        .filter((group) => !group.some((wording) => isAside.has(idOf(wording))))
        .map(gapOf)
        .sort((one, other) => other.count - one.count || other.lastAskedAt - one.lastAskedAt);
      const open: Gap[] = [];
      // To compare a question with a phrase takes reading it: no more of them than are given.
      for (const gap of gaps) {
        if (open.length === limit) break;
        if (!isTaught(gap)) open.push(gap);
      }
      return open;
    },
    async setAside(workspace, gap, at) {
      await access.write((db) =>
        db
          .insertInto('set_aside_gaps')
          .values({ workspace, gap, set_aside_at: at })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
    async helpful(workspace) {
      return access.read(
        (db) =>
          db
            .selectFrom('questions')
            .innerJoin('feedback', (join) =>
              join
                .onRef('feedback.question', '=', 'questions.id')
                .onRef('feedback.workspace', '=', 'questions.workspace'),
            )
            .select(['questions.text', 'questions.role', 'questions.section'])
            .where('questions.workspace', '=', workspace)
            .where('questions.outcome', '=', 'answered')
            .where('feedback.verdict', '=', 'up')
            .groupBy(['questions.text', 'questions.role', 'questions.section'])
            .orderBy((row) => row.fn.max('feedback.given_at'), 'desc')
            .limit(helpfulGiven)
            .execute(),
        [],
      );
    },
    async usage(workspace) {
      const rows = await access.read(
        (db) =>
          db
            .selectFrom('questions')
            .select(['role', 'section', 'outcome', (row) => row.fn.countAll().as('count')])
            .where('workspace', '=', workspace)
            .where('section', 'is not', null)
            .groupBy(['role', 'section', 'outcome'])
            .execute(),
        [],
      );
      const usage = new Map<string, { asked: number; down: number }>();
      for (const { role, section, outcome, count } of rows) {
        const { asked, down } = usage.get(`${role} ${section}`) ?? { asked: 0, down: 0 };
        usage.set(`${role} ${section}`, {
          asked: asked + Number(count),
          down: down + (outcome === 'thumbed-down' ? Number(count) : 0),
        });
      }
      return usage;
    },
    async workspaces() {
      const rows = await access.read(
        (db) =>
          db
            .selectFrom('questions')
            .select('workspace')
            .union(db.selectFrom('taught_phrases').select('workspace'))
            .union(db.selectFrom('drafts').select('workspace'))
            .orderBy('workspace')
            .execute(),
        [],
      );
      return rows.map(({ workspace }) => workspace);
    },
    count: (workspace, since) => countBy(access, 'questions', 'outcome', 'asked_at', workspace, since),
  };
}

/** Names a gap by one of its wordings. */
function idOf({ outcome, role, text }: { outcome: string; role: string | null; text: string }): string {
  return createHash('sha256')
    .update(`${outcome} ${role ?? ''} ${text}`)
    .digest('hex')
    .slice(0, 16);
}

function gapOf(
  group: { text: string; role: string | null; outcome: string; count: number; last: number }[],
): Gap {
  const [first] = group as [(typeof group)[number]];
  return {
    id: idOf(first),
    kind: first.outcome as GapKind,
    role: first.role,
    count: group.reduce((sum, { count }) => sum + count, 0),
    wordings: group.slice(0, wordingsShown).map(({ text }) => text),
    lastAskedAt: Math.max(...group.map(({ last }) => last)),
  };
}
