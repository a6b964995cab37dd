import type { Edition, Passage, Role, Section } from '../knowledge/index.ts';
import type { Language, Talk } from '../language/index.ts';
import type { Brief } from './create-brief.ts';

/** What a caller asks. */
export interface Request {
  /** The question as the person wrote it, with Slack's own markup already removed. */
  text: string;
  /** The role talked about so far, for follow-ups that name none; a role id or null. */
  role: string | null;
  /** A section kind that the surface fixes, as `/salary` does; null to read it from the text. */
  kind: string | null;
  /** The language for a text that shows none, such as an empty one; null for English. */
  language: Language | null;
  /** The language that the person wants the answer in, whatever the question's; as a button sets it. */
  wanted?: Language | undefined;
  /** The section of that role that was shown last, by its id, for follow-ups that go on from it. */
  section?: string | null | undefined;
  /** The level that was shown last of that section, as the document calls it, for follow-ups that name none. */
  level?: string | null | undefined;
  /** The role that was asked about before and has no document, as the person named it. */
  about?: string | null | undefined;
  /** Whether it stands behind a command, where a name that is known nowhere is named and not passed over. */
  isArgument?: boolean | undefined;
}

/** A section, or a role as such, that could be shown. */
export interface Candidate {
  role: Role;
  /** Null where only the role is in question. */
  section: Section | null;
  /** What to call it: the section's title, or the role's name, in the asker's language where there is one. */
  title: string;
}

/** One role's share of an answer. */
export interface Part {
  role: Role;
  edition: Edition;
  section: Section;
  /** The passages that answer, best first; never empty. */
  passages: Passage[];
  /** Whether the passages were picked out; false where the section as such answers. */
  isFocused: boolean;
  /** True where a list in groups is asked for as a whole: all of it is shown where it fits one screen. */
  isWholeList?: boolean;
  /** The row or step of the level that the question names, where it names one. */
  level?: Passage;
  /** The place of the column of pay that the question asks for, where it is another than the first. */
  column?: number;
  /** Whether only the passages are shown: where what is asked stands nowhere, or one line of another section speaks of it. */
  isNear?: boolean;
}

/** What Rolebook has to say to a question. */
export type Answer = (Found | Compared | Briefed | Choice | Unknown) & {
  /** Whether a comparison was asked for and nothing else, and there are no two things to compare. */
  cannotCompare?: boolean;
};

/** Two roles, or two levels of one, side by side. */
export interface Compared {
  kind: 'comparison';
  language: Language;
  comparison: Comparison;
  confidence: number;
}

/** What one or two roles require, as briefs. */
export interface Briefed {
  kind: 'brief';
  language: Language;
  briefs: [Brief, ...Brief[]];
  /** What is asked about and the first role's document never speaks of, as people call it. */
  missing: string[];
  confidence: number;
}

/** Passages that answer. */
export interface Found {
  kind: 'answer';
  language: Language;
  /** One part, or a few where several roles or kinds were named, or two sections of one kind may be meant. */
  parts: [Part, ...Part[]];
  /** Whether the question only went on from the last answer. */
  goesOn?: boolean;
  /** Whether the sections are to be shown whole, however long. */
  isWhole: boolean;
  /** How sure the section is, 0 to 1. */
  confidence: number;
  /** Things the question names that no edition of the document does, e.g. "China"; often empty. */
  missing: string[];
  /** Sections to go on with. */
  next: Candidate[];
  /** The next best sections for this question, best first. */
  alternatives: Candidate[];
}

/** Two or three roles or sections of which the asker must choose one. */
export interface Choice {
  kind: 'choose';
  language: Language;
  why: 'role' | 'section';
  candidates: Candidate[];
  /** Whose sections these are, where there are several roles; else null. */
  ofRole: string | null;
  /** How many roles more may be meant. */
  more: number;
  confidence: number;
  /** The question, to be asked again once a role is chosen. */
  asked: Request;
}

/**
 * Why nothing is shown: the book lacks the role; the documents do not say; it is a matter of the company or mere
 * talk; it cannot be told what is meant; a name is no role's that is known; nothing was asked; which roles there are was
 * asked; the writer seems to be in distress and needs people; it is in a language that is not read.
 */
export type UnknownReason =
  | 'other-role'
  | 'not-in-document'
  | 'company'
  | 'talk'
  | 'out-of-scope'
  | 'unplaced'
  | 'empty'
  | 'roles'
  | 'distress'
  | 'other-language';

/** Nothing to show, and why. */
export interface Unknown {
  kind: 'unknown';
  language: Language;
  why: UnknownReason;
  /** What the person named, where `why` is other-role or unplaced; else null. */
  otherRole: string | null;
  /** What sort of talk it is, where `why` is talk; null for a greeting and for all else. */
  talk: Talk | null;
  confidence: number;
  /** What the document of the role says nothing of, as people call it, where that is known; often empty. */
  missing: string[];
  /** The one line that comes near what is missing, and its section; null where none does. */
  nearest: { section: Section; passage: Passage } | null;
  /** Roles or sections that are near to what was asked; often empty. */
  alternatives: Candidate[];
  /** Whose sections these are, where there are several roles; else null. */
  ofRole: string | null;
  /** The names of the first few roles that the book has, and how many more there are. */
  roles: { names: string[]; more: number };
  /** Three questions that can be answered; fewer where the book holds less. */
  examples: string[];
}

/** Roles that a text names, and the language to speak of them in. */
export interface NamedRoles {
  roles: Role[];
  language: Language;
}

/** A section to show as a whole, as a button asks for it. */
export interface SectionWanted {
  /** The role's id. */
  role: string;
  /** The section's id. */
  section: string;
  language: Language;
  /** What was asked before, for the level that it names. */
  text?: string | undefined;
}

/** How many roles or sections are offered at the most: as many as buttons stand side by side on a phone. */
export const mostCandidates = 3;

/** Two roles or two levels of one, side by side. */
export interface Comparison {
  language: Language;
  /** What is compared. */
  names: [string, string];
  /** One topic a row; a cell is empty where a document says nothing of it. */
  rows: { topic: string; cells: [string[], string[]] }[];
  /** Where the cells come from: one edition, or two. */
  sources: { edition: Edition; role: Role; sections: Section[] }[];
}
