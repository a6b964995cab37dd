import type { Lexicon, Passage, Role, Section } from '../knowledge/index.ts';
import { catalogue, type Language, sourceOfAny } from '../language/index.ts';
import {
  type ConceptMention,
  createConceptFinder,
  type FindConcepts,
  isPinyin,
  latinWords,
  normalize,
} from '../question/index.ts';
import { asksForFigures } from './asks-for-figures.ts';
import { findNamedMatters } from './find-named-matters.ts';

/** What a question names that the section shown does not. */
interface Unsaid {
  /** What nothing in any edition of the role's document speaks of, as people call it. */
  missing: string[];
  /** What another section of the same edition speaks of, and the first line there that does. */
  elsewhere: { section: Section; passage: Passage }[];
  /** The line of the section shown that names something else that is asked, or what is most like something missing. */
  near: Passage | null;
  /** What is said in words of pay in the place that is asked for, where no figure is of that place. */
  ofPlace: Passage | null;
}

/**
 * Tells what a question names and a section does not.
 * @param question normalised with the role masked, and as the person wrote it; `unplaced`: what of it is known nowhere, where that is asked about
 * @param shown the section that answers, and the sections of its edition
 */
export type FindMissing = (
  question: { text: string; written: string; unplaced: string | null },
  role: Role,
  shown: { section: Section; sections: Section[] },
  language: Language,
) => Unsaid;

/** Something that a document says: a heading or a line, and all that it names. */
interface Unit {
  section: Section;
  /** Null for a heading. */
  passage: Passage | null;
  /** The names in it, by their own words. */
  groups: Set<number>;
  /** The same by any word that means as much, and the Latin words in it. */
  near: Set<number>;
  words: string[];
}

/**
 * @param lexicon the places, companies, programs and matters that are known, and groups of words with one meaning: a
 *   document that uses another word of a group speaks of the same
 * @param findSynonyms finds those groups
 */
