import type { Lexicon, Role } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import {
  createConceptFinder,
  type ExtractTerms,
  type FindConcepts,
  latinWords,
  maskSpans,
  normalize,
  type Rarity,
  type Span,
} from '../question/index.ts';
import { createWordCorrector } from './correct-word.ts';
import { levelHeights } from './find-levels.ts';
import type { OccupationFinder } from './find-occupations.ts';
import { hanLevels, levelOf } from './levels.ts';
import { linesOf } from './lines-of.ts';
import type { SubjectReading } from './read-subject.ts';

/** Words that can be placed nowhere, and whether they are the misspelt title of an occupation. */
interface Unplaced {
  text: string;
  isTitle: boolean;
}

/** Finds what in a normalised text can be placed nowhere: it names no role, level, place or matter that is known. */
export type FindUnplaced = (text: string, reading: SubjectReading, roles: readonly Role[]) => Unplaced | null;

/** What finding it needs. */
interface UnplacedOptions {
  occupations: OccupationFinder;
  lexicon: Pick<Lexicon, 'occupations' | 'names'>;
  /** Finds words that have synonyms: they are known. */
  findConcepts: FindConcepts;
  extractTerms: ExtractTerms;
  /** Terms that questions often hold are known. */
  rarity: Rarity;
}

/** A Chinese text that is longer is no name. */
const longestHanName = 12;

/** Chinese characters that ask or grade, beside those that no term holds. */
const hanOfQuestions = inAny(({ words }) => words.askingCharacters);

/**
 * @returns a function that gives the words that cannot be placed, or null. A text with words of a sentence is taken
 *   for a question: in it only the misspelt title of an occupation is looked for.
 */
export function createUnplacedFinder(options: UnplacedOptions): FindUnplaced {
  const { occupations, lexicon, findConcepts, extractTerms, rarity } = options;
  const { heads, titles, fields } = lexicon.occupations.en;
  const correct = createWordCorrector(
    [...heads, ...titles, ...fields].flatMap((title) => title.split(/\s+/)).filter(isLatin),
  );
  const findNames = createConceptFinder(lexicon.names.map(({ words }) => words));
  return (text, reading, roles) => {
    if (reading.roles.length > 0 || reading.occupations.length > 0) return null;
    const placed: readonly Span[] = [...findNames(text), ...findConcepts(text)];
    const rest = maskSpans(text, placed, ' ');
    const words = latinWords(rest).filter(({ word }) => /[a-z]/.test(word) && levelOf(word) === null);
    const isSentence = latinWords(text).some(({ word }) => word.length > 1 && extractTerms(word).size === 0);
    const unknown = words.filter(({ word }) => !isKnown(word, roles));
    if (unknown.length > 0) {
      const mended = latinWords(text).map(({ word }) => correct(word) ?? word);
      const [occupation] = occupations.find(mended.join(' '));
      if (occupation !== undefined)
        return { text: isSentence ? unknown.map(({ word }) => word).join(' ') : text, isTitle: true };
      return isSentence ? null : { text, isTitle: false };
    }
    return isHanName(text) && holdsUnknownHan(rest, roles) ? { text, isTitle: false } : null;
  };

  function isKnown(word: string, roles: readonly Role[]): boolean {
    if (levelHeights(word).length > 0) return true;
    const terms = [...extractTerms(word)];
    return terms.every((term) => rarity[term] !== undefined) || terms.length === 0 || isWritten(word, roles);
  }

  // What no two characters that are known together cover is no word of questions or documents.
  function holdsUnknownHan(text: string, roles: readonly Role[]): boolean {
    return (text.match(/\p{Script=Han}{2,}/gu) ?? []).some((run) =>
      [...run].some((_, at) => {
        const pairs = [run.slice(at - 1, at + 1), run.slice(at, at + 2)].filter((pair) => pair.length === 2);
        return pairs.every((pair) => rarity[pair] === undefined && !isWritten(pair, roles));
      }),
    );
  }
}

function isHanName(text: string): boolean {
  return (
    /\p{Script=Han}/u.test(text) &&
    text.length <= longestHanName &&
    !hanOfQuestions.test(text) &&
    !hanLevels.some(([word]) => text.includes(word))
  );
}

function isWritten(words: string, roles: readonly Role[]): boolean {
  return roles.some((role) => writtenIn(role).includes(words));
}

const written = new WeakMap<Role, string>();

/** All that a role's documents say, normalised, a line each. */
function writtenIn(role: Role): string {
  const known = written.get(role);
  if (known !== undefined) return known;
  const all = [...role.names, ...linesOf(role)].map(normalize).join('\n');
  written.set(role, all);
  return all;
}

function isLatin(word: string): boolean {
  return /^[a-z]{4,}$/.test(word);
}
