import type { Edition, Passage, Role, Section } from '../knowledge/index.ts';
import { type FindConcepts, normalize, type Rarity } from '../question/index.ts';
import type { ExtractTerms } from './terms.ts';

/** How well a section of one edition speaks of what was asked. */
export interface SectionMatch {
  section: Section;
  /**
   * How much the words tell that the question shares with the section: 1 for each that is as rare as can be, in this
   * document and among questions, less for others.
   */
  overlap: number;
  /** The share of the heading's words that the question names, 0 to 1, rare words counting more. */
  headingCoverage: number;
  /** Passages that speak of it, best first; often empty. */
  passages: PassageMatch[];
}

/** How well one passage speaks of what was asked, both from 0 to 1. */
export interface PassageMatch {
  passage: Passage;
  /** The share of what the question names that the passage names too, rare words counting more. */
  coverage: number;
  /** The same, but only by words that tell this passage from its neighbours. */
  focus: number;
  /** Whether it holds a hint. */
  isHinted: boolean;
}

/**
 * Compares a question with every section of one edition. Returns one match a section, in document order. Passages
 * that hold a hint, a word of the kind that was asked for, count for more.
 */
export type RankPassages = (text: string, role: Role, edition: Edition, hints?: string[]) => SectionMatch[];

/** What a hint adds to a passage's coverage. */
const hintWeight = 0.2;

interface IndexedSection {
  section: Section;
  headingTerms: Set<string>;
  terms: Set<string>;
  passages: { passage: Passage; terms: Set<string> }[];
  /** Terms that most of the section's passages share, or its heading names: they tell no passage from another. */
  common: Set<string>;
}

interface IndexedEdition {
  sections: IndexedSection[];
  /** How telling a term is within this edition, 0 to 1. */
  weightOf: (term: string) => number;
}

/** How many editions stay indexed; a question touches one or two. */
const keptEditions = 200;

/**
 * Makes the function that compares a question with one edition's text. An edition is indexed when it is first
 * asked about, so that start-up and memory do not grow with the folder.
 * @param extractTerms turns normalised text into terms
 * @param findConcepts finds the groups of synonyms that are among them
 * @param rarity how rare terms are among questions
 */
export function createPassageRanker(
  extractTerms: ExtractTerms,
  findConcepts: FindConcepts,
  rarity: Rarity,
): RankPassages {
  const indexed = new Map<Edition, IndexedEdition>();
  // A word that means what the whole section is about goes with all its letters: "工资" tells no line of 薪资.
  const tellingTerms = (text: string, common: Set<string>) => {
    const general = findConcepts(text).filter(({ group }) => common.has(`=${group}`));
    const rest = general.reduce(
      (left, { start, end }) => `${left.slice(0, start)}${' '.repeat(end - start)}${left.slice(end)}`,
      text,
    );
    return new Set([...extractTerms(rest)].filter((term) => !common.has(term)));
  };
  return (text, role, edition, hints = []) => {
    let index = indexed.get(edition);
    if (!index) {
      index = indexEdition(role, edition, extractTerms);
      if (indexed.size >= keptEditions) indexed.delete(indexed.keys().next().value as Edition);
      indexed.set(edition, index);
    }
    const { sections, weightOf } = index;
    const asked = extractTerms(text);
    const hinted = union(hints.map(extractTerms));
    const isHinted = (terms: Set<string>) => [...hinted].some((term) => terms.has(term));
    return sections.map(({ section, headingTerms, terms, passages, common }) => {
      const telling = tellingTerms(text, common);
      return {
        section,
        overlap: sumOf(asked, (term) => (terms.has(term) ? weightOf(term) * (rarity[term] ?? 1) : 0)),
        headingCoverage: coverageOf(headingTerms, asked, weightOf),
        passages: passages
          .map(({ passage, terms: own }) => {
            const hint = isHinted(own) ? hintWeight : 0;
            return {
              passage,
              coverage: coverageOf(asked, own, weightOf) + hint,
              focus: coverageOf(telling, own, weightOf) + hint,
              isHinted: hint > 0,
            };
          })
          .filter(({ coverage }) => coverage > 0)
          .sort((one, other) => other.focus - one.focus || other.coverage - one.coverage),
      };
    });
  };
}

function indexEdition(role: Role, edition: Edition, extractTerms: ExtractTerms): IndexedEdition {
  const ownName = union(role.names.map((name) => extractTerms(normalize(name))));
  const termsOf = (text: string) => {
    const terms = extractTerms(normalize(text));
    for (const term of ownName) terms.delete(term);
    return terms;
  };
  const sections = edition.sections.map((section) => {
    const passages = section.passages.map((passage) => ({ passage, terms: termsOf(passage.text) }));
    const headingTerms = termsOf(section.heading);
    const all = union([headingTerms, ...passages.map(({ terms }) => terms)]);
    return { section, headingTerms, passages, terms: all, common: commonTerms(headingTerms, passages) };
  });
  const frequency = new Map<string, number>();
  const all = sections.flatMap(({ passages }) => passages);
  for (const { terms } of all) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  // Inverse document frequency over passages (Spärck Jones, 1972), as a share of an unknown term's.
  const highest = Math.log(1 + all.length);
  return {
    sections,
    weightOf: (term) => Math.log(1 + all.length / (1 + (frequency.get(term) ?? 0))) / highest,
  };
}

/** The share of a section's passages in which a term tells none from another. */
const commonFrom = 0.5;

function commonTerms(headingTerms: Set<string>, passages: { terms: Set<string> }[]): Set<string> {
  const common = new Set(headingTerms);
  for (const term of union(passages.map(({ terms }) => terms))) {
    const holders = passages.filter(({ terms }) => terms.has(term)).length;
    if (holders > 1 && holders >= passages.length * commonFrom) common.add(term);
  }
  return common;
}

function union(sets: Set<string>[]): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const term of set) all.add(term);
  return all;
}

function coverageOf(wanted: Set<string>, given: Set<string>, weightOf: (term: string) => number): number {
  const whole = sumOf(wanted, weightOf);
  return whole === 0 ? 0 : sumOf(wanted, (term) => (given.has(term) ? weightOf(term) : 0)) / whole;
}

function sumOf(terms: Set<string>, weightOf: (term: string) => number): number {
  let sum = 0;
  for (const term of terms) sum += weightOf(term);
  return sum;
}
