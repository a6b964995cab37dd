import type { Role } from '../knowledge/index.ts';
import { type Language, languages } from '../language/index.ts';
import {
  type ExtractTerms,
  type Logit,
  normalize,
  type Rarity,
  type Readings,
  remember,
  type Span,
  softmax,
  weigh,
} from '../question/index.ts';
import type { OccupationFinder } from './find-occupations.ts';
import { createStrangerFinder } from './find-strangers.ts';
import { fullWeight, indexRoleContent } from './index-role-content.ts';
import { type Alias, indexRoleWords, isGeneral } from './index-role-words.ts';
import { hanLevels, levelOf } from './levels.ts';
import type { CutNameWords } from './name-words.ts';
import { levelWord, type RoleReader } from './read-role.ts';
import { createSubjectReader, type ReadSubject, type SubjectReading } from './read-subject.ts';
import { titleWords } from './title-words.ts';
import type { TitleTranslator } from './translate-title.ts';

/** The signs by which roles are ranked, in the order of their weights. */
export const roleSigns = [
  // The text names this role and no other, or one of several that share the name (less, the more they are).
  'unique',
  'several',
  // The share of the name's weight that the text holds, and that weight itself; the share held word for word.
  'coverage',
  'mass',
  'exact',
  // The share of the question's weight that the documents hold, and that their best line holds.
  'content',
  'line',
  'length',
  'language',
  'page',
] as const;

/** A role that a question may be about. */
export interface RankedRole {
  role: Role;
  /** The signs' values, in the order of `roleSigns`. */
  signs: number[];
  /** Among all the roles that come into question; adds up to 1. */
  probability: number;
  /** How many points it has. */
  score: number;
}

/** Of whom a question may be. */
export interface RoleRanking {
  /** Most likely first; every role in a book of a few, the likely ones in a large book. Never empty. */
  roles: RankedRole[];
  reading: SubjectReading;
  /** Where the text speaks of a role: words to leave out when it is read what is asked of it. */
  spansOf(role: Role): Span[];
  /** The share of a role's name that stands in the text outside of other occupations' titles, 0 to 1. */
  coverageOutside(role: Role): number;
  /** The share of other occupations' titles in the text that a role's name explains, 0 to 1; 1 where there are none. */
  coverageOfTitles(role: Role): number;
}

/** Ranks the book's roles. */
export interface RankRoles {
  /** @param text a normalised question */
  (text: string, language: Language): RoleRanking;
  /** Whom a normalised text names; the first and quicker half of the work. */
  read: ReadSubject;
  /** Whether a normalised phrase stands in a heading or label of any document. */
  isSpokenOf: (phrase: string) => boolean;
}

/** What ranking roles needs. */
interface RoleRankingOptions {
  roles: Role[];
  reader: RoleReader;
  occupations: OccupationFinder;
  readings: Readings;
  titles: TitleTranslator;
  extractTerms: ExtractTerms;
  rarity: Rarity;
  logit: Logit;
  /** Lines of roles that are cut into terms already. */
  terms: WeakMap<Role, Set<string>[]>;
}

/** How many roles come into question in a large book. */
const mostCandidates = 24;
/** In a book of so few every role comes into question. */
const fewRoles = 60;
/** For how many of them every line is compared. */
const mostCompared = 6;

/** How many texts stay ranked: the parts of one message. */
const keptTexts = 16;

/** Weight of a name's words beyond which more tell nothing. */
const fullMass = 3;