export function createMissingFinder(
  { names, places: known, synonyms }: Pick<Lexicon, 'names' | 'places' | 'synonyms'>,
  findSynonyms: FindConcepts,
): FindMissing {
  const findNames = createConceptFinder(names.map(({ words }) => words));
  const areas = new Set(known.map(({ en }) => en));
  const isPlace = (group: number) => areas.has(names[group]?.en ?? '');
  const synonymsOf = createSynonymLookup(synonyms);
  const findNear = createConceptFinder(
    names.map(({ en, zh, words, said }) => {
      const all = [...words, normalize(en), normalize(zh)];
      return [...new Set([...all, ...all.flatMap(synonymsOf), ...said])];
    }),
  );
  const bareNames = names.flatMap(({ en, words }, group) =>
    /^[A-Z]/.test(en) && !words.includes(en.toLowerCase()) ? [{ en, group }] : [],
  );
  const readRole = new WeakMap<Role, Unit[]>();
  const unitsOf = (role: Role): Unit[] => {
    const known = readRole.get(role) ?? readUnits(role, findNames, findNear);
    readRole.set(role, known);
    return known;
  };
  const readNames = new WeakMap<Role, Set<number>>();
  const namedIn = (role: Role): Set<number> => {
    const groups =
      readNames.get(role) ??
      new Set(role.names.flatMap((name) => findNear(normalize(name)).map(({ group }) => group)));
    readNames.set(role, groups);
    return groups;
  };
  // "Chill" is not Chile, a neural net is not .NET, and "chengdu" in pinyin may be 程度: names are taken as they are written.
  const isWrittenSo = ({ group, start, end }: ConceptMention, text: string): boolean => {
    const said = text.slice(text[start - 1] === '.' ? start - 1 : start, end);
    const { en = '', words = [] } = names[group] ?? {};
    if (/\p{Script=Han}/u.test(said) || /^[a-z]/.test(en)) return true;
    return !isPinyin(text) && words.some((word) => [word, `${word}s`, `${word}'s`].includes(said));
  };
  return ({ text, written, unplaced }, role, { section, sections }, language) => {
    const asked = [
      ...new Set(
        findNames(text)
          .filter(isLongest)
          .filter((mention) => isWrittenSo(mention, text))
          .map(({ group }) => group)
          .concat(findBareNames(written, bareNames, section.kind === 'tools')),
      ),
    ];
    const isAsked = (matter: string) =>
      wordsOf(matter).every((word) => text.includes(word)) && !isNameOf(role, matter);
    const matters = [...findNamedMatters(written).filter(isAsked), ...(unplaced === null ? [] : [unplaced])];
    if (asked.length + matters.length === 0) return nothing;
    const units = unitsOf(role);
    const inName = namedIn(role);
    const missing = asked.filter((group) => !inName.has(group) && !units.some(({ near }) => near.has(group)));
    const unknown = matters.filter((matter) => {
      const normal = normalize(matter);
      const isKnown = [...findNames(normal), ...findSynonyms(normal)].length > 0;
      return !isKnown && !latinWords(normal).some(({ word }) => isSaid(word, units));
    });
    const elsewhere = asked.flatMap((group) => {
      const own = units.filter(({ groups, near }) => groups.has(group) || near.has(group));
      if (own.some((unit) => unit.section.id === section.id)) return [];
      // A place or company named beside figures says nothing of another matter.
      const there = own.find(
        (unit) => unit.passage !== null && unit.section.kind !== 'salary' && sections.includes(unit.section),
      );
      return there?.passage ? [{ section: there.section, passage: there.passage }] : [];
    });
    const named = missing.flatMap((group) => names[group]?.[language] ?? []);
    const here = units.filter((unit) => unit.section === section && unit.passage !== null);
    const isNamedHere = (group: number) => here.some(({ groups }) => groups.has(group));
    const unpaid =
      section.kind === 'salary' && asksForFigures(text)
        ? withoutFigures(asked.filter(isPlace), units).filter((group) => !missing.includes(group))
        : [];
    const unpaidNames = unpaid
      .filter((group) => !isNamedHere(group))
      .flatMap((group) => names[group]?.[language] ?? [])
      .map(catalogue(language).salary.payIn);
    const near =
      here.find(({ groups }) => asked.some((group) => groups.has(group)))?.passage ?? nearest(missing, here);
    const ofPlace = here.find(({ groups }) => unpaid.some((group) => groups.has(group)))?.passage ?? null;
    return { missing: [...new Set([...named, ...unpaidNames, ...unknown])], elsewhere, near, ofPlace };

    // Figures for one place say nothing of another, though the document may speak of both.
    function withoutFigures(asked: number[], all: Unit[]): number[] {
      const own = all.filter(
        ({ section: { id }, passage }) =>
          id === section.id &&
          (passage === null || passage.shape === 'row' || /\p{Sc}?\d{2}/u.test(passage.text)),
      );
      const places = new Set(own.flatMap(({ near: spoken }) => [...spoken].filter(isPlace)));
      return places.size === 0 ? [] : asked.filter((group) => !places.has(group));
    }
  };
}

/**
 * The names that are words of the language too, such as Excel, Go and R, with their capital in the midst of a sentence; or
 * by themselves, where a list of tools answers.
 */
