import type { Role } from '../knowledge/index.ts';
import { type ExtractTerms, normalize, type Readings } from '../question/index.ts';
import type { OccupationFinder } from './find-occupations.ts';
import { ofMatter } from './find-occupations.ts';
import { type CutNameWords, createNameCutter } from './name-words.ts';
import { namesOfRole, type RoleName } from './names-of-role.ts';
import { plainWords } from './plain-words.ts';
import type { TitleTranslator } from './translate-title.ts';

/** What follows from a role alone, whatever other roles there are. */
export interface RoleReading {
  names: RoleName[];
  /** The words of each way to name it, each once. */
  aliases: string[][];
  /** The ends of its names by which it may be called. */
  tails: string[];
  /** The terms that stand in its names. */
  terms: Set<string>;
}

/** Reads roles, and texts as their names are read. */
export interface RoleReader {
  read(role: Role): RoleReading;
  cut: CutNameWords;
}

/**
 * Makes what reads roles, each of them once for as long as it is the same: of a book in which one document changes, the
 * other roles stay read.
 * @param occupations tells titles from other words
 * @param readings the pinyin of Han characters
 * @param titles turns titles of one language into those of the other
 * @param glossary Chinese titles and words of titles
 * @param extractTerms turns normalised text into terms
 */
export function createRoleReader(
  occupations: OccupationFinder,
  readings: Readings,
  titles: TitleTranslator,
  glossary: Iterable<string>,
  extractTerms: ExtractTerms,
): RoleReader {
  const cut = createNameCutter(glossary);
  const known = new WeakMap<Role, RoleReading>();
  const read = (role: Role): RoleReading => {
    const names = namesOfRole(role, occupations, readings, titles);
    return {
      names,
      // Another title of the same job, and what else is two steps away, names it as a whole: its words tell nothing of it.
      aliases: uniqueWordings(
        names
          .filter(
            ({ words, needsLevel, distance, isHan }) =>
              !needsLevel && (isHan || distance < 2) && words.join('').length > 2,
          )
          .map(({ words, isHan, level }) => [
            ...(isHan ? cut(words.join('')) : words),
            ...(level ? [levelWord(level)] : []),
          ]),
      ),
      tails: [...new Set(role.names.flatMap(tailsOf))],
      terms: new Set(role.names.flatMap((name) => [...extractTerms(normalize(name))])),
    };
  };
  return {
    cut,
    read(role) {
      const before = known.get(role);
      if (before !== undefined) return before;
      const reading = read(role);
      known.set(role, reading);
      return reading;
    },
  };
}

function uniqueWordings(wordings: string[][]): string[][] {
  return [
    ...new Map(
      wordings.filter((words) => words.length > 0).map((words) => [words.join(' '), words]),
    ).values(),
  ];
}

/** How a level stands among the words of a name: it is compared with levels only. */
export function levelWord(level: string): string {
  return `level ${level}`;
}

// "Nurse" may be short for "Charge Nurse – Emergency Department", and "minister" for "Minister of Music".
function tailsOf(name: string): string[] {
  const [title = ''] = normalize(name).split(/\s+-\s+|\s*[–—|:：]\s*/u);
  const [job = ''] = title.split(ofMatter);
  return [title, job].flatMap((part) => {
    const words = plainWords(part).split(' ');
    return words
      .map((_, index) => words.slice(index).join(' '))
      .filter((tail) => tail !== plainWords(title) && tail.length > 1);
  });
}