/** @returns the function that ranks a book's roles; an index of their names and words is made once */
export function createRoleRanker(options: RoleRankingOptions): RankRoles {
  const { roles, reader, occupations, readings, titles, extractTerms, logit } = options;
  const { cut } = reader;
  const aliases = roles.flatMap((each, role) => reader.read(each).aliases.map((words) => ({ role, words })));
  const words = indexRoleWords([...aliases, ...placedAliases(roles, cut)], roles.length, titles.wordsFor);
  const content = indexRoleContent(roles, extractTerms, options.rarity, options.terms);
  const findStranger = createStrangerFinder({
    extractTerms,
    rarity: options.rarity,
    isHeld: content.isHeld,
    isLikeName: (title) => words.like(cut(title)[0] ?? title).size > 0,
  });
  const read = remember(
    createSubjectReader({
      roles,
      occupations,
      readings,
      titles,
      extractTerms,
      readRole: reader.read,
      findStranger,
      heads: content.heads,
    }),
    keptTexts,
  );
  const nameTerms = roles.map((role) => reader.read(role).terms);
  const indexOf = new Map(roles.map((role, index) => [role, index]));
  const all = roles.map((_, index) => index);

  const rank = (text: string, language: Language): RoleRanking => {
    const reading = read(text);
    const asked = [...cut(text), ...levelsIn(text)];
    const likeness = new Map(asked.map((word) => [word, words.like(word)]));
    const terms = [...extractTerms(text)];
    const candidates = roles.length <= fewRoles ? all : candidatesFor(reading, likeness, terms);
    const held = heldWords(likeness);
    const matches = candidates.map((index) => matchName(index, held));
    const own = candidates.map((index) => terms.filter((term) => !nameTerms[index]?.has(term)));
    const unique = new Set(
      reading.roles.flatMap((mention) => (mention.roles.length === 1 ? mention.roles : [])),
    );
    const several = new Map<Role, number>();
    for (const mention of reading.roles)
      if (mention.roles.length > 1)
        for (const role of mention.roles) several.set(role, 1 / Math.sqrt(mention.roles.length));
    const signs = candidates.map((index, at): number[] => {
      const role = roles[index] as Role;
      const match = matches[at] as NameMatch;
      return [
        unique.has(role) ? 1 : 0,
        several.get(role) ?? 0,
        match.coverage,
        Math.min(fullMass, match.mass) / fullMass,
        match.exact,
        content.coverage(index, own[at] as string[]),
        0,
        match.coverage * (match.length / 5),
        role.editions.some((edition) => edition.language === language) ? 1 : 0,
        role.isPage ? 1 : 0,
      ];
    });
    const first = signs.map((values) => weigh(values, logit.weights));
    const order = first
      .map((_, at) => at)
      .sort((one, other) => (first[other] as number) - (first[one] as number));
    // Whom a question names outright is settled, whatever the documents say.
    const isSettled = roles.length > fewRoles && unique.size > 0;
    for (const at of roles.length > 1 && !isSettled
      ? order.slice(0, roles.length <= fewRoles ? fewRoles : mostCompared)
      : []) {
      const index = candidates[at] as number;
      const asking = own[at] as string[];
      const whole = asking.reduce((sum, term) => sum + content.weightOf(term), 0);
      (signs[at] as number[])[6] =
        whole > 0 ? content.bestLine(index, asking) / Math.max(whole, fullWeight) : 0;
    }
    const scores = signs.map((values) => weigh(values, logit.weights));
    const shares = softmax(Float64Array.from(scores));
    const ranked = scores
      .map((score, at) => ({
        role: roles[candidates[at] as number] as Role,
        signs: signs[at] as number[],
        score,
        probability: shares[at] as number,
      }))
      .sort((one, other) => other.score - one.score);
    const matchOf = (role: Role) => matches[candidates.indexOf(indexOf.get(role) ?? -1)];
    return {
      roles: ranked,
      reading,
      spansOf: (role) =>
        spansOf(text, reading, unique.has(role) || roles.length === 1 ? undefined : matchOf(role)),
      coverageOutside: (role) => coverageOutside(matchOf(role), reading, text),
      coverageOfTitles: (role) => coverageOfTitles(matchOf(role), reading, cut),
    };
  };
  const ranked = Object.fromEntries(
    languages.map((language) => [language, remember((text: string) => rank(text, language), keptTexts)]),
  ) as Record<Language, (text: string) => RoleRanking>;
  return Object.assign((text: string, language: Language) => ranked[language](text), {
    read,
    isSpokenOf: content.holds,
  });

  function candidatesFor(
    reading: SubjectReading,
    likeness: Map<string, Map<string, number>>,
    terms: string[],
  ): number[] {
    const points = new Map<number, number>();
    const add = (role: number, value: number) => points.set(role, Math.max(points.get(role) ?? 0, value));
    for (const mention of reading.roles)
      for (const role of [...mention.roles, ...mention.siblings].slice(0, mostCandidates))
        add(indexOf.get(role) as number, 100);
    const held = new Map<Alias, number>();
    for (const found of likeness.values())
      for (const [word, share] of found)
        for (const alias of words.holding(word))
          held.set(alias, (held.get(alias) ?? 0) + share * words.weightOf(word));
    for (const [alias, mass] of held) add(alias.role, mass);
    const spoken = new Map<number, number>();
    for (const term of terms) {
      const weight = content.weightOf(term);
      const holders = content.holding(term);
      for (let at = 0; at < holders.length; at += 1)
        spoken.set(holders[at] as number, (spoken.get(holders[at] as number) ?? 0) + weight);
    }
    for (const [role, weight] of spoken) add(role, weight / 2);
    const found = [...points]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, mostCandidates);
    return found.length > 0 ? found.map(([role]) => role) : all.slice(0, mostCandidates);
  }

  function matchName(role: number, held: Map<string, HeldWord>): NameMatch {
    let best: NameMatch = { coverage: 0, mass: 0, exact: 0, length: 0, words: [] };
    let most = 0;
    for (const alias of words.aliasesOf(role)) {
      let whole = 0;
      let mass = 0;
      let exact = 0;
      for (const word of alias.words) {
        const weight = words.weightOf(word);
        const share = held.get(word)?.share ?? 0;
        whole += weight;
        mass += weight * share;
        if (share === 1) exact += weight;
      }
      if (whole === 0) continue;
      const coverage = mass / whole;
      const value = coverage * Math.min(1, mass) + 0.3 * mass;
      if (value > most) {
        most = value;
        best = { coverage, mass, exact: exact / whole, length: alias.words.length, words: wordsHeld(alias) };
      }
    }
    return best;

    function wordsHeld(alias: Alias): NameMatch['words'] {
      return alias.words.flatMap((word) => {
        const { written, share } = held.get(word) ?? { written: '', share: 0 };
        return share > 0.5 ? [{ written, weight: words.weightOf(word) * share }] : [];
      });
    }
  }
}

