import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import type { Store, WorkspaceKey } from '../store/index.ts';
import type { Contact, Finding } from './finding.ts';
import type { Lookup } from './read/lookup.ts';
import type { ReadPerson } from './read/people.ts';
import type { ReadThread } from './read/read-thread.ts';

/** What the listeners share. */
export interface Services {
  /** Looks something up, with what the workspace has taught in mind. */
  lookUp: (lookup: Lookup, workspace: WorkspaceKey) => Finding;
  examples: (language: Language) => string[];
  readPerson: ReadPerson;
  readThread: ReadThread;
  store: Store;
  /** All roles and pages beside them, to find one by its id. */
  roles: readonly Role[];
  /** The roles, for lists of them. */
  listed: readonly Role[];
  /** Slack's id of the channel where a workspace's people answer what Rolebook cannot; null where there is none. */
  expertChannelOf: (workspace: WorkspaceKey) => string | null;
  /** Whether a person may hand on one more question; counts it where they may. */
  mayAskPerson: (workspace: WorkspaceKey, user: string) => boolean;
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
