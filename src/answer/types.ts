import type { Edition, Passage, Role, Section } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';

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
}

/** A section that could be shown. `section` is null where only the role is in question. */
export interface Candidate {
  role: Role;
  edition: Edition;
  section: Section | null;
}

/** One role's share of an answer. */
export interface Part {
  role: Role;
  edition: Edition;
  section: Section;
  /** The passages that answer, best first; never empty. */
  passages: Passage[];
}

/** What Rolebook has to say to a question. */
export type Answer =
  | {
      kind: 'answer';
      language: Language;
      /** One part, or two where two roles were named. */
      parts: [Part, ...Part[]];
      /** How sure the section is, 0 to 1. */
      confidence: number;
      /** Things the question names that the section does not, e.g. "China"; often empty. */
      missing: string[];
      /** The next best sections, best first. */
      alternatives: Candidate[];
    }
  | { kind: 'choose'; language: Language; why: 'role' | 'section'; candidates: Candidate[]; confidence: number; asked: Request }
  | {
      kind: 'unknown';
      language: Language;
      why: 'other-role' | 'out-of-scope' | 'not-in-document' | 'empty';
      /** The other role as the person named it, where `why` is other-role; else null. */
      otherRole: string | null;
      alternatives: Candidate[];
      confidence: number;
    };
