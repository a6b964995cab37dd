import type { Edition, Passage, Section } from '../knowledge/index.ts';
import { normalize } from '../question/index.ts';
import type { ExtractTerms } from './terms.ts';

/** How well a section of one edition speaks of what was asked. */
export interface SectionMatch {
  section: Section;
  /** The share of what the question names that the section's text names too, 0 to 1, rare words counting more. */
  coverage: number;
  /** The same for the section's heading: the share of the heading's words that the question names. */
  headingCoverage: number;
  /** Passages that speak of it, best first; often empty. */
  passages: { passage: Passage; coverage: number }[];
}

/**
 * Compares a question with every section of one edition. Returns one match a section, in document order. Passages
 * that hold a hint, a word of the kind that was asked for, count for more.
 */
export type RankPassages = (text: string, edition: Edition, hints?: string[]) => SectionMatch[];

/** What a hint adds to a passage's coverage. */
const hintWeight = 0.2;

interface IndexedSection {
  section: Section;
  headingTerms: Set<string>;
  terms: Set<string>;
  passages: { passage: Passage; terms: Set<string> }[];
}

interface IndexedEdition {
  sections: IndexedSection[];
  /** How telling a term is within this edition. */
  weightOf: (term: string) => number;
}

/** How many editions stay indexed; a question touches one or two. */
const keptEditions = 200;

/**
 * Makes the function that compares a question with one edition's text. An edition is indexed when it is first
 * asked about, so that start-up and memory do not grow with the folder.
 * @param extractTerms turns normalised text into terms
 */
export function createPassageRanker(extractTerms: ExtractTerms): RankPassages {
  const indexed = new Map<Edition, IndexedEdition>();
  return (text, edition, hints = []) => {
    let index = indexed.get(edition);
    if (!index) {
      index = indexEdition(edition, extractTerms);
      if (indexed.size >= keptEditions) indexed.delete(indexed.keys().next().value as Edition);
      indexed.set(edition, index);
    }
    const { sections, weightOf } = index;
    const asked = extractTerms(text);
    const hinted = union(hints.map(extractTerms));
    const hintOf = (terms: Set<string>) => ([...hinted].some((term) => terms.has(term)) ? hintWeight : 0);
    return sections.map(({ section, headingTerms, terms, passages }) => ({
      section,
      coverage: coverageOf(asked, terms, weightOf),
      headingCoverage: coverageOf(headingTerms, asked, weightOf),
      passages: passages
        .map(({ passage, terms: own }) => ({
          passage,
          coverage: coverageOf(asked, own, weightOf) + hintOf(own),
        }))
        .filter(({ coverage }) => coverage > 0)
        .sort((one, other) => other.coverage - one.coverage),
    }));
  };
}

function indexEdition(edition: Edition, extractTerms: ExtractTerms): IndexedEdition {
  const ownName = extractTerms(normalize(edition.name));
  const termsOf = (text: string) => {
    const terms = extractTerms(normalize(text));
    for (const term of ownName) terms.delete(term);
    return terms;
  };
  const sections = edition.sections.map((section) => {
    const passages = section.passages.map((passage) => ({ passage, terms: termsOf(passage.text) }));
    const headingTerms = termsOf(section.heading);
    return {
      section,
      headingTerms,
      passages,
      terms: union([headingTerms, ...passages.map(({ terms }) => terms)]),
    };
  });
  const frequency = new Map<string, number>();
  const all = sections.flatMap(({ passages }) => passages);
  for (const { terms } of all) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  // Inverse document frequency over passages (Spärck Jones, 1972).
  return { sections, weightOf: (term) => Math.log(1 + all.length / (1 + (frequency.get(term) ?? 0))) };
}

function union(sets: Set<string>[]): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const term of set) all.add(term);
  return all;
}

function coverageOf(wanted: Set<string>, given: Set<string>, weightOf: (term: string) => number): number {
  let sum = 0;
  let found = 0;
  for (const term of wanted) {
    const weight = weightOf(term);
    sum += weight;
    if (given.has(term)) found += weight;
  }
  return sum === 0 ? 0 : found / sum;
}
