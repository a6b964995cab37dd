import type { Edition, Section } from '../knowledge/index.ts';

/** What a person answered, as Markdown in which nothing of theirs is markup. */
export interface AnswerText {
  /** The question, to be a heading. */
  heading: string;
  /** List items that stand below that heading. */
  below: readonly string[];
  /** List items that stand below any heading, and name the question. */
  alone: readonly string[];
}

/**
 * Why an answer is not written: `unwritable`, the system does not let the file be written; `changed`, the document is
 * no longer what was shown; `unplaced`, there it would not be read, or something else would be read otherwise.
 */
export type WriteFault = 'unwritable' | 'changed' | 'unplaced';

/** What became of an answer that was to be written. */
export type WrittenAnswer =
  | { kind: 'written'; line: number; text: string; isInGit: boolean }
  | { kind: 'refused'; why: WriteFault };

/** What became of an answer that was to be taken out again; `edited`, somebody has changed it where it stands. */
type TakenOut = 'removed' | 'edited' | 'unwritable';

/** Writes what people answered into the folder of documents. */
export interface AnswerWriter {
  /** @param section null for a heading of its own at the end */
  write(edition: Edition, section: Section | null, answer: AnswerText): Promise<WrittenAnswer>;
  /** @param text as `write` gave it */
  takeOut(file: string, text: string): Promise<TakenOut>;
}

/** Whether documents may be written at all; `shared`, by several workspaces. */
export type Writing =
  | { kind: 'allowed'; writer: AnswerWriter }
  | { kind: 'refused'; why: 'git' | 'shared' | 'unwritable' };
