import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { teach } from '../answer/index.ts';
import { dayOf } from '../knowledge/index.ts';
import type { Store, WorkspaceKey } from '../store/index.ts';
import type { Writing } from './answer-writer.ts';
import type { createMeasure } from './connect/measure.ts';
import { createLookUp, exampleQuestions } from './create-look-up.ts';
import type { Documents } from './documents.ts';
import { type ExpertChannel, expertChannelOf } from './expert-channel.ts';
import type { Contact } from './finding.ts';
import { type Keeping, type KeepingFacts, keepingOf } from './keeping.ts';
import { limitPeople } from './limit-people.ts';
import { isFor, nobody, readAudience } from './read/audience.ts';
import { createKeepers } from './read/keepers.ts';
import type { ReadPerson } from './read/people.ts';
import { createReadThread } from './read/read-thread.ts';
import { seenOf } from './read/seen.ts';
import type { Services } from './services.ts';

/** What an owner's settings and the documents say. */
export interface Settings {
  /** The documents of the moment. */
  documents: () => Documents;
  store: Store;
  /** Slack's id of the channel where people answer what Rolebook cannot, or one for each team or organisation by its id, or null. */
  expertChannel: ExpertChannel;
  /** Where people in distress find help; null for nowhere. */
  helpText: string | null;
  /** Whether clear follow-ups in channels' threads are answered without a mention. */
  followsThreads: boolean;
  /** The ids of people and groups who may teach; the workspace's own admins where there are none. */
  admins: readonly string[];
  /** Where people read the documents; null for nowhere. */
  sourceUrl: string | null;
  /** Whether people of other companies are answered. */
  answersOutsiders: boolean;
  /** Writes the day of a review into a file. */
  writeReview: (file: string, day: string) => Promise<void>;
  /** Whether what people answered may be written into documents, and by what. */
  writing: Writing;
  log: Logger;
  /** The clock, in milliseconds. */
  now: () => number;
}

/** More than one person's questions in an hour that no document answers; fewer than it takes to flood a channel. */
const handedOnAnHour = 10;

/**
 * Makes what the listeners share.
 * @returns it, with what is shown of the keeping of sections, what is for everybody, and a way to change what is known
 *   of the keeping
 */
export function createServices(
  { documents, store, expertChannel, helpText, admins, sourceUrl, log, now, ...settings }: Settings,
  measure: ReturnType<typeof createMeasure>,
  readPerson: ReadPerson,
  fetch: Services['fetch'],
) {
  const keepers = createKeepers(admins, () => documents().roles, log, now);
  let facts: KeepingFacts = { names: new Map(), reviews: new Map() };
  const channelOf = (workspace: WorkspaceKey) => expertChannelOf(expertChannel, workspace);
  const contactOf = (workspace: WorkspaceKey): Contact | null => {
    if (helpText !== null) return { kind: 'text', text: helpText };
    const id = channelOf(workspace);
    return id === null ? null : { kind: 'channel', id };
  };
  const keepingNow = (sections: Parameters<typeof keepingOf>[0]): Keeping[] =>
    keepingOf(sections, facts, sourceUrl, dayOf(now()));
  const forEverybody = () => documents().among(({ audience }) => audience.length === 0);
  const services: Services = {
    ...settings,
    lookUp: measure.questions((lookup, workspace, audience = nobody) => {
      const { answering } = documents().among((role) => isFor(role, audience));
      const taught = teach(answering, store.taughtPhrases.of(workspace));
      const finding = createLookUp(taught, contactOf(workspace))(lookup);
      // That it happened is all that is kept of it.
      if (finding.why === 'distress') log.info({ workspace }, 'a person in distress was pointed to people');
      return { ...finding, keeping: keepingNow(finding.sections) };
    }),
    audienceOf: (client, user, channel, isPrivate) =>
      readAudience(documents().roles, { channel, isPrivate }, (id) => keepers.isAmong(client, user, [id])),
    seenBy: async (client, user) => {
      const audience = await services.audienceOf(client, user, null, true);
      const all = documents();
      return seenOf(all, { ...all.among((role) => isFor(role, audience)), audience });
    },
    async noteReview(workspace, file, day, user) {
      await store.reviews.record(workspace, file, day, user);
      facts = { ...facts, reviews: new Map([...facts.reviews, [file, day]]) };
    },
    keepers,
    get answering() {
      return documents().answering;
    },
    knownQuestions: () => documents().known,
    sourceUrl,
    examples: (language) => exampleQuestions(forEverybody().answering, language),
    readPerson,
    readThread: createReadThread(store.talks, log, now),
    get roles() {
      return documents().roles;
    },
    get version() {
      return documents().version;
    },
    store,
    expertChannelOf: channelOf,
    handOverLimit: limitPeople(handedOnAnHour, now),
    contactOf,
    log,
    now,
    newId: randomUUID,
    fetch,
  };
  return {
    services,
    keepingNow,
    forEverybody,
    learn(next: KeepingFacts) {
      facts = next;
    },
  };
}
