import { type Answering, createReply } from '../answer/index.ts';
import type { Language } from '../language/index.ts';
import { type Contact, createFinding, type Finding } from './finding.ts';
import { nameUnsaid } from './name-unsaid.ts';
import type { Lookup } from './read/lookup.ts';

/** Looks something up; pure. */
export type LookUp = (lookup: Lookup) => Finding;

/**
 * @param answering where answers come from
 * @param contact where people are found who can help; null for nowhere
 * @returns a pure function from what was asked for to what is shown
 */
export function createLookUp(answering: Answering, contact: Contact | null = null): LookUp {
  return (lookup) => {
    if (lookup.kind === 'section') return createFinding(lookup, answering.show(lookup), contact);
    const isQuestion = lookup.kind === 'question';
    const answer = isQuestion ? answering.ask(lookup.request) : answering.requirements(lookup);
    const finding = createFinding(lookup, answer, contact);
    return lookup.request.isArgument ? nameUnsaid(finding, lookup.request.text) : finding;
  };
}

/** Three questions that the roles loaded can answer. */
export function exampleQuestions(answering: Answering, language: Language): string[] {
  return createReply(answering.ask({ text: '', role: null, kind: null, language })).examples;
}
