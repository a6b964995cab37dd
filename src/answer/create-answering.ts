import type { Book } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import type { Answer, Request } from './types.ts';

/** The two ways to get an answer. Both are pure: the same book and the same words give the same answer. */
export interface Answering {
  /** Answers a question in a person's own words. */
  ask(request: Request): Answer;
  /** Shows one section as a whole, as a button does. */
  show(choice: { role: string; section: string; language: Language }): Answer;
}

export function createAnswering(_book: Book): Answering {
  throw new Error('not written yet');
}
