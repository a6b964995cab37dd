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
  threads: ThreadRow;
}

export interface ClaimRow {
  workspace: string;
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
}

export interface ThreadRow {
  workspace: string;
  channel: string;
  /** The thread's first message. */
  thread: string;
  role: string;
  language: string;
  answered_at: number;
}
