import type { Passage, Section } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import { isCaveat } from './is-caveat.ts';

const year = /\b(?:19|20)\d\d\b/u;
const asOf = inAny(({ said }) => said.asOf);

/**
 * What a document says of its figures: from when they are, for where, and how far they may be trusted.
 * @returns the section's own statements, in its order; empty where it says nothing of the sort
 */
export function readTerms(section: Section): Passage[] {
  return section.passages.filter(
    ({ shape, text }) => shape !== 'row' && (year.test(text) || asOf.test(text) || isCaveat(text)),
  );
}
