import type { Passage } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';

/** A line of an answer as people see it. */
export interface ReplyLine {
  /** As shown: with the labels that stand above the line in its document, where nothing else shows them. */
  text: string;
  /** The line of a document that it shows; null for what only names or closes other lines. */
  passage: Passage | null;
  /** True for the sentences that were picked out as the answer: they come first and in bold. */
  isAnswer: boolean;
  shape: 'sentence' | 'bullet' | 'row' | 'step';
  /** A step's place in its order, from 1. */
  number?: number;
}

/** One role's share of a reply. */
export interface ReplyPart {
  /** Role and section, e.g. "AI Product Manager · Salary". */
  title: string;
  /** The headings of a table's columns, where rows are among the lines. */
  columns?: string[];
  lines: ReplyLine[];
  /** All lines of a brief, of which a message shows those that fit; for a file. */
  wholeLines?: ReplyLine[];
  /** Where it comes from: role > section, review date. */
  source: string;
}

/** Something to press: it leads to a section, or repeats the question for a role. */
export interface ReplyChoice {
  label: string;
  /** A role's id. */
  role: string;
  /** A section's id, or null to ask the question again about this role. */
  section: string | null;
  /** The language that the same answer is to be in; without it, that of the reply. */
  language?: Language;
}

/** An answer put into words, ready for any surface. All text is plain and untrusted: escape it at the edge. */
export interface Reply {
  kind: 'answer' | 'choose' | 'unknown';
  language: Language;
  /** One or two parts for an answer; none otherwise. */
  parts: ReplyPart[];
  /** A brief as the text of a job post. */
  jobPost?: string;
  /** Plain lines: what is missing, what is asked back, what is not known and what can be. */
  notes: string[];
  /** Three example questions where nothing is known; else empty. */
  examples: string[];
  /** Neighbouring sections to go on with, or candidates to choose from. */
  choices: ReplyChoice[];
  /** Everything above except the choices of an answer, as plain text: what a reader sees without clicking. */
  text: string;
}
