import type { Language } from '../language/index.ts';

/**
 * Whose data it is: a team's id, or for an app that a whole organisation installed the organisation's and the
 * team's, as "E1/T1". Forgetting "E1" forgets every team in it.
 */
export type WorkspaceKey = string;

/** What Rolebook remembers. Every function is about one workspace, and never sees another's rows. */
export interface Store {
  claims: Claims;
  questions: Questions;
  lastRole: LastRole;
  feedback: Feedback;
  watchedChannels: WatchedChannels;
  handOvers: HandOvers;
  talks: Talks;
  taughtPhrases: TaughtPhrases;
  gaps: Gaps;
  drafts: Drafts;
  reviews: Reviews;
  installations: Installations;
  /**
   * Everything that is kept about a person, by table.
   * @throws StoreUnavailable where the database is away
   */
  dataOf(workspace: WorkspaceKey, user: string): Promise<Record<string, unknown[]>>;
  /**
   * Deletes every row about a person.
   * @returns the messages in Slack that ask experts for the person, and show their id and words
   * @throws StoreUnavailable where the database is away: a person must not be told what has not happened
   */
  forgetPerson(workspace: WorkspaceKey, user: string): Promise<MessagePlace[]>;
  /**
   * Deletes everything of a workspace, its tokens included.
   * @throws StoreUnavailable where the database is away
   */
  forgetWorkspace(workspace: WorkspaceKey): Promise<void>;
  /**
   * Deletes what is past its time.
   * @returns how many rows went
   */
  purge(now: number): Promise<number>;
  health(): Health;
  /** Writes what still waits, within the time given in ms, and closes. */
  close(withinMs?: number): Promise<void>;
}

/** How the store is: degraded while the database is away and writes wait in memory. */
export type Health = { kind: 'ok' } | { kind: 'degraded'; reason: string; waiting: number; lost: number };

/** Where a message stands in Slack. */
export interface MessagePlace {
  channel: string;
  ts: string;
}

/** Who does a piece of work. */
export type Claim =
  /** Do it. `isRepeat`: another may have done it and died, or the database is away; look before answering again. */
  | { kind: 'taken'; isRepeat: boolean }
  /** Another does it now. It is not done yet. */
  | { kind: 'busy' }
  | { kind: 'settled' };

/** Who does what Slack may ask for more than once. A claim that nobody settles or renews expires. */
export interface Claims {
  /** @param key names the piece of work within the workspace; kept as a pseudonym only */
  claim(workspace: WorkspaceKey, key: string): Promise<Claim>;
  /** Says that the work goes on, so that the claim does not expire yet. */
  renew(workspace: WorkspaceKey, key: string): Promise<void>;
  /**
   * Says that the work is done.
   * @param stays for how long in ms, beyond a day, it is to be known
   */
  settle(workspace: WorkspaceKey, key: string, stays?: number): Promise<void>;
  /** Gives the work back undone. */
  release(workspace: WorkspaceKey, key: string): Promise<void>;
}

/** What became of a question. `chosen`: the asker was asked back and chose. */
export type Outcome = 'answered' | 'choose' | 'chosen' | 'unknown' | 'thumbed-down' | 'handed-over';