/** The word of a text that is most like a word of names, and how much it is. */
interface HeldWord {
  written: string;
  share: number;
}

function heldWords(likeness: Map<string, Map<string, number>>): Map<string, HeldWord> {
  const held = new Map<string, HeldWord>();
  for (const [written, found] of likeness)
    for (const [word, share] of found)
      if (share > (held.get(word)?.share ?? 0)) held.set(word, { written, share });
  return held;
}

interface NameMatch {
  coverage: number;
  mass: number;
  exact: number;
  length: number;
  /** The words of the text that stand for words of the name. */
  words: { written: string; weight: number }[];
}

// Of several roles of one name, the folder tells which: "the dental patient services rep".
function placedAliases(roles: Role[], cut: CutNameWords): Alias[] {
  const count = new Map<string, number>();
  for (const { names } of roles) for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return roles.flatMap(({ names, editions }, role) =>
    names
      .filter((name) => (count.get(name) ?? 0) > 1)
      .flatMap((name) =>
        editions.map(({ file }) => {
          const folder = file.split('/').at(-2) ?? '';
          return { role, words: [...new Set(cut(normalize(`${folder} ${name}`.replace(/[-_]/g, ' '))))] };
        }),
      ),
  );
}

// A level is compared with levels only.
function levelsIn(text: string): string[] {
  const english = titleWords(text).map(({ word }) => levelOf(word));
  const han = hanLevels.filter(([written]) => text.includes(written)).map(([, level]) => level);
  return [...english, ...han].filter((level) => level !== null).map(levelWord);
}

// Where words of the name stand that is named only loosely; other mentions and titles are of somebody too.
function spansOf(text: string, reading: SubjectReading, match: NameMatch | undefined): Span[] {
  const named = reading.roles
    .filter(({ isGrade }) => isGrade !== true)
    .flatMap((mention) => [mention, ...(mention.toldBy ?? [])]);
  const mentions: Span[] = [...named, ...reading.occupations];
  if (match === undefined) return mentions;
  const written = new Set(match.words.map((word) => word.written));
  const spans = titleWords(text).filter(({ word }) => written.has(word));
  const han = [...written]
    .filter((word) => /\p{Script=Han}/u.test(word))
    .flatMap((word) => {
      const start = text.indexOf(word);
      return start < 0 ? [] : [{ start, end: start + word.length }];
    });
  return [...mentions, ...spans, ...han];
}

function coverageOutside(
  match: NameMatch | undefined,
  { occupations }: SubjectReading,
  text: string,
): number {
  if (!match || match.coverage === 0) return 0;
  const inside = occupations.map(({ start, end }) => text.slice(start, end)).join(' ');
  const all = match.words.reduce((sum, { weight }) => sum + weight, 0);
  const outside = match.words
    .filter(({ written }) => !inside.includes(written))
    .reduce((sum, { weight }) => sum + weight, 0);
  return all > 0 ? (match.coverage * outside) / all : 0;
}

/** What a title's field explains where its last word is another's: a "front end developer" may be the engineer. */
const otherHead = 0.4;
/** The same where that last word names a job by itself: a school's nurse is no administrator. */
const anotherJob = 0.1;
/** What the last word explains alone: a school nurse is a nurse of a sort. */
const otherField = 0.1;

function coverageOfTitles(
  match: NameMatch | undefined,
  { occupations }: SubjectReading,
  cut: CutNameWords,
): number {
  const held = new Set(match?.words.map(({ written }) => written));
  const shares = occupations.map(({ title }) => {
    const words = cut(title);
    const field = words.slice(0, -1);
    const head = words.at(-1) ?? '';
    const isHeld = held.has(head);
    // Of a photographer a chair explains nothing.
    const share =
      field.length > 0 ? field.filter((word) => held.has(word)).length / field.length : Number(isHeld);
    // A machine learning engineer is no machine learning product manager, and a sales manager no product manager.
    return (otherField + (1 - otherField) * share) * (isHeld ? 1 : isGeneral(head) ? otherHead : anotherJob);
  });
  return Math.min(1, ...shares);
}
