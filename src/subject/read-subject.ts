import type { Role } from '../knowledge/index.ts';
import { normalize, type Readings } from '../question/index.ts';
import type { OccupationFinder, OccupationMention } from './find-occupations.ts';
import { createRoleFinder, type RoleMention } from './find-roles.ts';
import { titleWords } from './title-words.ts';
import type { TitleTranslator } from './translate-title.ts';

/** Of whom a text speaks. */
export interface SubjectReading {
  /** Where it names roles of the book. */
  roles: RoleMention[];
  /** Where it names occupations that the book does not have. */
  occupations: OccupationMention[];
}

/** Reads of whom a normalised text speaks. */
export type ReadSubject = (text: string) => SubjectReading;

/**
 * @param roles the book's roles
 * @param occupations recognises occupations by the shape of their titles
 * @param readings the pinyin of Han characters
 * @param titles turns titles of one language into those of the other
 */
export function createSubjectReader(
  roles: Role[],
  occupations: OccupationFinder,
  readings: Readings,
  titles: TitleTranslator,
): ReadSubject {
  const findRoles = createRoleFinder(roles, occupations, readings, titles);
  const byShortName = new Map<string, Role[]>();
  for (const role of roles) {
    for (const tail of new Set(role.names.flatMap(tailsOf)))
      byShortName.set(tail, [...(byShortName.get(tail) ?? []), role]);
  }
  return (text) => {
    const named = findRoles(text);
    const titles = occupations
      .find(text)
      .filter(({ start, end }) => named.every((role) => end <= role.start || role.end <= start));
    const shortened = titles.flatMap(({ start, end, title }) => {
      const meant = byShortName.get(plainWords(title));
      return meant ? [{ start, end, roles: meant, siblings: meant, level: null }] : [];
    });
    const others = titles.filter(({ title }) => !byShortName.has(plainWords(title)));
    // Where there is one role only, "product manager" may be short for "AI product manager" or mean the ordinary
    // sort: the words around it must tell, so it stays in the text.
    const mentions = roles.length > 1 ? [...named, ...shortened] : named;
    return { roles: mentions, occupations: others };
  };
}

// "Nurse" may be short for "Charge Nurse – Emergency Department".
function tailsOf(name: string): string[] {
  const [title = ''] = normalize(name).split(/\s+-\s+|\s*[–—|:：]\s*/u);
  const words = plainWords(title).split(' ');
  return words
    .map((_, index) => words.slice(index).join(' '))
    .filter((tail) => tail !== words.join(' ') && tail.length > 1);
}

function plainWords(text: string): string {
  return titleWords(text)
    .map(({ word }) => word)
    .join(' ');
}
