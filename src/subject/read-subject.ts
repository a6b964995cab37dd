import type { Role } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import type { ExtractTerms, Readings, Span } from '../question/index.ts';
import { isCommonWord } from './common-words.ts';
import { levelHeights } from './find-levels.ts';
import type { OccupationFinder, OccupationMention } from './find-occupations.ts';
import { ofMatter } from './find-occupations.ts';
import { createRoleFinder, type RoleMention } from './find-roles.ts';
import type { FindStranger } from './find-strangers.ts';
import { gradesIn, indexLevels, type LevelIndex } from './level-titles.ts';
import { levelOf } from './levels.ts';
import { plainWords } from './plain-words.ts';
import type { RoleReading } from './read-role.ts';
import { titleWords } from './title-words.ts';
import { titleWordsOf, toldByWords } from './told-by-words.ts';
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

/** What reading of whom a text speaks needs. */
interface SubjectReaderOptions {
  /** The book's roles. */
  roles: Role[];
  /** Recognises occupations by the shape of their titles. */
  occupations: OccupationFinder;
  /** The pinyin of Han characters. */
  readings: Readings;
  /** Turns titles of one language into those of the other. */
  titles: TitleTranslator;
  /** Turns normalised text into terms. */
  extractTerms: ExtractTerms;
  /** Reads what follows from a role alone. */
  readRole: (role: Role) => Pick<RoleReading, 'names' | 'tails'>;
  /** Finds who is asked about and is nobody known. */
  findStranger: FindStranger;
  /** Whether a phrase heads something in a page: such a title is a matter there, and nobody else. */
  heads: (phrase: string) => boolean;
}

/** @returns the function that reads of whom a text speaks; the roles' names are indexed once */
export function createSubjectReader(options: SubjectReaderOptions): ReadSubject {
  const { roles, occupations, readings, titles, extractTerms, readRole, findStranger, heads } = options;
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
  // Made for the first question that names no role: a start need not read every document's pay.
  let levelIndex: LevelIndex | undefined;
  return (text) => {
    const named = findRoles(text);
    const titles = occupations
      .find(text)
      .filter(({ start, end }) => named.every((role) => end <= role.start || role.end <= start));
    // The "Minister of Sports" is no minister of the children.
    const levelled = named.length > 0 ? [] : ofLevels(titles, text);
    const rest = titles.filter(
      ({ start, end, title }) =>
        !levelled.some((level) => level.start < end && start < level.end) && !heads(title.trim()),
    );
    const short = rest.map((title) => {
      const mention = opensMatter.test(text.slice(title.end)) ? null : shortNamed(title);
      const whole = withModifier(title, text, mention?.roles ?? []);
      return whole === title ? { title, mention } : { title: whole, mention: null };
    });
    const shortened = short.flatMap(({ mention }) => mention ?? []);
    const others = short.flatMap(({ title, mention }) =>
      mention === null && !isLevelOnly(title) ? [title] : [],
    );
    // Where there is one role only, "product manager" may be short for "AI product manager" or mean the ordinary
    // sort: the words around it must tell, so it stays in the text.
    const mentions = (roles.length > 1 ? [...named, ...shortened, ...levelled] : [...named, ...levelled]).map(
      (mention) => {
        const { roles: told, by } = toldByWords(mention.roles, text, mention, extractTerms);
        return { ...mention, roles: told, toldBy: by };
      },
    );
    const stranger = findStranger(text, mentions);
    if (stranger === null) return { roles: mentions, occupations: others };
    const isApart = ({ start, end }: Span) => end <= stranger.start || stranger.end <= start;
    return { roles: mentions.filter(isApart), occupations: [...others.filter(isApart), stranger] };
  };

  // "Director" is a step of somebody's career, and an occupation only where it is of nobody's here.
  function isLevelOnly({ title }: OccupationMention): boolean {
    const word = title.trim();
    if (/\s/u.test(word) || levelHeights(word).length === 0) return false;
    levelIndex ??= indexLevels(roles);
    return [...levelIndex.titlesAndSteps.keys()].some((step) => step.split(' ').includes(word));
  }

  // Who names no role may name a level of one: a "control room manager" and "D2" are the dispatcher's.
  function ofLevels(occupations: OccupationMention[], text: string): RoleMention[] {
    levelIndex ??= indexLevels(roles);
    const { titles, titlesAndSteps, han, grades } = levelIndex;
    const mentionOf = (start: number, end: number, meant: Role[] | undefined): RoleMention[] =>
      meant === undefined ? [] : [{ start, end, roles: meant, siblings: meant, level: null }];
    const codes = [...new Map(gradesIn(text).map((found) => [found.grade, found])).values()];
    const graded = codes.flatMap(({ grade, ...span }) => {
      const { start, end } = besideTitle(span, occupations);
      return mentionOf(start, end, grades.get(grade)).map((mention) => ({ ...mention, isGrade: true }));
    });
    if (graded.length > 0) return graded;
    if (occupations.length > 0) {
      const asked = ofLevel.some((pattern) => pattern.test(text)) ? titlesAndSteps : titles;
      return occupations.flatMap(({ end, title }) => {
        const before = titleWords(text.slice(0, end)).slice(-longestTitle);
        const own = titleWords(title).length;
        // The longest that ends here: a "control room manager" is no manager.
        for (let at = 0; at <= before.length - own; at += 1) {
          const words = before.slice(at);
          const written = words.map(({ word }) => word).join(' ');
          const [found] = mentionOf(words[0]?.start ?? 0, end, asked.get(written));
          // A bare "manager" may be short for a role's name.
          if (found && (words.length > 1 || !byShortName.has(written))) return [found];
        }
        return [];
      });
    }
    const named = [...han.keys()].filter((title) => text.includes(title));
    const [longest] = named.sort((one, other) => other.length - one.length);
    if (longest === undefined) return [];
    const start = text.indexOf(longest);
    return mentionOf(start, start + longest.length, han.get(longest));
  }

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

// "L4工程师" and "level 4 engineer" name whoever is of that grade.
function besideTitle({ start, end }: Span, titles: OccupationMention[]): Span {
  const beside = titles.filter(
    (title) => Math.abs(title.start - end) <= 1 || Math.abs(start - title.end) <= 1,
  );
  return {
    start: Math.min(start, ...beside.map((title) => title.start)),
    end: Math.max(end, ...beside.map((title) => title.end)),
  };
}

// A triage nurse is no charge nurse: what stands before a title and is no everyday word belongs to it, but where it is in
// the title of one that is meant.
function withModifier(title: OccupationMention, text: string, meant: Role[]): OccupationMention {
  const before = titleWords(text.slice(0, title.start)).at(-1);
  const isPart =
    before !== undefined &&
    /^[a-z]{4,}$/.test(before.word) &&
    /^[ -]$/.test(text.slice(before.end, title.start)) &&
    levelOf(before.word) === null &&
    !isCommonWord(before.word) &&
    !meant.some((role) => titleWordsOf(role).has(before.word));
  return isPart ? { ...title, start: before.start, title: text.slice(before.start, title.end) } : title;
}

const opensMatter = new RegExp(`^(?:${ofMatter.source})`, 'iu');

const ofLevel = [
  inAny(({ asking }) => asking.pay),
  inAny(({ asking }) => asking.goal),
  inAny(({ asking }) => asking.next),
];

/** The longest title of a level that is looked for, in words. */
const longestTitle = 5;

function withoutLevels(words: string): string {
  return words
    .split(' ')
    .filter((word) => levelOf(word) === null)
    .join(' ');
}
