import type { Passage } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';

const reverses = inAny(({ said }) => said.reversal);

/**
 * A sentence with those right behind it that take it back: "You might have a degree." alone says what "You might have a
 * degree. You might not." does not.
 * @param passage one of `passages`
 * @param passages a section's
 */
export function withReversal(passage: Passage, passages: Passage[]): Passage[] {
  if (passage.shape !== 'sentence') return [passage];
  const after = passages.slice(passages.indexOf(passage) + 1);
  const end = after.findIndex(({ shape, text }) => shape !== 'sentence' || !reverses.test(text));
  return [passage, ...after.slice(0, end < 0 ? undefined : end)];
}
