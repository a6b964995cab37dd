import { type Answer, createReply, type Part, type Reply } from '../answer/index.ts';
import type { Lookup } from './lookup.ts';

/** What a lookup found, ready to be drawn. */
export interface Finding {
  lookup: Lookup;
  reply: Reply;
  /** The parts behind `reply.parts`, in the same order, where the reply shows sections as they stand; else empty. */
  sections: Part[];
  /** The role that the answer is about, for the questions that follow; null where there is none. */
  role: string | null;
}

/** An answer as it stands. */
export function createFinding(lookup: Lookup, answer: Answer): Finding {
  const isAnswer = answer.kind === 'answer';
  return {
    lookup,
    reply: createReply(answer),
    sections: isAnswer ? answer.parts : [],
    role: isAnswer ? answer.parts[0].role.id : null,
  };
}
