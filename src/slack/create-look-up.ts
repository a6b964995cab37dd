import { type Answering, createReply } from '../answer/index.ts';
import type { Language } from '../language/index.ts';
import { type Found, found } from './found.ts';
import type { Lookup } from './lookup.ts';
import { createRequirements } from './requirements.ts';

export type LookUp = (lookup: Lookup) => Found;

/**
 * @param answering where answers come from
 * @returns a pure function from what was asked for to what is shown
 */
export function createLookUp(answering: Answering): LookUp {
  return (lookup) => {
    if (lookup.kind === 'section') return found(lookup, answering.show(lookup));
    if (lookup.kind === 'question') return found(lookup, answering.ask(lookup.request));
    return createRequirements(answering, lookup);
  };
}

/** Three questions that the roles loaded can answer. */
export function exampleQuestions(answering: Answering, language: Language): string[] {
  return createReply(answering.ask({ text: '', role: null, kind: null, language })).examples;
}
