import { catches, chooseEdition, dueOn, readGap } from '../answer/index.ts';
import { dayOf } from '../knowledge/index.ts';
import { catalogue } from '../language/index.ts';
import { openConfigured } from '../open-rolebook.ts';
import { renderReport } from '../report/index.ts';
import type { Store } from '../store/index.ts';
import { type Command, UsageError } from './command.ts';
import { withStore } from './with-store.ts';

const week = 7 * 86_400_000;
const weeksShown = 12;
const gapsShown = 30;

/** Shows how the documents do, on one page. */
export const reportCommand: Command = {
  usage: ['report --html     print a page on roles, gaps and the weeks [--workspace T0123456789]'],
  options: { html: { type: 'boolean' }, workspace: { type: 'string' } },
  async run(_, { html, workspace: named }) {
    if (!html)
      throw new UsageError('Write report --html, and where the page goes: report --html > report.html.');
    await withStore(named as string | undefined, async (store, workspace, config) => {
      const { answering, book } = await openConfigured(config);
      const now = Date.now();
      const today = dayOf(now);
      const [usage, reviews, gaps] = await Promise.all([
        store.gaps.usage(workspace),
        store.reviews.all(workspace),
        store.gaps.list(workspace, {
          limit: gapsShown,
          catches: (phrase, question) => catches(answering, phrase, question),
        }),
      ]);
      const roles = book.roles.map((role) => {
        const { name, sections, owner } = chooseEdition(role, 'en');
        return {
          name,
          owner,
          due: role.editions.flatMap(({ file, ...edition }) => {
            const reviewed = reviews.get(file) ?? null;
            const since = dueOn(edition, reviewed);
            const isNew = edition.reviewEvery !== null && edition.reviewed === null && reviewed === null;
            return isNew || (since !== null && since < today) ? [{ file, since }] : [];
          }),
          sections: sections.map(({ id, heading, passages }) => ({
            heading,
            lines: passages.length,
            ...(usage.get(`${role.id} ${id}`) ?? { asked: 0, down: 0 }),
          })),
        };
      });
      const shown = gaps.map(({ kind, role, count, wordings }) => {
        const { text, nearest } = readGap(answering, wordings[0] ?? '', role);
        return {
          question: text,
          count,
          kind: catalogue('en').gaps.kinds[kind],
          nearest: nearest === null ? '' : `${nearest.role} > ${nearest.section}`,
        };
      });
      process.stdout.write(
        renderReport({ date: today, roles, gaps: shown, weeks: await weeksOf(store, workspace, now) }),
      );
    });
    return true;
  },
};

async function weeksOf(store: Store, workspace: string, now: number) {
  const starts = Array.from({ length: weeksShown }, (_, index) => now - (weeksShown - index) * week);
  // Each count reaches to now, so that a week's own is what the next one lacks.
  const counts = await Promise.all([...starts, now].map((since) => store.gaps.count(workspace, since)));
  const totals = counts.map((count) => ({
    asked: Object.values(count).reduce((sum, each) => sum + each, 0),
    answered: (count.answered ?? 0) + (count.chosen ?? 0),
  }));
  return starts.map((start, index) => ({
    from: dayOf(start),
    asked: (totals[index]?.asked ?? 0) - (totals[index + 1]?.asked ?? 0),
    answered: (totals[index]?.answered ?? 0) - (totals[index + 1]?.answered ?? 0),
  }));
}