function findBareNames(written: string, bare: { en: string; group: number }[], isOfTools: boolean): number[] {
  const alone = written.replace(/^\P{L}+|[^\p{L}+#]+$/gu, '').toLowerCase();
  const words = [...written.matchAll(/[\w.+#&-]*[\w+#]/gu)];
  const isInCapitals = words.every(([word]) => /^[A-Z]/.test(word)) && !/\p{Script=Han}/u.test(written);
  const inside = isInCapitals
    ? []
    : words.flatMap(({ 0: word, index }) => (index > 0 && word.length > 1 ? [word] : []));
  return bare.flatMap(({ en, group }) =>
    (isOfTools && alone === en.toLowerCase()) || inside.includes(en) ? [group] : [],
  );
}

const nothing: Unsaid = { missing: [], elsewhere: [], near: null, ofPlace: null };

/** How far apart names of one sort stand in the word list at the most. */
const likeness = 25;

// The word list names things of one sort beside each other: trackers, tools for design, cloud services.
function nearest(missing: number[], units: Unit[]): Passage | null {
  let best: { passage: Passage; distance: number } | null = null;
  for (const { passage, groups } of units) {
    if (passage === null) continue;
    for (const group of groups)
      for (const other of missing) {
        const distance = Math.abs(group - other);
        if (distance <= likeness && distance < (best?.distance ?? Infinity)) best = { passage, distance };
      }
  }
  return best?.passage ?? null;
}

// A word that belongs to several groups may mean something else in each: more is taken for said, and less for missing.
function createSynonymLookup(synonyms: string[][]): (word: string) => string[] {
  const byWord = new Map<string, string[]>();
  for (const group of synonyms)
    for (const word of group) byWord.set(word, [...(byWord.get(word) ?? []), ...group]);
  return (word) => byWord.get(word) ?? [];
}

function readUnits(role: Role, findNames: FindConcepts, findNear: FindConcepts): Unit[] {
  return role.editions.flatMap(({ sections }) =>
    sections.flatMap((section) => {
      const { heading, path, columns, passages } = section;
      const unit = (passage: Passage | null, texts: string[]): Unit => {
        const normal = texts.map(spellMoney).map(spellTimes).flatMap(windows).map(normalize);
        return {
          section,
          passage,
          groups: new Set(normal.flatMap((each) => findNames(each).map(({ group }) => group))),
          near: new Set(normal.flatMap((each) => findNear(each).map(({ group }) => group))),
          words: normal.flatMap((each) => latinWords(each).map(({ word }) => word)),
        };
      };
      return [
        unit(null, [heading, ...path, ...columns]),
        ...passages.map((passage) => unit(passage, [passage.text, ...passage.labels, ...passage.cells])),
      ];
    }),
  );
}

// "10-15K/月" and "$40/hr" speak of pay per month and per hour, "£30,000" of pay in the United Kingdom.
function spellMoney(text: string): string {
  return text
    .replace(rate, (...found) => {
      const [unit] = Object.entries(found.at(-1) as Record<string, unknown>).find(([, said]) => said) ?? [];
      return ` per ${unit} `;
    })
    .replace(/[£€₹]/gu, (sign) => ` ${codes[sign]} `);
}

// As a word that only the list of matters holds: "From 9 am" and "8:30" speak of hours of work; the "AI PM" does not.
function spellTimes(text: string): string {
  return text.replace(timeOfDay, '$& clocktime ');
}

const timeOfDay = new RegExp(
  `\\b\\d{1,2}(?:[:：]\\d{2}\\b|\\s?(?:${sourceOfAny(({ figures: { clock } }) => clock.after)}))`,
  'giu',
);

/** The signs of money that tell where it is paid. */
const codes: Record<string, string> = { '£': 'gbp', '€': 'eur', '₹': 'inr' };

const rate = new RegExp(
  `/\\s?(?:${(['hour', 'day', 'week', 'month', 'year'] as const)
    .map((unit) => `(?<${unit}>${sourceOfAny(({ pay }) => pay.rates[unit])})`)
    .join('|')})`,
  'giu',
);

/** Normalising reads no more than a question's length at once. */
const windowLength = 900;
/** The longest name that may stand across the end of one window, in characters. */
const overlap = 60;

function windows(text: string): string[] {
  const pieces = [];
  for (let start = 0; start === 0 || start < text.length; start += windowLength - overlap)
    pieces.push(text.slice(start, start + windowLength));
  return pieces;
}

/** How many letters two forms of one word share at the least. */
const sharedLetters = 5;

function isSaid(word: string, units: Unit[]): boolean {
  const start = word.slice(0, sharedLetters);
  return units.some(({ words }) =>
    words.some((each) => each === word || (start.length === sharedLetters && each.startsWith(start))),
  );
}

// "AIPM" and "AI PM" stand for the AI product manager who is spoken of, and "analyst" for the financial analyst.
function isNameOf({ names }: Role, matter: string): boolean {
  const said = wordsOf(matter);
  const asked = said.join('');
  return names.some((name) => {
    const words = wordsOf(name);
    if (said.every((word) => words.includes(word))) return true;
    const short = (longestWhole: number) =>
      words.map((word) => (word.length <= longestWhole ? word : word[0])).join('');
    const withoutFirst = words.slice(1).map((word) => word[0]);
    return [words.join(''), short(0), short(3), withoutFirst.join('')].includes(asked);
  });
}

function wordsOf(text: string): string[] {
  return normalize(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// "Bank of China" speaks of a bank, not of China.
function isLongest(mention: ConceptMention, _index: number, all: readonly ConceptMention[]): boolean {
  return !all.some(
    ({ start, end }) =>
      start <= mention.start && mention.end <= end && end - start > mention.end - mention.start,
  );
}
