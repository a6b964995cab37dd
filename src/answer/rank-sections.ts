import type { Section, SectionKind } from '../knowledge/index.ts';
import type { SectionMatch } from '../search/index.ts';
import { bestOfKinds, type RankedSection } from './best-of-kinds.ts';
import { findWithin } from './find-within.ts';
import { type Asked, readPrior } from './read-prior.ts';

/** Sections, most likely first, and how likely none of them is meant. */
export interface Ranking {
  /** One a kind, and those of no kind. */
  sections: RankedSection[];
  none: number;
  /** The kind that was most likely asked for, and whether the edition has a section of it. */
  kind: { id: string; probability: number; isCovered: boolean } | null;
}

/** What is known of a question about one edition. */
export interface Evidence extends Asked {
  /** The question, normalised. */
  text: string;
  /** Whether the question names one role of several. */
  isNamed: boolean;
  matches: SectionMatch[];
  /** Compares the question once more, with the words of a kind as hints. */
  matchKind: (kind: SectionKind) => SectionMatch[];
}

/** How likely a kind must be to be looked for in other sections. */
const likelyAt = 0.1;

/** How much each sign counts, in a log-linear model. */
interface Weights {
  /** What the classifier and phrases say before the document is looked at; 1 takes their shares as they are. */
  prior: number;
  /** The least share that any section, and "none", is taken to have. */
  leastSection: number;
  leastNone: number;
  /** A heading whose words the question holds, and the words that it shares with the whole section. */
  heading: number;
  text: number;
  /** How much of what shared words give to sections "none" gets too: general knowledge uses the same words. */
  restraint: number;
  none: number;
  missing: number;
}

/**
 * Fitted to questions about the first role and about five handbooks, none of which the classifier learnt from. Who names
 * one of several roles mostly asks what its document says, and asks it of trades that few examples are about: there the
 * document's words count for more and the classifier for less.
 */
const weights: Record<'unnamed' | 'named', Weights> = {
  unnamed: {
    prior: 1,
    leastSection: 0.0002,
    leastNone: 0,
    heading: 1.1,
    text: 2.1,
    restraint: 0.8,
    none: -0.35,
    missing: -3,
  },
  named: {
    prior: 0.8,
    leastSection: 0.005,
    leastNone: 0.13,
    heading: 6.5,
    text: 4.5,
    restraint: 0.12,
    none: -1,
    missing: -2.2,
  },
};
/** Of two sections of one kind, "Salary and location" comes before "Perks". */
const titleWeight = 0.3;
/** "What we look for" comes before "Desirable experience", unless the latter is asked for. */
const optionalWeight = 0.7;
/** Words for what is welcome and not required. */
const optional =
  /desirable|nice[- ]to[- ]have|bonus|optional|preferred|extras?\b|a plus\b|advantage|加分|优先|優先|最好/iu;

/**
 * Weighs the three signs of what was asked: the classifier, phrases, and the words that the question shares with each
 * section's heading and text.
 * @param evidence what is known
 */
export function rankSections(evidence: Evidence): Ranking {
  const { matches, kinds, isNamed } = evidence;
  const trust = weights[isNamed ? 'named' : 'unnamed'];
  const prior = readPrior(evidence);
  const shares = new Map(matches.map((match) => [match, leaningShare(match.section, prior.kinds)]));
  // Where a section answers in place of another, the words of that kind tell which of its passages do.
  const shown = new Map<SectionMatch, SectionMatch>();
  let missing = 0;
  for (const kind of kinds) {
    const asked = prior.kinds.get(kind.id) ?? 0;
    const nearest = Math.max(0, ...matches.map(({ section }) => section.leaning[kind.id] ?? 0));
    const left = asked * (1 - nearest);
    const place = left >= likelyAt ? findWithin(kind, evidence.matchKind(kind)) : null;
    const match = matches.find(({ section }) => section === place?.match.section);
    if (place && match) {
      shares.set(match, (shares.get(match) ?? 0) + left * place.weight);
      shown.set(match, place.match);
    }
    missing += left * (1 - (place?.weight ?? 0));
  }
  const titles = new Map(
    kinds.map(({ id, title }) => [id, Object.values(title).map((each) => each.toLowerCase())]),
  );
  const isTitled = ({ kind, heading }: Section) =>
    kind !== null && titles.get(kind)?.some((title) => heading.toLowerCase().includes(title));
  const isOptionalAsked = optional.test(evidence.text);
  const words = ({ section, headingCoverage, overlap }: SectionMatch) =>
    trust.heading * headingCoverage +
    trust.text * overlap +
    (isTitled(section) ? titleWeight : 0) -
    (optional.test(section.heading) && !isOptionalAsked ? optionalWeight : 0);
  const most = Math.max(0, ...matches.map(words));
  const held = trust.restraint * most;
  const scored = matches.map((match) => ({
    match,
    score: weigh((shares.get(match) ?? 0) + trust.leastSection, trust.prior, words(match)),
  }));
  const none = weigh(prior.none + trust.leastNone, trust.prior, trust.none + held);
  const absent = weigh(missing + trust.leastNone, trust.prior, trust.missing + held);
  const total = scored.reduce((sum, { score }) => sum + score, none + absent);
  const top = [...prior.kinds].sort((one, other) => other[1] - one[1])[0];
  const isCovered = matches.some(({ section }) => section.kind === top?.[0]);
  return {
    sections: bestOfKinds(
      scored.map(({ match, score }) => ({ match: shown.get(match) ?? match, probability: score / total })),
    ),
    none: evidence.fixedKind === null ? (none + absent) / total : 0,
    kind: top ? { id: top[0], probability: top[1], isCovered } : null,
  };
}

function weigh(prior: number, trust: number, evidence: number): number {
  return Math.exp(trust * Math.log(prior) + evidence);
}

function leaningShare({ leaning }: Section, asked: Map<string, number>): number {
  return Object.entries(leaning).reduce((sum, [kind, share]) => sum + share * (asked.get(kind) ?? 0), 0);
}
