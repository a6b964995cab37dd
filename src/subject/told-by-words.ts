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
  const around = wordsOf(text).filter(
    ({ word, start, end }) =>
      (end <= name.start || start >= name.end) && levelOf(word) === null && !stopWords.has(word),
  );
  const told = toldBy(several, around, ({ word }) => word, titleWordsOf);
  if (told !== null) return told;
  // By words that mean the same, in the other language too.
  const meanings = [...extractTerms(text.slice(0, name.start) + text.slice(name.end))].filter((term) =>
    term.startsWith('='),
  );
  const termsOf = (role: Role) => extractTerms(titlesOf(role).join(' '));
  const meant = several.length > mostTold ? null : toldBy(several, meanings, (meaning) => meaning, termsOf);
  return { roles: meant?.roles ?? several, by: [] };
}

/** Of more roles of one name no word of two languages tells one, and looking through thousands takes a tenth of a second. */
const mostTold = 50;

/**
 * @param words what may tell one role from the others
 * @param heldBy the words of a role's titles
 * @returns null where no word is held by some of the roles and not by others, or none of the roles holds all such words
 */
function toldBy<Word>(
  several: Role[],
  words: Word[],
  asText: (word: Word) => string,
  heldBy: (role: Role) => Set<string>,
): { roles: Role[]; by: Word[] } | null {
  if (words.length === 0) return null;
  const known = several.map((role) => ({ role, held: heldBy(role) }));
  const by = words.filter((word) => {
    const count = known.filter(({ held }) => held.has(asText(word))).length;
    return count > 0 && count < known.length;
  });
  const meant = known.filter(({ held }) => by.every((word) => held.has(asText(word))));
  return by.length > 0 && meant.length > 0 ? { roles: meant.map(({ role }) => role), by } : null;
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
