import type { Span } from '../question/index.ts';
import type { SubjectReading } from '../subject/index.ts';

const says =
  /(?:\b(?:i'?m|i am|i was|i've been|i have been|i work(?:ed)? as|working as|currently|started as|my (?:son|daughter|friend|wife|husband|cousin|brother|sister|colleague) (?:is|was)|coming from|background (?:in|as)|from|as)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}|(?:我是|我做|我在做|我目前是|我现在是|本人是?|干了.{0,3}年|做了.{0,3}年|背景是|从)(?:一名|一个|个|做)?)$/iu;

// "程序员转过去", "from engineer to …": who moves has the occupation already.
const movesOn =
  /^\s*(?:转|轉|出身|背景|想转|跳|(?:turned|by training|by trade|looking to (?:move|switch))\b)/u;

// What is asked about without its name.
const meansThis =
  /\b(?:this|the|that) (?:role|job|position|kind of work)\b|\b(?:do|into|become|join|for|get|try|be) (?:this|it|one)\b|这个?(?:岗|职位|工作|行)|转(?:过[来去]|行)|能做吗|适合吗/u;

/**
 * Finds the occupations that whoever asks says to have: they are not the ones asked about.
 * @param text the question, normalised
 * @param reading whom it names
 * @returns where they stand; empty where nobody else would be left to be asked about
 */
export function findBackground(text: string, { roles, occupations }: SubjectReading): Span[] {
  const all = [...roles, ...occupations];
  const background = all.filter(
    ({ start, end }) =>
      says.test(text.slice(Math.max(0, start - 40), start)) || movesOn.test(text.slice(end)),
  );
  return background.length < all.length || meansThis.test(text) ? background : [];
}
