import type { Language } from '../language/index.ts';

/** Where a statement stands: a file, relative to the knowledge folder, and a line counted from 1. */
export interface Source {
  file: string;
  line: number;
}

/** The smallest piece that can stand alone as an answer: a sentence, a bullet, a step or a row. */
export interface Passage {
  /** Plain text, without Markdown, with the labels that the line itself bears. A table row reads "cell: cell". */
  text: string;
  /** The text without its labels: what it says, not what it is about. */
  statement: string;
  /**
   * What the document says that it is about, outermost first: the line in bold or with a colon above it, the items above
   * a nested list, the label at its beginning, the first cell of its row. Often empty.
   */
  labels: string[];
  /** Whether it only names what stands below it ("You will:"). */
  isLeadIn: boolean;
  shape: 'sentence' | 'bullet' | 'row' | 'step';
  /** A row's cells in the order of the table's columns; empty for every other shape. */
  cells: string[];
  source: Source;
}

/** One section of one edition of a role's document. */
export interface Section {
  /** Unique within the edition: the kind's id for the first section of that kind, else made from the heading. */
  id: string;
  /** The section kind that its heading names, or null where it names none. */
  kind: string | null;
  /** The heading as the document writes it; the kind's title where the text stands under no heading. */
  heading: string;
  /** The headings above it, outermost first, without the document's title. */
  path: string[];
  /** 0 for the text above the first heading, 1 to 6 as in Markdown, 7 for a line that serves as a heading. */
  depth: number;
  /** Whether it is the text that stands below the document's title, before any further heading. */
  isLead: boolean;
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
  /** After how many days it is to be checked again, as the document or its other edition says; null for never. */
  reviewEvery: number | null;
  /** Who keeps it, as the document or its other edition says: a Slack user (U…, W…) or user group (S…), or a name; or null. */
  owner: string | null;
  /** Where people read and edit the document; null where it does not say. */
  url: string | null;
  file: string;
}

/** A job role, or a page beside roles: one to several editions of one document. */
export interface Role {
  /** Stable and unique, e.g. "ai-product-manager". */
  id: string;
  /** Every name that people may use for it, in any language: the editions' names and aliases. */
  names: string[];
  /** Whether it is a page that is no role, such as a FAQ or a template: it is answered from, but not listed. */
  isPage: boolean;
  /** The Slack channels (C…, G…) and user groups (S…) that alone may read it; empty for everybody. */
  audience: string[];
  editions: Edition[];
}

/** Something wrong in a document. An error stops the start; a warning is logged. */
export interface Fault {
  severity: 'error' | 'warning';
  source: Source;
  problem: string;
  remedy: string;
}
