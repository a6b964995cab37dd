import { type Role, roleNameFromFile } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import { normalize } from '../question/index.ts';
import { levelHeights } from '../subject/index.ts';

/** Words around the name of one of two things that are compared. */
const around = inAny(({ asking }) => asking.aroundCompared, 'giu');

/**
 * Finds roles by words of their titles that are no titles themselves, such as the employer's: "Engineer at Stanford" is
 * "the Stanford one". Where no title holds the words, the names of files are looked at.
 * @param roles those to find
 * @returns the roles whose title holds all words of a text; none where the text names a level alone, or nothing
 */
export function createRolesByTitleWords(roles: readonly Role[]): (text: string) => Role[] {
  const known = roles.map((role) => ({
    role,
    titles: role.names.map(normalize),
    files: role.editions.map(({ file }) => normalize(roleNameFromFile(file))),
  }));
  return (text) => {
    const words = wordsCompared(text);
    if (words.length === 0 || isLevelAlone(text)) return [];
    const holds = (name: string) => words.every((word) => holdsWord(name, word));
    const byTitle = known.filter(({ titles }) => titles.some(holds));
    const found = byTitle.length > 0 ? byTitle : known.filter(({ files }) => files.some(holds));
    return found.map(({ role }) => role);
  };
}

/** Whether one of two things that are compared is named by a level and nothing else: "a senior one". */
export function isLevelAlone(text: string): boolean {
  const words = wordsCompared(text);
  return words.length > 0 && words.every((word) => isLevelWord(word));
}

/** The longest Chinese word for a level, in characters: 应届生; what is longer holds a name too. */
const longestHanLevel = 3;

function isLevelWord(word: string): boolean {
  const isLonger = /\p{Script=Han}/u.test(word) && word.length > longestHanLevel;
  return !isLonger && (levelHeights(word).length > 0 || /^l\d$/.test(word));
}

function wordsCompared(text: string): string[] {
  return (
    normalize(text)
      .replace(around, ' ')
      .match(/\p{Script=Han}+|[\p{L}\p{N}+#]+/gu) ?? []
  );
}

function holdsWord(name: string, word: string): boolean {
  return /\p{Script=Han}/u.test(word) ? name.includes(word) : name.split(/[^\p{L}\p{N}+#]+/u).includes(word);
}
