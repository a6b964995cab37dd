/** The database's tables, column by column. Times are milliseconds since 1970; a workspace is a team's or organisation's key. */
export interface Tables {
  claims: ClaimRow;
  questions: QuestionRow;
  last_roles: LastRoleRow;
  taught_phrases: TaughtPhraseRow;
  installations: InstallationRow;
  salts: SaltRow;
  feedback: FeedbackRow;
  watched_channels: WatchedChannelRow;
  hand_overs: HandOverRow;
  talks: TalkRow;
  set_aside_gaps: SetAsideGapRow;
  drafts: DraftRow;
  reviews: ReviewRow;
}

export interface ClaimRow {
  workspace: string;
  /** The work's pseudonym: by its name, which names people and conversations, it could be told who wrote when. */
  key: string;
  /** Which process does the work. */
  holder: string;
  /** How often the work was taken on. */
  takes: number;
  expires_at: number;
  settled_at: number | null;
}

export interface QuestionRow {
  id: string;
  workspace: string;
  /** The asker's pseudonym. */
  person: string;
  text: string;
  language: string;
  role: string | null;
  section: string | null;
  outcome: string;
  asked_at: number;
}

export interface LastRoleRow {
  workspace: string;
  person: string;
  role: string;
  asked_at: number;
}

export interface TaughtPhraseRow {
  id: string;
  workspace: string;
  text: string;
  role: string;
  section: string;
  taught_at: number;
  /** Slack's id of who taught it; null where nobody is known. */
  taught_by: string | null;
  /** A hash of its words, whatever their order; null for what was taught before there was one. */
  words: string | null;
}

export interface InstallationRow {
  workspace: string;
  /** JSON under the encryption key. */
  sealed: string;
  installed_at: number;
}

export interface SaltRow {
  workspace: string;
  /** Base64; under the encryption key where there is one. */
  sealed: string;
}

export interface FeedbackRow {
  workspace: string;
  person: string;
  /** What the feedback is about; one verdict a person and answer. */
  answer: string;
  question: string | null;
  verdict: string;
  given_at: number;
}

export interface WatchedChannelRow {
  workspace: string;
  channel: string;
  watched_at: number;
}

export interface TalkRow {
  workspace: string;
  channel: string;
  /** Its first message's ts. */
  thread: string;
  /** The pseudonym of who asked last. */
  person: string;
  role: string | null;
  section: string | null;
  /** The role that was asked about and has no document. */
  about: string | null;
  /** The language that it was answered in. */
  language: string | null;
  spoken_at: number;
}

export interface HandOverRow {
  id: string;
  workspace: string;
  /** Slack's id, since the person is to be told. */
  asker: string;
  text: string;
  /** Where the asker waits. */
  channel: string;
  thread: string | null;
  opened_at: number;
  closed_at: number | null;
  /** The experts' message in Slack; null until it is posted. */
  message_channel: string | null;
  message_ts: string | null;
}

export interface SetAsideGapRow {
  workspace: string;
  /** A gap's id. */
  gap: string;
  set_aside_at: number;
}

export interface DraftRow {
  id: string;
  workspace: string;
  question: string;
  answer: string;
  /** Slack's id, so that the person can have it forgotten; and the name that stands under the answer. */
  answered_by: string;
  author: string;
  answered_at: number;
  /** The file that it was written into, and what stands there for it; null where it waits. */
  written_into: string | null;
  written_text: string | null;
}

export interface ReviewRow {
  workspace: string;
  file: string;
  /** The day, as YYYY-MM-DD. */
  reviewed: string;
  reviewed_by: string;
}

/** What has to be known of a table beside its columns. The compiler asks for it, and forgetting, a person's data,
 * the purge, sealing and moving follow it. */
export interface TableFacts<Row extends { workspace: string }> {
  /** What tells its rows apart, in an order. */
  key: readonly (keyof Row & string)[];
  /**
   * Where it says whom a row is about: by the pseudonym, or by Slack's id where people are to see or to be told
   * something. `keepsRow`: the row is the workspace's, and forgetting takes the name out of it only.
   */
  person: { column: keyof Row & string; by: 'pseudonym' | 'id'; keepsRow?: true } | null;
  /** How long a row stays, counted from a time in it; null until it is taken away or the app is removed. */
  stays: { since: keyof Row & string; for: 'day' | 'retention' } | null;
  /** The column under the encryption key. */
  sealed: (keyof Row & string) | null;
}

export const tableFacts: { readonly [Table in keyof Tables]: TableFacts<Tables[Table]> } = {
  // Slack's last retry comes after minutes.
  claims: {
    key: ['workspace', 'key'],
    person: null,
    stays: { since: 'expires_at', for: 'day' },
    sealed: null,
  },
  questions: {
    key: ['id'],
    person: { column: 'person', by: 'pseudonym' },
    stays: { since: 'asked_at', for: 'retention' },
    sealed: null,
  },
  // They count for an hour.
  last_roles: {
    key: ['workspace', 'person'],
    person: { column: 'person', by: 'pseudonym' },
    stays: { since: 'asked_at', for: 'day' },
    sealed: null,
  },
  installations: { key: ['workspace'], person: null, stays: null, sealed: 'sealed' },
  salts: { key: ['workspace'], person: null, stays: null, sealed: 'sealed' },
  feedback: {
    key: ['workspace', 'person', 'answer'],
    person: { column: 'person', by: 'pseudonym' },
    stays: { since: 'given_at', for: 'retention' },
    sealed: null,
  },
  watched_channels: { key: ['workspace', 'channel'], person: null, stays: null, sealed: null },
  hand_overs: {
    key: ['id'],
    person: { column: 'asker', by: 'id' },
    stays: { since: 'opened_at', for: 'retention' },
    sealed: null,
  },
  talks: {
    key: ['workspace', 'channel', 'thread'],
    person: { column: 'person', by: 'pseudonym' },
    stays: { since: 'spoken_at', for: 'retention' },
    sealed: null,
  },
  set_aside_gaps: {
    key: ['workspace', 'gap'],
    person: null,
    stays: { since: 'set_aside_at', for: 'retention' },
    sealed: null,
  },
  drafts: {
    key: ['id'],
    person: { column: 'answered_by', by: 'id' },
    stays: { since: 'answered_at', for: 'retention' },
    sealed: null,
  },
  reviews: {
    key: ['workspace', 'file'],
    person: { column: 'reviewed_by', by: 'id' },
    stays: null,
    sealed: null,
  },
  taught_phrases: {
    key: ['id'],
    person: { column: 'taught_by', by: 'id', keepsRow: true },
    stays: null,
    sealed: null,
  },
};

export const tableNames = Object.keys(tableFacts) as (keyof Tables)[];
