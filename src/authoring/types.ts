import type { Source } from '../knowledge/index.ts';

/** How much a finding matters: an error stops the start, a warning spoils an answer, a note may. */
export type Level = 'error' | 'warning' | 'note';

/** A line of a document as it is, and as it should be; null to take it out. */
export interface Fix {
  line: number;
  was: string;
  now: string | null;
}

/** Something wrong in a document, and how to mend it. */
export interface Finding {
  level: Level;
  /** What is looked at, such as "links". */
  check: CheckName;
  source: Source;
  problem: string;
  remedy: string;
  /** What mends it without a change of what the document says; empty where a person must. */
  fixes: Fix[];
}

/** What is looked at. */
export type CheckName =
  | 'loading'
  | 'editions'
  | 'pay'
  | 'figures'
  | 'links'
  | 'names'
  | 'sentences'
  | 'reach'
  | 'reviews';

/** The documents' texts, by their paths in the folder. */
export type Texts = ReadonlyMap<string, string>;
