import type { Role } from '../knowledge/index.ts';
import type { Readings } from '../question/index.ts';
import type { OccupationFinder, OccupationMention } from './find-occupations.ts';
import { createRoleFinder, type RoleMention } from './find-roles.ts';
import { levelOf } from './levels.ts';
import { ofMatter } from './names-of-role.ts';
import { plainWords } from './plain-words.ts';
import type { RoleReading } from './read-role.ts';
import { titleWords } from './title-words.ts';
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
    const { tails } = readRole(role);
    for (const tail of new Set([...tails, ...tails.map(withoutLevels).filter((bare) => bare !== '')])) {
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
    // The "Minister of Sports" is no minister of the children.
    const short = titles.map((title) => ({
      title,
      mention: opensMatter.test(text.slice(title.end)) ? null : shortNamed(title),
    }));
    const shortened = short.flatMap(({ mention }) => mention ?? []);
    const others = short.flatMap(({ title, mention }) => (mention === null ? [title] : []));
    // Where there is one role only, "product manager" may be short for "AI product manager" or mean the ordinary
    // sort: the words around it must tell, so it stays in the text.
    const mentions = (roles.length > 1 ? [...named, ...shortened] : named).map((mention) => {
      const told = toldByWords(mention.roles, text, mention);
      return told.by.length > 0 ? { ...mention, roles: told.roles, toldBy: told.by } : mention;
    });
    return { roles: mentions, occupations: others };
  };

  // "The nurse" is short for "Charge Nurse", and "the L4 tester" for "QA Tester L4".
  function shortNamed({ start, end, title }: OccupationMention): RoleMention | null {
    const meant = byShortName.get(plainWords(title));
    if (meant) return { start, end, roles: meant, siblings: meant, level: null };
    const words = titleWords(title);
    const level = words.flatMap(({ word }) => levelOf(word) ?? [])[0];
    const named = level === undefined ? [] : (byShortName.get(withoutLevels(plainWords(title))) ?? []);
    const levelsOf = (role: Role) => readRole(role).names.map((name) => name.level);
    const ofLevel = named.filter((role) => levelsOf(role).includes(level ?? null));
    if (ofLevel.length > 0) return { start, end, roles: ofLevel, siblings: named, level: null };
    // The level is no part of these names: it stays in the text, where it asks for a line of the document.
    const own = words.filter(({ word }) => levelOf(word) === null);
    const [first, last] = [own[0], own.at(-1)];
    const arePlain = named.every((role) => levelsOf(role).every((each) => each === null));
    return first && last && named.length > 0 && arePlain
      ? {
          start: start + first.start,
          end: start + last.end,
          roles: named,
          siblings: named,
          level: { start, end },
        }
      : null;
  }
}

const opensMatter = new RegExp(`^(?:${ofMatter.source})`, 'iu');

function withoutLevels(words: string): string {
  return words
    .split(' ')
    .filter((word) => levelOf(word) === null)
    .join(' ');
}
