import type { Role } from '../knowledge/index.ts';
import type { Readings } from '../question/index.ts';
import type { OccupationFinder, OccupationMention } from './find-occupations.ts';
import { createRoleFinder, type RoleMention } from './find-roles.ts';
import { plainWords } from './plain-words.ts';
import type { RoleReading } from './read-role.ts';
import { toldByWords } from './told-by-words.ts';
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
 * @param readRole reads what follows from a role alone
 */
export function createSubjectReader(
  roles: Role[],
  occupations: OccupationFinder,
  readings: Readings,
  titles: TitleTranslator,
  readRole: (role: Role) => Pick<RoleReading, 'names' | 'tails'>,
): ReadSubject {
  const names = roles.flatMap((role) => readRole(role).names);
  const findRoles = createRoleFinder(names, occupations, readings, titles);
  const byShortName = new Map<string, Role[]>();
  for (const role of roles) {
    for (const tail of readRole(role).tails) {
      const those = byShortName.get(tail);
      if (those) those.push(role);
      else byShortName.set(tail, [role]);
    }
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
    const mentions = (roles.length > 1 ? [...named, ...shortened] : named).map((mention) => {
      const told = toldByWords(mention.roles, text, mention);
      return told.by.length > 0 ? { ...mention, roles: told.roles, toldBy: told.by } : mention;
    });
    return { roles: mentions, occupations: others };
  };
}
