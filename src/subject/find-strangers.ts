import { inAny, languages, reading } from '../language/index.ts';
import { type ExtractTerms, latinWords, type Rarity, type Span } from '../question/index.ts';
import { isCommonWord } from './common-words.ts';
import type { OccupationMention } from './find-occupations.ts';

/** What tells whether a name is a stranger's. */
interface StrangerOptions {
  extractTerms: ExtractTerms;
  /** Terms that many questions hold are known. */
  rarity: Rarity;
  /** Whether a document holds a term. */
  isHeld(term: string): boolean;
  /** Whether a name's first word may stand for one of a role's name. */
  isLikeName(title: string): boolean;
}

/**
 * Finds in a normalised text who is asked about and is nobody known.
 * @param named where the text names roles: they are nobody else, but with such a word before them
 */
export type FindStranger = (text: string, named: readonly Span[]) => OccupationMention | null;

const functionCharacters = inAny(({ words }) => words.functionCharacters);

/** Words that tell how somebody is, and not what: "a competent nurse". */
const quality = inAny(({ titles }) => titles.quality);

const patterns = languages.flatMap((language) => reading(language).titles.somebody);

/**
 * Makes the function that finds an occupation which no list has, by where it stands and by a word of its title that is known
 * neither from questions nor from any document: in "what does a cubmaster do" somebody is meant, and a "childcare
 * developer" is no developer.
 */
export function createStrangerFinder(options: StrangerOptions): FindStranger {
  const { extractTerms, rarity, isHeld, isLikeName } = options;
  return (text, named) => {
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      const title = match?.groups?.name?.trim();
      if (!match || !title) continue;
      const start = match.index + match[0].indexOf(title);
      const end = start + title.length;
      const within = named.filter((span) => span.start < end && start < span.end);
      const own =
        within.length === 0 ? title : text.slice(start, Math.min(...within.map((span) => span.start)));
      if (own !== '' && isStrange(own.trim(), within.length > 0))
        return { start, end, title, isStranger: true };
    }
    return null;
  };

  function isStrange(title: string, isBeforeName: boolean): boolean {
    if (/^\p{Script=Han}+$/u.test(title)) return isStrangeHan(title);
    const words = latinWords(title).map(({ word }) => ({ word, terms: [...extractTerms(word)] }));
    // "They" name nobody.
    return (
      words.every(({ terms }) => terms.length > 0) &&
      words.some(
        ({ word, terms }) =>
          !isCommonWord(word) &&
          !terms.some(isKnown) &&
          !isLikeName(word) &&
          !(isBeforeName && quality.test(word)),
      )
    );
  }

  // What it ends in many names may share: 飞控组 and 电控组.
  function isStrangeHan(title: string): boolean {
    const holdsConcept = [...extractTerms(title)].some((term) => term.startsWith('='));
    return (
      title.length > 1 &&
      !functionCharacters.test(title) &&
      !holdsConcept &&
      !isKnown(title.slice(0, 2)) &&
      !isLikeName(title)
    );
  }

  function isKnown(term: string): boolean {
    return term.startsWith('=') || rarity[term] !== undefined || isHeld(term);
  }
}
