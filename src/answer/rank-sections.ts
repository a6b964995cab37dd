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
  /** Compares the question once more, with the words of a kind as hints. */
  matchKind: (kind: SectionKind) => SectionMatch[];
}

/** How much a phrase that is the whole question counts against the classifier, 0 to 1. */
const phraseWeight = 0.9;
/**
 * How much the document's own words count: a section that holds all words of the question grows by e to this, among
 * the kinds and against "none".
 */
const kindWeight = 4;
const noneWeight = 1.5;
/** How likely a kind must be to be looked for in other sections, and what it is worth there. */
const likelyAt = 0.3;
const withinWeight = 0.85;
/** The same for a summary in which no word of the kind stands. */
const naturalWeight = 0.55;
/** How a section without a kind is weighed: from which share of common words it may be meant, and from which it is. */
const ownWordsWeight = 0.6;
const ownWordsFrom = 0.22;
const ownWordsFull = 0.6;
/** How much of what the classifier gives to its kinds a section without one can take. */
const takenFromKinds = 0.6;
/** The same where the question names the whole heading. */
const takenWhereNamed = 0.9;

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
  const own = matches.filter(({ section }) => section.kind === null).map(ownWords);
  const strongest = own.reduce((most, { probability }) => Math.max(most, probability), 0);
  const weighed: RankedSection[] = [];
  // The document's words tell well which kind is meant, and less well that one is meant at all: general knowledge
  // near the role uses the same words. So they weigh more among the kinds than against "none".
  let covered = 0;
  for (const [kind, own] of ofKind) {
    const best = own.reduce((one, other) => (strength(other) > strength(one) ? other : one));
    const coverage = bestCoverage(best);
    const share = prior.kinds.get(kind) ?? 0;
    covered += share * Math.exp(noneWeight * coverage);
    weighed.push({
      section: best.section,
      match: best,
      probability: share * Math.exp(kindWeight * coverage),
    });
  }
  const spread = weighed.reduce((sum, { probability }) => sum + probability, 0);
  for (const ranked of weighed) ranked.probability *= spread === 0 ? 0 : covered / spread;
  // What was asked for and is not there stays in the sum: the rest must not look likely for want of rivals.
  let uncovered = 0;
  for (const kind of evidence.kinds.filter(({ id }) => !ofKind.has(id))) {
    const probability = prior.kinds.get(kind.id) ?? 0;
    const elsewhere = probability >= likelyAt ? findWithin(kind, evidence.matchKind(kind)) : null;
    // A section that has no kind but the question's words comes before one of another kind.
    const share = (elsewhere?.probability ?? 0) * (1 - strongest);
    if (elsewhere) weighed.push({ ...elsewhere, probability: probability * share });
    uncovered += probability * (1 - share);
  }
  const top = [...prior.kinds].sort((one, other) => other[1] - one[1])[0];
  const total = weighed.reduce((sum, { probability }) => sum + probability, 0) + prior.none + uncovered;
  for (const ranked of weighed) ranked.probability /= total;
  // The classifier knows nothing of sections without a kind: what it takes for none of its kinds may be one of them.
  const isNamed = own.some(({ match }) => match.headingCoverage > 0.99);
  const taken = strongest * (isNamed ? takenWhereNamed : takenFromKinds);
  for (const ranked of weighed) ranked.probability *= 1 - taken;
  const none = (prior.none / total) * (1 - strongest);
  const left = 1 - none - weighed.reduce((sum, { probability }) => sum + probability, 0);
  for (const ranked of own) ranked.probability = strongest === 0 ? 0 : left * ranked.probability;
  const sections = [...weighed, ...own.filter(({ probability }) => probability > 0)].sort(
    (one, other) => other.probability - one.probability,
  );
  return {
    sections,
    none,
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

function bestCoverage({ passages }: SectionMatch): number {
  return passages.reduce((most, { coverage }) => Math.max(most, coverage), 0);
}

function strength(match: SectionMatch): number {
  return bestCoverage(match) + match.headingCoverage / 2;
}

// How much a section without a kind is meant, by its heading's and its text's own words.
function ownWords(match: SectionMatch): RankedSection {
  const shared = (match.headingCoverage + match.coverage) * ownWordsWeight;
  const probability = Math.min(1, Math.max(0, (shared - ownWordsFrom) / (ownWordsFull - ownWordsFrom)));
  return { section: match.section, match, probability };
}

// Where a document has no section of a kind, another may speak of it all the same.
function findWithin(kind: SectionKind, matches: SectionMatch[]): RankedSection | null {
  const places = kind.within.flatMap((id) => matches.filter(({ section }) => section.kind === id));
  const speaking = places.filter(({ passages }) => passages.length > 0);
  const best = speaking.reduce<SectionMatch | null>(
    (one, other) => (one && strength(one) >= strength(other) ? one : other),
    null,
  );
  if (best) return { section: best.section, match: best, probability: withinWeight };
  // A summary says what a role does, whatever its words.
  const natural = kind.within[0] === 'summary' ? places[0] : undefined;
  return natural ? { section: natural.section, match: natural, probability: naturalWeight } : null;
}
