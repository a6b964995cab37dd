import type { Passage } from '../knowledge/index.ts';

const reverses =
  /^(?:but|however|yet|still,|nevertheless|nonetheless|that said|then again|(?:that|this|it)(?: is|'s|’s) not|(?:you|we|they|it|he|she) (?:may|might|can|could|do|does|did|will|would|are|is|have|has)(?: not|n['’]t)\b.{0,12}$)|^(?:但|不过|然而|可是|只是|却|并非|也可以不|也可能不)/iu;

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
