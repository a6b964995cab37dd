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
    const words = normalize(text)
      .replace(around, ' ')
      .match(/\p{Script=Han}+|[\p{L}\p{N}+#]+/gu);
    if (words === null || words.every((word) => levelHeights(word).length > 0)) return [];
    const holds = (name: string) => words.every((word) => holdsWord(name, word));
    const byTitle = known.filter(({ titles }) => titles.some(holds));
    const found = byTitle.length > 0 ? byTitle : known.filter(({ files }) => files.some(holds));
    return found.map(({ role }) => role);
  };
}

function holdsWord(name: string, word: string): boolean {
  return /\p{Script=Han}/u.test(word) ? name.includes(word) : name.split(/[^\p{L}\p{N}+#]+/u).includes(word);
}
