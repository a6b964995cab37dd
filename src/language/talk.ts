/** How people talk around a question, as the sources of patterns. Each is the whole of a message, in lower case, without marks at its end. */
export interface TalkWords {
  /** A greeting and nothing else. */
  greeting: string;
  /** Thanks and assent. */
  thanks: string;
  /** That an answer is wrong, or an insult. */
  complaint: string;
  /** The wish for a person. */
  person: string;
  /** Who we are. */
  self: string;
}

/** One of them. */
export type Talk = keyof TalkWords;
