import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Answering, KnownQuestion } from '../answer/index.ts';
import type { Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import type { Store, WorkspaceKey } from '../store/index.ts';
import type { Writing } from './answer-writer.ts';
import type { Contact, Finding } from './finding.ts';
import type { Limit } from './limit-people.ts';
import type { Audience } from './read/audience.ts';
import type { Keepers } from './read/keepers.ts';
import type { Lookup } from './read/lookup.ts';
import type { ReadPerson } from './read/people.ts';
import type { ReadThread } from './read/read-thread.ts';
import type { Seen } from './read/seen.ts';

/** What the listeners share. The roles and what is looked up are those of the moment: read them when they are needed. */
export interface Services {
  /** Looks something up, with what the workspace has taught in mind; without an audience, what everybody may see. */
  lookUp: (lookup: Lookup, workspace: WorkspaceKey, audience?: Audience) => Finding;
  /** For whom something is shown in a channel, to everybody there or to one person alone. */
  audienceOf: (
    client: webApi.WebClient,
    user: string,
    channel: string | null,
    isPrivate: boolean,
  ) => Promise<Audience>;
  /** What somebody sees of the documents where nobody reads along: those for everybody, for a group or channel of theirs, or kept by them. */
  seenBy: (client: webApi.WebClient, user: string) => Promise<Seen>;
  examples: (language: Language) => string[];
  readPerson: ReadPerson;
  readThread: ReadThread;
  keepers: Keepers;
  /** What answers, without what was taught. */
  answering: Answering;
  /** Questions whose answers must stay. */
  knownQuestions: () => readonly KnownQuestion[];
  /** Whether people of other companies are answered in channels that are shared with them. */
  answersOutsiders: boolean;
  /** Whether what people answered may be written into documents, and by what. */
  writing: Writing;
  /**
   * Keeps that somebody found a document right, and says so from now on.
   * @throws StoreUnavailable where the database is away
   */
  noteReview: Store['reviews']['record'];
  /** Writes the day of a review into a file; fails where that may not be. */
  writeReview: (file: string, day: string) => Promise<void>;
  /** Where people read the documents: a file's path is put behind it; null for nowhere. */
  sourceUrl: string | null;
  store: Store;
  /** All roles and pages beside them, to find one by its id. */
  roles: readonly Role[];
  /** Names the version of the documents. */
  version: string;
  /** Slack's id of the channel where a workspace's people answer what Rolebook cannot; null where there is none. */
  expertChannelOf: (workspace: WorkspaceKey) => string | null;
  /** How often a person may hand on a question. */
  handOverLimit: Limit;
  /** Where people of a workspace are found who can help; null where the owner named none. */
  contactOf: (workspace: WorkspaceKey) => Contact | null;
  /** Whether clear follow-ups in channels' threads are answered without a mention. */
  followsThreads: boolean;
  log: Logger;
  /** The clock, in milliseconds. */
  now: () => number;
  /** A new id. */
  newId: () => string;
  /** Reaches response_urls outside of Bolt. */
  fetch: webApi.FetchFunction;
}
