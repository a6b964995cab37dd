import type { Section, SectionKind } from '../knowledge/index.ts';
import type { Classification } from '../question/index.ts';
import type { PhraseMatch, SectionMatch } from '../search/index.ts';

/** A section with how likely it is the one that was asked for, 0 to 1. */
export interface RankedSection {
  section: Section;
  match: SectionMatch;
  probability: number;
}

/** Sections, most likely first, and how likely none of them is meant. */
export interface Ranking {
  sections: RankedSection[];
  none: number;
  /** The kind that was most likely asked for, and whether the edition has a section of it. */
  kind: { id: string; probability: number; isCovered: boolean } | null;
}

/** What is known of a question about one edition. */
export interface Evidence {
  classification: Classification;
  phrase: PhraseMatch | null;
  /** The kind that the surface fixes; null to read it from the question. */
  fixedKind: string | null;
  matches: SectionMatch[];
  kinds: SectionKind[];
}

/** How much a phrase that is the whole question counts against the classifier, 0 to 1. */
const phraseWeight = 0.9;
/** How much the document's own words count: a section that holds all words of the question grows by e to this. */
const coverageWeight = 1.5;
/** How much of a heading's own words a question must hold for a section without a kind to be meant. */
const headingAt = 0.6;
/** How much of a question's words a section without a kind must hold to be meant. */
const coverageAt = 0.6;

/**
 * Weighs the three signs of what was asked: the classifier, phrases, and the document's own words.
 * @param evidence what is known
 */
export function rankSections(evidence: Evidence): Ranking {
  const { matches } = evidence;
  const prior = withPhrase(evidence);
  const ofKind = new Map<string, SectionMatch[]>();
  for (const match of matches) {
    const { kind } = match.section;
    if (kind !== null) ofKind.set(kind, [...(ofKind.get(kind) ?? []), match]);
  }
  const weighed: RankedSection[] = [];
  for (const [kind, own] of ofKind) {
    const best = own.reduce((one, other) => (strength(other) > strength(one) ? other : one));
    const coverage = best.passages[0]?.coverage ?? 0;
    const probability = (prior.kinds.get(kind) ?? 0) * Math.exp(coverageWeight * coverage);
    weighed.push({ section: best.section, match: best, probability });
  }
  const top = [...prior.kinds].sort((one, other) => other[1] - one[1])[0];
  // What was asked for and is not there stays in the sum: the rest must not look likely for want of rivals.
  const uncovered = [...prior.kinds].reduce(
    (sum, [kind, probability]) => (ofKind.has(kind) ? sum : sum + probability),
    0,
  );
  const total = weighed.reduce((sum, { probability }) => sum + probability, 0) + prior.none + uncovered;
  for (const ranked of weighed) ranked.probability /= total;
  const own = matches
    .filter((match) => match.section.kind === null)
    .map(ownWordsSection)
    .filter((ranked) => ranked !== null);
  const strongest = own.reduce((most, { probability }) => Math.max(most, probability), 0);
  for (const ranked of weighed) ranked.probability *= 1 - strongest;
  const sections = [...weighed, ...own].sort((one, other) => other.probability - one.probability);
  return {
    sections,
    none: (prior.none / total) * (1 - strongest),
    kind: top ? { id: top[0], probability: top[1], isCovered: ofKind.has(top[0]) } : null,
  };
}

function withPhrase({ classification, phrase, fixedKind, kinds }: Evidence): {
  kinds: Map<string, number>;
  none: number;
} {
  const known = new Set(kinds.map((kind) => kind.id));
  if (fixedKind !== null) return { kinds: new Map([[fixedKind, 1]]), none: 0 };
  const share = phrase ? phraseWeight * phrase.score : 0;
  const probabilities = new Map<string, number>();
  for (const { kind, probability } of classification.kinds)
    if (known.has(kind)) probabilities.set(kind, probability * (1 - share));
  if (phrase) probabilities.set(phrase.kind, (probabilities.get(phrase.kind) ?? 0) + share);
  return { kinds: probabilities, none: classification.none * (1 - share) };
}

function strength(match: SectionMatch): number {
  return (match.passages[0]?.coverage ?? 0) + match.headingCoverage / 2;
}

function ownWordsSection(match: SectionMatch): RankedSection | null {
  const { headingCoverage, section } = match;
  const coverage = match.passages[0]?.coverage ?? 0;
  const probability =
    headingCoverage >= headingAt
      ? 0.5 + 0.45 * headingCoverage
      : coverage >= coverageAt
        ? 0.3 + 0.5 * coverage
        : 0;
  return probability > 0 ? { section, match, probability } : null;
}
