import {
  type Answer,
  createReply,
  type Figure,
  type Part,
  type Reply,
  readFigure,
  shownSections,
  type UnknownReason,
} from '../answer/index.ts';
import type { Keeping } from './keeping.ts';
import type { Lookup } from './read/lookup.ts';

/** Where people are found: the owner's own words, or a channel by its id. */
export type Contact = { kind: 'text'; text: string } | { kind: 'channel'; id: string };

/** What a lookup found, ready to be drawn. */
export interface Finding {
  lookup: Lookup;
  reply: Reply;
  /** The parts behind `reply.parts`, in the same order, where the reply shows sections as they stand; else empty. */
  sections: Part[];
  figure: Figure;
  /** The next best sections, for a person whom this one does not help. */
  alternatives: Reply['choices'];
  /** How sure the answer is, 0 to 1. */
  confidence: number;
  /** Whether the question only went on from the last answer. */
  goesOn: boolean;
  /** The role that was asked about and has no document; null where there is none such. */
  about: string | null;
  /** Why there is nothing to show; null where there is something. */
  why: UnknownReason | null;
  /** Where people are found who can help; null where the owner named none. */
  contact: Contact | null;
  /** Of the documents behind the answer: where they stand, who keeps them, whether they are past their date. */
  keeping?: Keeping[];
  /** The role that the answer is about, for the questions that follow; null where there is none. */
  role: string | null;
}

/** What there is to say to a lookup, with what can be drawn of it and what can be done from it. */
export function createFinding(lookup: Lookup, answer: Answer, contact: Contact | null): Finding {
  const candidates = answer.kind === 'answer' ? [...answer.alternatives, ...answer.next] : [];
  return {
    lookup,
    reply: replyTo(answer),
    sections: answer.kind === 'answer' ? answer.parts : [],
    figure: readFigure(answer),
    alternatives: candidates.slice(0, mostAlternatives).map(({ role, section, title }) => ({
      label: title,
      role: role.id,
      section: section?.id ?? null,
    })),
    confidence: answer.confidence,
    why: answer.kind === 'unknown' ? answer.why : null,
    goesOn: answer.kind === 'answer' && answer.goesOn === true,
    about: answer.kind === 'unknown' && answer.why === 'other-role' ? answer.otherRole : null,
    contact,
    role: shownSections(answer)[0]?.role.id ?? null,
  };
}

/** Answers are kept, and each always has the same reply. */
const replies = new WeakMap<Answer, Reply>();

function replyTo(answer: Answer): Reply {
  const reply = replies.get(answer) ?? createReply(answer);
  replies.set(answer, reply);
  return reply;
}

/** What became of the question, as it is counted and kept. */
export function outcomeOf({ reply }: Finding): 'answered' | Exclude<Reply['kind'], 'answer'> {
  return reply.kind === 'answer' ? 'answered' : reply.kind;
}

const mostAlternatives = 3;
