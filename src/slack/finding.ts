import { type Answer, createReply, type Part, type Reply } from '../answer/index.ts';
import type { Lookup } from './lookup.ts';
import { type Figure, readFigure } from './read-figure.ts';

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
  /** The role that the answer is about, for the questions that follow; null where there is none. */
  role: string | null;
}

/** An answer as it stands, with the level that the question names picked out. */
export function createFinding(lookup: Lookup, given: Answer): Finding {
  const { answer, figure } = readFigure(given, lookup.kind === 'question' ? lookup.request.text : '');
  const isAnswer = answer.kind === 'answer';
  const reply = createReply(answer);
  const candidates = isAnswer ? [...answer.alternatives, ...answer.next] : [];
  return {
    lookup,
    reply,
    sections: isAnswer ? answer.parts : [],
    figure,
    alternatives: candidates.slice(0, mostAlternatives).map(({ role, section, title }) => ({
      label: title,
      role: role.id,
      section: section?.id ?? null,
    })),
    confidence: answer.confidence,
    role: isAnswer ? answer.parts[0].role.id : null,
  };
}

const mostAlternatives = 3;