export interface AskedQuestion {
  /** Any id of the caller's that is unique; later changes name it. */
  id: string;
  workspace: WorkspaceKey;
  /** Slack's id of the asker; kept as a pseudonym only. */
  user: string;
  text: string;
  language: Language;
  role: string | null;
  section: string | null;
  outcome: Outcome;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Questions {
  record(question: AskedQuestion): Promise<void>;
  /**
   * Says what became of a question; `chosen` only counts where it was asked back.
   * @param id a recorded question's; nothing happens where there is none such in the workspace
   */
  setOutcome(workspace: WorkspaceKey, id: string, outcome: Outcome): Promise<void>;
  /** A person's own questions, newest first, each wording once; empty where the database is away. */
  recentOf(
    workspace: WorkspaceKey,
    user: string,
    limit?: number,
  ): Promise<{ text: string; role: string | null; section: string | null; at: number }[]>;
}

/** The role that each person last asked about. */
export interface LastRole {
  /** @returns a role id; null where the person asked about none within the hour */
  get(workspace: WorkspaceKey, user: string): Promise<string | null>;
  set(workspace: WorkspaceKey, user: string, role: string): Promise<void>;
}

/** What a thread's last answer was about. */
export interface TalkedAbout {
  /** A role's id; null where none was found. */
  role: string | null;
  /** The id of the section that was shown; null where none was. */
  section: string | null;
  /** The row or step of a level that was shown, as the section calls it; null where none was. */
  level: string | null;
  /** The role that was asked about and has no document; null where there is none such. */
  about: string | null;
  /** The language that it was answered in; null where it is not known. */
  language: Language | null;
}

/** What each thread is about, so that a follow-up need not name it. */
export interface Talks {
  /** @returns null where the thread is not known, or the database is away */
  get(workspace: WorkspaceKey, channel: string, thread: string): Promise<TalkedAbout | null>;
  /** @param user who asked: forgetting the person forgets the thread */
  set(
    workspace: WorkspaceKey,
    channel: string,
    thread: string,
    user: string,
    talk: TalkedAbout,
  ): Promise<void>;
}

export interface Feedback {
  /** Keeps one verdict a person and answer, the last; a thumb down marks the question too, where it is known. */
  record(feedback: {
    workspace: WorkspaceKey;
    user: string;
    /** Names the answer, such as its channel and ts. */
    answer: string;
    /** The recorded question's id, or null. */
    question: string | null;
    verdict: 'up' | 'down';
    at: number;
  }): Promise<void>;
  /** @returns how many verdicts of each kind the workspace has given since a time in ms */
  count(workspace: WorkspaceKey, since: number): Promise<{ up: number; down: number }>;
}

/** Channels in which questions are answered without a mention. */
export interface WatchedChannels {
  set(workspace: WorkspaceKey, channel: string, isWatched: boolean): Promise<void>;
  /** @returns whether the channel is watched; what was last known where the database is away */
  get(workspace: WorkspaceKey, channel: string): Promise<boolean>;
}

/** A question that a person has been asked to answer. */
export interface HandOver {
  id: string;
  workspace: WorkspaceKey;
  /** Slack's id of the person who waits. */
  asker: string;
  text: string;
  /** Where the asker waits. */
  channel: string;
  thread: string | null;
  at: number;
}

export interface HandOvers {
  open(handOver: HandOver): Promise<void>;
  /** Keeps where the experts' message stands, so that it can be changed when the asker is forgotten. */
  setMessage(workspace: WorkspaceKey, id: string, message: MessagePlace): Promise<void>;
  /**
   * One that is open.
   * @returns null where there is none such, or it is closed
   * @throws StoreUnavailable where the database is away
   */
  get(workspace: WorkspaceKey, id: string): Promise<HandOver | null>;
  /**
   * Closes one, for the first who closes it.
   * @returns the hand-over; null where there is none such, or it is closed already
   * @throws StoreUnavailable where the database is away
   */
  close(workspace: WorkspaceKey, id: string, at: number): Promise<HandOver | null>;
}

export interface TaughtPhrase {
  id: string;
  text: string;
  role: string;
  section: string;
  /** Slack's id of who taught it; null where nobody is known. */
  by: string | null;
  at: number;
}

/** What a workspace has taught: "if someone asks this, they mean that section". */
export interface TaughtPhrases {
  /** At once, from memory; what another process taught is here within seconds. */
  of(workspace: WorkspaceKey): readonly TaughtPhrase[];
  /**
   * @param words names the phrase's words, whatever their order
   * @returns what the same words were taught to mean before, by whoever was first; null where this is taught now
   * @throws StoreUnavailable where the database is away
   */
  teach(workspace: WorkspaceKey, phrase: TaughtPhrase, words: string): Promise<TaughtPhrase | null>;
  /** @throws StoreUnavailable where the database is away */
  remove(workspace: WorkspaceKey, id: string): Promise<void>;
}

/** What Slack gave when the app was installed, tokens included. */
export interface Installations {
  /**
   * @param workspace a team's id or an organisation's
   * @param installation anything that JSON can carry
   * @throws StoreUnavailable where the database is away
   */
  save(workspace: WorkspaceKey, installation: unknown): Promise<void>;
  /**
   * @returns what was saved; null where the app is not installed there
   * @throws StoreUnavailable where the database is away and it was not read lately
   */
  get(workspace: WorkspaceKey): Promise<unknown>;
  remove(workspace: WorkspaceKey): Promise<void>;
}

/** Why a question is a gap. */
export const gapKinds = ['unknown', 'choose', 'thumbed-down', 'handed-over'] as const satisfies Outcome[];
export type GapKind = (typeof gapKinds)[number];

/** Questions of one kind that ask alike and were not answered well. */
export interface Gap {
  /** Names it within the workspace, by the wording that leads; any of its wordings names it to `setAside`. */
  id: string;
  kind: GapKind;
  role: string | null;
  count: number;
  /** Most used first; three at most. */
  wordings: string[];
  lastAskedAt: number;
}

export interface Gaps {
  /**
   * Most asked first.
   * @param filter only since that time in ms; at most so many (100); `catches`: whether a phrase answers a question,
   *   for leaving out what was taught since it was asked last
   */
  list(
    workspace: WorkspaceKey,
    filter?: {
      since?: number;
      limit?: number;
      catches?: (
        phrase: TaughtPhrase,
        question: { text: string; role: string | null; kind: null; language: null },
      ) => boolean;
    },
  ): Promise<Gap[]>;
  /** Leaves a gap out from now on. */
  setAside(workspace: WorkspaceKey, gap: string, at: number): Promise<void>;
  /** Questions whose answer people marked helpful, the latest first; 500 at most. */
  helpful(workspace: WorkspaceKey): Promise<{ text: string; role: string | null; section: string | null }[]>;
  /** How often each section was asked for and marked not helpful, by role and section with a space between. */
  usage(workspace: WorkspaceKey): Promise<Map<string, { asked: number; down: number }>>;
  /** The workspaces that have asked, taught or answered something. */
  workspaces(): Promise<WorkspaceKey[]>;
  /** How many questions there were of each outcome since a time in ms. */
  count(workspace: WorkspaceKey, since: number): Promise<Partial<Record<Outcome, number>>>;
}

/** What a person answered, to be written into a document. */
export interface Draft {
  id: string;
  question: string;
  answer: string;
  /** Slack's id, and the name that stands under the answer. */
  by: string;
  author: string;
  at: number;
}

/** Where a draft stands in the documents. */
interface WrittenDraft {
  /** The document's path in the folder. */
  file: string;
  /** The lines that stand there for it. */
  text: string;
}

/** A draft, and where it stands in the documents; null where it waits to be written. */
export type KeptDraft = Draft & { written: WrittenDraft | null };

export interface Drafts {
  add(workspace: WorkspaceKey, draft: Draft): Promise<void>;
  /** The latest first; 200 at most. */
  list(workspace: WorkspaceKey): Promise<KeptDraft[]>;
  /**
   * Notes where a draft was written, or, by null, that it was taken out again.
   * @throws StoreUnavailable where the database is away
   */
  setWritten(workspace: WorkspaceKey, id: string, written: WrittenDraft | null): Promise<void>;
}

/** That people have checked documents, where they cannot write it into the file. */
export interface Reviews {
  /** @throws StoreUnavailable where the database is away */
  record(workspace: WorkspaceKey, file: string, day: string, by: string): Promise<void>;
  /** The day of the last review of each file, as YYYY-MM-DD. */
  all(workspace: WorkspaceKey): Promise<Map<string, string>>;
}
