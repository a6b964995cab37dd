import type { Language } from '../language/index.ts';

/** Where a statement stands: a file, relative to the knowledge folder, and a line counted from 1. */
export interface Source {
  file: string;
  line: number;
}

/** The smallest piece that can stand alone as an answer. */
export interface Passage {
  /** Plain text, without Markdown. A table row reads "cell: cell". */
  text: string;
  shape: 'sentence' | 'bullet' | 'row' | 'step';
  /** A row's cells in the order of the table's columns; empty for every other shape. */
  cells: string[];
  source: Source;
}

/** How likely a section is of each kind, 0 to 1, by the kind's id; what is missing to 1 is none of them. */
export type Leaning = Record<string, number>;

/** One section of one edition of a role's document. */
export interface Section {
  /** Unique within the edition: the kind's id for the first section of that kind, else made from the heading. */
  id: string;
  /** A section kind's id, or null where the heading fits none. */
  kind: string | null;
  /** Which kinds it comes near to, whether or not it is of one. */
  leaning: Leaning;
  /** The heading as the document writes it; the kind's title where the text stands under no heading. */
  heading: string;
  /** The columns' headings where the section holds a table; else empty. */
  columns: string[];
  passages: Passage[];
  source: Source;
}

/** One role's document in one language. */
export interface Edition {
  language: Language;
  /** The name shown to people. */
  name: string;
  sections: Section[];
  /** The day on which a person last checked the document, as YYYY-MM-DD; null where it does not say. */
  reviewed: string | null;
  file: string;
}

/** A job role: one to several editions of one document. */
export interface Role {
  /** Stable and unique, e.g. "ai-product-manager". */
  id: string;
  /** Every name that people may use for it, in any language: the editions' names and aliases. */
  names: string[];
  editions: Edition[];
}

/** Something wrong in a document. An error stops the start; a warning is logged. */
export interface Fault {
  severity: 'error' | 'warning';
  source: Source;
  problem: string;
  remedy: string;
}
