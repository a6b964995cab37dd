import { wordsOfAll } from '../language/index.ts';
import type { ExtractTerms } from './extract-terms.ts';
import type { Rarity } from './model.ts';

/** The fewest words by which a language can be told to be another: fewer may be names. */
const fewestWords = 3;

const foreignToo = new Set(wordsOfAll((language) => language.foreignToo));

/**
 * Makes the test whether no word of a text is one that people ask with, so that it may be of a language that is not read.
 * Nonsense is of such a one too, and so are three names in a row: it tells only why nothing was found.
 * @param rarity the terms that many questions hold
 */
export function createUnknownLanguageTest(
  extractTerms: ExtractTerms,
  rarity: Rarity,
): (normal: string) => boolean {
  const isKnown = (word: string) => {
    const terms = [...extractTerms(word)];
    return terms.length === 0 || terms.some((term) => term.startsWith('=') || rarity[term] !== undefined);
  };
  return (normal) => {
    const words = normal.match(/\p{L}{2,}/gu) ?? [];
    return (
      words.length >= fewestWords &&
      !/\p{Script=Han}/u.test(normal) &&
      words.every((word) => foreignToo.has(word) || !isKnown(word))
    );
  };
}
