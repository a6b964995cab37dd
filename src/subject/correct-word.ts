import Fuse from 'fuse.js';
import { sameLetters } from './same-letters.ts';

/** How many words of the vocabulary Fuse.js compares with a misspelt one, at the most. */
const candidateLimit = 24;

/** The shortest word in which a typo can be told from another word, in letters. */
const shortestWord = 4;

/**
 * Makes a function that finds the word that was meant by a misspelt one.
 * @param vocabulary the words that can be meant, lower-case and without Han characters
 * @returns a function from a word to the vocabulary's nearest word, itself where it is known, or null where none
 *   is near. Its work does not grow with the vocabulary: letter pairs choose a few candidates for Fuse.js.
 */
export function createWordCorrector(vocabulary: Iterable<string>): (word: string) => string | null {
  const words = [...new Set(vocabulary)];
  const known = new Set(words);
  const byPair = new Map<string, number[]>();
  words.forEach((word, index) => {
    if (word.length < shortestWord) return;
    for (const pair of letterPairs(word)) {
      const list = byPair.get(pair);
      if (list) list.push(index);
      else byPair.set(pair, [index]);
    }
  });
  const remembered = new Map<string, string | null>();
  const correct = (word: string): string | null => {
    const turned = turnsOf(word).find((turn) => known.has(turn));
    if (turned !== undefined) return turned;
    const shared = new Map<number, number>();
    for (const pair of letterPairs(word)) {
      for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const candidates = [...shared]
      .filter(([index]) => Math.abs((words[index] as string).length - word.length) <= 2)
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, candidateLimit)
      .map(([index]) => words[index] as string)
      .filter((candidate) => candidate[0] === word[0] && sameLetters(candidate, word));
    if (candidates.length === 0) return null;
    const [best] = new Fuse(candidates, { threshold: 0.4, distance: 20, includeScore: true }).search(word, {
      limit: 1,
    });
    return best?.item ?? null;
  };
  return (word) => {
    if (known.has(word)) return word;
    if (word.length < shortestWord || word.length > 24) return null;
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const found = correct(word);
    if (remembered.size > 5000) remembered.clear();
    remembered.set(word, found);
    return found;
  };
}

function letterPairs(word: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < word.length; index += 1) pairs.add(word.slice(index, index + 2));
  return pairs;
}

// Two letters that changed places are one slip, which Fuse.js counts as two. The first letter is seldom one of them.
function turnsOf(word: string): string[] {
  return Array.from(
    { length: Math.max(0, word.length - 2) },
    (_, at) => `${word.slice(0, at + 1)}${word[at + 2]}${word[at + 1]}${word.slice(at + 3)}`,
  );
}
