import { inAny, languages, reading } from '../language/index.ts';
import { type ExtractTerms, latinWords, type Rarity } from '../question/index.ts';
import { isCommonWord } from './common-words.ts';
import type { OccupationMention } from './find-occupations.ts';

/** What tells whether a name is a stranger's. */
export interface StrangerOptions {
  extractTerms: ExtractTerms;
  /** Terms that many questions hold are known. */
  rarity: Rarity;
  /** Whether a document holds a term. */
  isHeld(term: string): boolean;
  /** Whether a word may stand for one of a role's name. */
  isLikeName(word: string): boolean;
}

/** Finds in a normalised text that names nobody known who is asked about all the same. */
export type FindStrangers = (text: string) => OccupationMention[];

const functionCharacters = inAny(({ words }) => words.functionCharacters);

const patterns = languages.flatMap((language) => reading(language).titles.somebody);

/**
 * Makes the function that finds occupations which no list has, by where they stand and by a word of theirs that is known
 * neither from questions nor from any document: in "what does a cubmaster do" somebody is meant.
 */
export function createStrangerFinder(options: StrangerOptions): FindStrangers {
  const { extractTerms, rarity, isHeld, isLikeName } = options;
  return (text) =>
    patterns
      .flatMap((pattern) => {
        const match = pattern.exec(text);
        const title = match?.groups?.name?.trim();
        if (!match || !title || !isStrange(title)) return [];
        const start = match.index + match[0].indexOf(title);
        return [{ start, end: start + title.length, title }];
      })
      .slice(0, 1);

  function isStrange(title: string): boolean {
    if (/^\p{Script=Han}+$/u.test(title)) return isStrangeHan(title);
    const words = latinWords(title).map(({ word }) => ({ word, terms: [...extractTerms(word)] }));
    // "They" name nobody.
    return (
      words.every(({ terms }) => terms.length > 0) &&
      words.some(({ word, terms }) => !isCommonWord(word) && !terms.some(isKnown) && !isLikeName(word))
    );
  }

  // What it ends in many names may share: 飞控组 and 电控组.
  function isStrangeHan(title: string): boolean {
    const holdsConcept = [...extractTerms(title)].some((term) => term.startsWith('='));
    return !functionCharacters.test(title) && !holdsConcept && !isKnown(title.slice(0, 2));
  }

  function isKnown(term: string): boolean {
    return term.startsWith('=') || rarity[term] !== undefined || isHeld(term);
  }
}
