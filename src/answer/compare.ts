import type { Role } from '../knowledge/index.ts';
import { inAny, type Language, sourceOfAny } from '../language/index.ts';
import { compareLevels, compareRoles } from './create-comparison.ts';
import type { FindKind } from './requirement-lines.ts';
import type { Comparison } from './types.ts';

const asksToCompare = inAny(({ asking }) => asking.comparing);

/** Words that ask for a comparison and for nothing else. */
const asksOutright = inAny(({ asking }) => asking.comparingOutright);

/** Whether a text asks for a comparison, and for nothing else. */
export function readComparing(text: string): { asks: boolean; isOutright: boolean } {
  return { asks: asksToCompare.test(text), isOutright: asksOutright.test(text) };
}

const joints = new RegExp(`${sourceOfAny(({ asking }) => asking.comparedJoint)}|[、，,]`, 'giu');

/** The most places at which a text is taken apart: what compares two things has few. */
const mostJoints = 6;

/**
 * Takes a text that asks for a comparison apart into the two things it names, at each place where it may join them.
 * @returns pairs of what stands before and behind, in the text's order
 */
export function halvesOf(text: string): [string, string][] {
  return [...text.matchAll(joints)]
    .slice(0, mostJoints)
    .map(({ index, 0: joint }) => [text.slice(0, index), text.slice(index + joint.length)]);
}

/**
 * Sets side by side what a question asks to compare: two roles, or two levels of one.
 * @param roles those that it names, or the one talked about
 * @returns null where these are no two things of which documents speak
 */
export function compare(
  { roles, language }: { roles: Role[]; language: Language },
  text: string,
  findKind: FindKind,
  titles: (kind: string) => string,
): Comparison | null {
  const [first, second] = roles;
  if (first === undefined) return null;
  return second === undefined
    ? compareLevels(first, text, language)
    : compareRoles([first, second], language, findKind, titles);
}
