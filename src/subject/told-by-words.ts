import { type Role, roleNameFromFile } from '../knowledge/index.ts';
import { wordsOfAll } from '../language/index.ts';
import { type ExtractTerms, normalize, type Span } from '../question/index.ts';
import { levelOf } from './levels.ts';
import { isHan } from './names-of-role.ts';
import { type TitleWord, titleWords } from './title-words.ts';

/**
 * Which of several roles of one name is meant, by the words around it: "the Stanford RSE" is the one whose title or
 * file's name speaks of Stanford.
 * @param several the roles that the name fits
 * @param text normalised
 * @param name where the name stands in it
 * @param extractTerms turns text into terms, by which 斯坦福 is Stanford
 * @returns those that hold every word that some of them hold and others do not, and where these words stand; all of them
 *   where there is no such word, or none holds them all
 */
export function toldByWords(
  several: Role[],
  text: string,
  name: Span,
  extractTerms: ExtractTerms,
): { roles: Role[]; by: Span[] } {
  if (several.length < 2) return { roles: several, by: [] };
  const known = several.map((role) => ({ role, words: titleWordsOf(role) }));
  const telling = wordsOf(text).filter(
    ({ word, start, end }) =>
      (end <= name.start || start >= name.end) &&
      levelOf(word) === null &&
      !stopWords.has(word) &&
      known.some(({ words }) => words.has(word)) &&
      !known.every(({ words }) => words.has(word)),
  );
  const meant = known.filter(({ words }) => telling.every(({ word }) => words.has(word)));
  if (telling.length > 0 && meant.length > 0) return { roles: meant.map(({ role }) => role), by: telling };
  return {
    roles: toldByMeaning(several, text.slice(0, name.start) + text.slice(name.end), extractTerms),
    by: [],
  };
}

/** Of more roles of one name no word of two languages tells one, and looking through thousands takes a tenth of a second. */
const mostTold = 50;

// By words that mean the same, in the other language too.
function toldByMeaning(several: Role[], text: string, extractTerms: ExtractTerms): Role[] {
  if (several.length > mostTold) return several;
  const known = several.map((role) => ({ role, terms: extractTerms(titlesOf(role).join(' ')) }));
  const telling = [...extractTerms(text)].filter(
    (term) =>
      term.startsWith('=') &&
      known.some(({ terms }) => terms.has(term)) &&
      !known.every(({ terms }) => terms.has(term)),
  );
  const meant = known.filter(({ terms }) => telling.every((term) => terms.has(term)));
  return telling.length > 0 && meant.length > 0 ? meant.map(({ role }) => role) : several;
}

const stopWords = new Set(wordsOfAll(({ words }) => words.stop));

const cut = new WeakMap<Role, Set<string>>();

/** The words of a role's names and of its files' names. */
export function titleWordsOf(role: Role): Set<string> {
  const known = cut.get(role);
  if (known !== undefined) return known;
  const words = new Set(
    titlesOf(role)
      .flatMap(wordsOf)
      .map(({ word }) => word),
  );
  cut.set(role, words);
  return words;
}

function titlesOf({ names, editions }: Role): string[] {
  return [...names, ...editions.map(({ file }) => roleNameFromFile(file).replace(/[-_]/g, ' '))].map(
    normalize,
  );
}

/** Latin words, and pairs of Han characters. */
function wordsOf(text: string): TitleWord[] {
  return titleWords(text).flatMap((word, at, all) => {
    const next = all[at + 1];
    if (!isHan(word.word)) return [word];
    const isPair = next !== undefined && isHan(next.word) && next.start === word.end;
    return isPair ? [{ word: `${word.word}${next.word}`, start: word.start, end: next.end }] : [];
  });
}
