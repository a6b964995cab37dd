import { type Role, roleNameFromFile } from '../knowledge/index.ts';
import { wordsOfAll } from '../language/index.ts';
import { normalize, type Span } from '../question/index.ts';
import { levelOf } from './levels.ts';
import { isHan } from './names-of-role.ts';
import { type TitleWord, titleWords } from './title-words.ts';

/**
 * Which of several roles of one name is meant, by the words around it: "the Stanford RSE" is the one whose title or
 * file's name speaks of Stanford.
 * @param several the roles that the name fits
 * @param text normalised
 * @param name where the name stands in it
 * @returns those that hold every word that some of them hold and others do not, and where these words stand; all of them
 *   where there is no such word, or none holds them all
 */
export function toldByWords(several: Role[], text: string, name: Span): { roles: Role[]; by: Span[] } {
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
  return telling.length > 0 && meant.length > 0
    ? { roles: meant.map(({ role }) => role), by: telling }
    : { roles: several, by: [] };
}

const stopWords = new Set(wordsOfAll(({ words }) => words.stop));

const cut = new WeakMap<Role, Set<string>>();

/** The words of a role's names and of its files' names. */
function titleWordsOf(role: Role): Set<string> {
  const known = cut.get(role);
  if (known !== undefined) return known;
  const titles = [...role.names, ...role.editions.map(({ file }) => roleNameFromFile(file))];
  const words = new Set(
    titles
      .map(normalize)
      .flatMap(wordsOf)
      .map(({ word }) => word),
  );
  cut.set(role, words);
  return words;
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
