import type { Passage, Section } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';

/** A career section as steps, with the ways that leave them. */
export interface Ladder {
  steps: Passage[];
  /** Index of the level that was named; null where none was. */
  current: number | null;
  /** Statements about moves to the side, as the document writes them. */
  sidePaths: Passage[];
}

const sideways = inAny(({ said }) => said.sideways);

/**
 * @param section a section of kind career
 * @param level the step of the level that was named, or null
 * @returns null where the section has no steps
 */
export function readLadder(section: Section, level: Passage | null): Ladder | null {
  const steps = section.passages.filter(({ shape }) => shape === 'step');
  if (steps.length === 0) return null;
  const sidePaths = section.passages.filter(({ shape, text }) => shape !== 'step' && sideways.test(text));
  const current = level === null ? -1 : steps.indexOf(level);
  return { steps, current: current < 0 ? null : current, sidePaths };
}
