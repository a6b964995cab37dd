/** Stand for the types of columns. */
const text = '' as string;
const number = 0 as number;
const textOrNull = null as string | null;
const numberOrNull = null as number | null;

/** The database's tables, column by column. Times are milliseconds since 1970; a workspace is a team's or organisation's key. */
const columns = {
  claims: {
    workspace: text,
    /** The work's pseudonym: by its name, which names people and conversations, it could be told who wrote when. */
    key: text,
    /** Which process does the work. */
    holder: text,
    /** How often the work was taken on. */
    takes: number,
    expires_at: number,
    settled_at: numberOrNull,
  },
  questions: {
    id: text,
    workspace: text,
    /** The asker's pseudonym. */
    person: text,
    text: text,
    language: text,
    role: textOrNull,
    section: textOrNull,
    outcome: text,
    asked_at: number,
  },
  last_roles: { workspace: text, person: text, role: text, asked_at: number },
  taught_phrases: {
    id: text,
    workspace: text,
    text: text,
    role: text,
    section: text,
    taught_at: number,
    /** Slack's id of who taught it; null where nobody is known. */
    taught_by: textOrNull,
    /** A hash of its words, whatever their order; null for what was taught before there was one. */
    words: textOrNull,
  },
  installations: {
    workspace: text,
    /** JSON under the encryption key. */
    sealed: text,
    installed_at: number,
  },
  salts: {
    workspace: text,
    /** Base64; under the encryption key where there is one. */
    sealed: text,
  },
  feedback: {
    workspace: text,
    person: text,
    /** What the feedback is about; one verdict a person and answer. */
    answer: text,
    question: textOrNull,
    verdict: text,
    given_at: number,
  },
  watched_channels: { workspace: text, channel: text, watched_at: number },
  hand_overs: {
    id: text,
    workspace: text,
    /** Slack's id, since the person is to be told. */
    asker: text,
    text: text,
    /** Where the asker waits. */
    channel: text,
    thread: textOrNull,
    opened_at: number,
    closed_at: numberOrNull,
    /** The experts' message in Slack; null until it is posted. */
    message_channel: textOrNull,
    message_ts: textOrNull,
  },
  talks: {
    workspace: text,
    channel: text,
    /** Its first message's ts. */
    thread: text,
    /** The pseudonym of who asked last. */
    person: text,
    role: textOrNull,
    section: textOrNull,
    level: textOrNull,
    /** The role that was asked about and has no document. */
    about: textOrNull,
    /** The language that it was answered in. */
    language: textOrNull,
    spoken_at: number,
  },
  set_aside_gaps: {
    workspace: text,
    /** A gap's id. */
    gap: text,
    set_aside_at: number,
  },
  drafts: {
    id: text,
    workspace: text,
    question: text,
    answer: text,
    /** Slack's id, so that the person can have it forgotten; and the name that stands under the answer. */
    answered_by: text,
    author: text,
    answered_at: number,
    /** The file that it was written into, and what stands there for it; null where it waits. */
    written_into: textOrNull,
    written_text: textOrNull,
  },
  reviews: {
    workspace: text,
    file: text,
    /** The day, as YYYY-MM-DD. */
    reviewed: text,
    reviewed_by: text,
  },
};

export type Tables = typeof columns;

/** What has to be known of a table beside its columns. The compiler asks for it, and forgetting, a person's data,
 * the purge, sealing and moving follow it. */
interface TableFacts<Row extends { workspace: string }> {
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

/** The columns of a table, by their names. */
export function columnsOf(table: keyof Tables): string[] {
  return Object.keys(columns[table]);
}
