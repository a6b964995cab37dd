/**
 * Whether a word may be a typo of another: a letter or two is dropped, doubled, swapped or replaced, most stay.
 * "manage" is not a typo of "manager", because a whole word that ends early is usually another word.
 * @param candidate the word that may be meant
 * @param word the word as written
 */
export function sameLetters(candidate: string, word: string): boolean {
  if (candidate.startsWith(word) || word.startsWith(candidate)) return false;
  const counts = new Map<string, number>();
  for (const letter of candidate) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let missing = 0;
  for (const letter of word) {
    const count = counts.get(letter) ?? 0;
    if (count === 0) missing += 1;
    else counts.set(letter, count - 1);
  }
  const left = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return missing + left <= (word.length >= 7 ? 3 : 2) && missing <= 1;
}
