import type { webApi } from '@slack/bolt';
import { datedLines, dueOn, readGap } from '../../answer/index.ts';
import { dayOf, type Edition } from '../../knowledge/index.ts';
import type { WorkspaceKey } from '../../store/index.ts';
import { doOnce } from '../do-once.ts';
import { addressOf, type KeepingFacts, ownersOf } from '../keeping.ts';
import { openGaps } from '../open-gaps.ts';
import { type Message, renderDigest, renderReview } from '../render/index.ts';
import { post } from '../send/post.ts';
import type { Services } from '../services.ts';
import { peopleOf } from './people-of.ts';

const week = 7 * 86_400_000;
const gapsTold = 5;
/** Longer than a week's digest can come again; a document that nobody has looked at since may be brought up anew. */
const toldFor = 90 * 86_400_000;

/**
 * Does what is due at a time: asks owners whether documents are still right, and tells of the week. Of several
 * replicas one does each.
 * @param client Slack's Web API in the workspace's name
 * @param reviews those that are noted outside of the documents
 */
export async function runDuties(
  services: Services,
  client: webApi.WebClient,
  workspace: WorkspaceKey,
  reviews: KeepingFacts['reviews'],
): Promise<void> {
  const { store, now, log } = services;
  const today = dayOf(now());
  const due = services.roles.flatMap(({ id, editions }) =>
    editions.flatMap((edition) => {
      const day = dueOn(edition, reviews.get(edition.file) ?? null);
      return day !== null && day < today ? [{ role: id, edition, day }] : [];
    }),
  );
  for (const { role, edition, day } of due) {
    await once(`review:${edition.file}:${day}`, () => askOwner(role, edition, day));
  }
  await once(`digest:${weekOf(now())}`, tellWeek);

  /** A failure is tried again at the next time, by whoever is first then. */
  async function once(key: string, work: () => Promise<void>): Promise<void> {
    await doOnce(store.claims, workspace, key, work, toldFor).catch((error) =>
      log.warn({ err: error, key }, 'a regular message could not be sent; it is tried again'),
    );
  }

  async function askOwner(role: string, edition: Edition, day: string): Promise<void> {
    const url = addressOf(edition, null, services.sourceUrl);
    const document = { file: edition.file, name: edition.name, due: day, lines: datedLines(edition), url };
    for (const user of await peopleOf(services, client, [edition.owner])) {
      if ((await services.seenBy(client, user)).hides(role)) continue;
      const { language } = await services.readPerson(client, user);
      await send(user, renderReview(document, language));
    }
  }

  async function tellWeek(): Promise<void> {
    const since = now() - week;
    const counts = await store.gaps.count(workspace, since);
    const asked = Object.values(counts).reduce((sum, count) => sum + count, 0);
    // A week in which nothing was asked and nothing is due is no news.
    if (asked === 0 && due.length === 0) return;
    const taught = store.taughtPhrases.of(workspace).filter(({ at }) => at >= since);
    const counted = {
      asked,
      answered: (counts.answered ?? 0) + (counts.chosen ?? 0),
      helpful: await store.feedback.count(workspace, since),
    };
    for (const user of await peopleOf(services, client, [null, ...ownersOf(services.roles)])) {
      const { language } = await services.readPerson(client, user);
      const seen = await services.seenBy(client, user);
      const { answering, hides } = seen;
      const gaps = (await openGaps(services, seen, workspace, since)).slice(0, gapsTold);
      const digest = {
        ...counted,
        gaps: gaps.map(({ wordings, role }) => readGap(answering, wordings[0] ?? '', role).text),
        taught: taught.filter(({ role }) => !hides(role)).length,
        due: due.filter(({ role }) => !hides(role)).map(({ edition }) => edition.name),
      };
      await send(user, renderDigest(digest, language));
    }
  }

  async function send(user: string, message: Message): Promise<void> {
    await post(client, { channel: user, thread: undefined }, message, null);
  }
}

/** Names the week that began on the last Monday at 8:00 UTC: early enough to be read that day everywhere. */
function weekOf(time: number): string {
  const start = Date.UTC(1970, 0, 5, 8);
  return dayOf(start + Math.floor((time - start) / week) * week);
}
