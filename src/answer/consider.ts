import type { Edition, Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import {
  type Encoder,
  type Encoding,
  type ExtractTerms,
  type Logit,
  type Model,
  maskSpans,
  type Rarity,
  roleMask,
  type Span,
  weigh,
} from '../question/index.ts';
import {
  type Asked,
  type IndexedEdition,
  indexEdition,
  type RankedSection,
  rankSections,
  readAsked,
} from '../search/index.ts';
import type { RankedRole, RankRoles, RoleRanking } from '../subject/index.ts';
import { signsOf } from './answer-signs.ts';
import { chooseEdition } from './choose-edition.ts';

/** How a question says of whom it is: by a name, loosely, not at all, or in a book of one role. */
export type Naming = 'named' | 'loosely' | 'unnamed' | 'only';

/** All that is found for one question about one role, and whether to answer it. */
export interface Consideration {
  /** Normalised. */
  text: string;
  language: Language;
  roles: RoleRanking;
  ranked: RankedRole;
  role: Role;
  edition: Edition;
  index: IndexedEdition;
  asked: Asked;
  /** Likeliest first. */
  sections: RankedSection[];
  naming: Naming;
  /** The signs' values, in the order of `answerSigns`. */
  signs: number[];
  /** How likely the first section answers, 0 to 1. */
  probability: number;
}

/** What considering a question needs. */
interface ConsideringOptions {
  encoder: Encoder;
  extractTerms: ExtractTerms;
  rarity: Rarity;
  rankRoles: RankRoles;
  logits: Model['logits'];
  /** How many roles the book has, pages left out. */
  roleCount: number;
  /** Those, and the pages beside them. */
  documentCount: number;
  /** Editions that are indexed already; more are added, and the oldest go. */
  indexed: Map<Edition, IndexedEdition>;
}

/** Considers questions. */
export interface Consider {
  /**
   * @param text normalised
   * @param given the role it is of; null for the likeliest
   * @param background where it speaks of occupations that whoever asks has: they stay, and the line that shares them answers
   */
  (text: string, language: Language, given?: Role | null, background?: Span[]): Consideration;
  rankRoles: RankRoles;
}

/** How many editions stay indexed; a question touches one or two. */
const keptEditions = 200;

/** How much of a name a question must hold to name it loosely: of its words, and of their weight. */
const loosely = { coverage: 0.4, mass: 0.25 };

/**
 * How many documents are looked into for a question that names nobody, and how likely each must be beside the likeliest:
 * holding one word of it more makes a document some five times as likely.
 */
const mostNear = 4;
const nearShare = 0.2;

/** @returns the function that looks for an answer: pure, but for the index of each edition, which is made when first needed */
export function createConsidering(options: ConsideringOptions): Consider {
  const { encoder, extractTerms, rarity, rankRoles, logits, indexed } = options;
  const indexOf = (role: Role, edition: Edition): IndexedEdition => {
    const known = indexed.get(edition);
    if (known) return known;
    const index = indexEdition(role, edition, encoder, extractTerms, rarity);
    if (indexed.size >= keptEditions) indexed.delete(indexed.keys().next().value as Edition);
    indexed.set(edition, index);
    return index;
  };
  const consider = (
    text: string,
    language: Language,
    given: Role | null = null,
    background: Span[] = [],
  ): Consideration => {
    const whole = rankRoles(text, language);
    const isBackground = (span: Span) =>
      background.some(({ start, end }) => span.start < end && start < span.end);
    const reading = {
      roles: whole.reading.roles.filter((mention) => !isBackground(mention)),
      occupations: whole.reading.occupations.filter((mention) => !isBackground(mention)),
    };
    const roles = { ...whole, reading };
    const [likeliest] = roles.roles as [RankedRole, ...RankedRole[]];
    if (given !== null || namingOf(likeliest, options, false) !== 'unnamed')
      return considerRole(roles.roles.find(({ role }) => role === given) ?? likeliest);
    // Nobody is named: of those whose documents come near, the one that answers best is meant.
    return roles.roles
      .filter(({ probability }, at) => at < mostNear && probability >= likeliest.probability * nearShare)
      .map(considerRole)
      .reduce((best, each) => (each.probability > best.probability ? each : best));

    function considerRole(ranked: RankedRole): Consideration {
      const role = given ?? ranked.role;
      const edition = chooseEdition(role, language);
      const index = indexOf(role, edition);
      const spans = roles.spansOf(role).filter((span) => !isBackground(span));
      const masked = maskSpans(text, spans, roleMask);
      const asked = inWordsOf(
        edition,
        readAsked(masked, masked.replaceAll(roleMask, ' '), encoder, extractTerms),
      );
      // Nobody else is meant where nobody else is named.
      if (reading.occupations.length === 0) asked.encoding = withoutOthers(asked.encoding);
      const sections = rankSections(asked, index, logits);
      // A role that the talk before gives is as good as named, and one of two that are named is as good as the only one.
      const isGiven = given !== null && !isNamedAlone(ranked, roles);
      const naming = namingOf(ranked, options, isGiven);
      const signs = signsOf({ text, roles, ranked, role, index, asked, sections, isGiven }, encoder, rarity);
      const probability = logistic(signs, logits.answer[naming]);
      return {
        text,
        language,
        roles,
        ranked,
        role,
        edition,
        index,
        asked,
        sections,
        naming,
        signs,
        probability,
      };
    }
  };
  return Object.assign(consider, { rankRoles });
}

// Chinese words stand in no English document: what they mean must be compared, by the groups of synonyms.
function inWordsOf({ language }: Edition, asked: Asked): Asked {
  if (language !== 'en') return asked;
  const terms = asked.terms.filter((term) => !/\p{Script=Han}/u.test(term));
  return terms.length > 0 ? { ...asked, terms } : asked;
}

function withoutOthers(encoding: Encoding): Encoding {
  const other = encoding.reasons['other-role'] ?? 0;
  const rest = 1 - other || 1;
  const reasons = Object.fromEntries(
    Object.entries(encoding.reasons).map(([reason, share]) => [
      reason,
      reason === 'other-role' ? 0 : share / rest,
    ]),
  );
  return { ...encoding, reasons, none: Math.max(0, encoding.none - other) / rest };
}

function isNamedAlone(ranked: RankedRole, { roles }: RoleRanking): boolean {
  return roles.every((each) => (each.signs[0] === 1) === (each === ranked));
}

function namingOf(
  { signs }: RankedRole,
  { roleCount, documentCount }: { roleCount: number; documentCount: number },
  isGiven: boolean,
): Naming {
  const [unique = 0, , coverage = 0, mass = 0] = signs;
  // Beside pages, of which a question may be too, the only role is named or not, as others are.
  if (roleCount === 1 && (documentCount === 1 || !unique)) return 'only';
  if (unique || isGiven) return 'named';
  return coverage > loosely.coverage || mass > loosely.mass ? 'loosely' : 'unnamed';
}

function logistic(signs: number[], logit: Logit | undefined): number {
  return logit ? 1 / (1 + Math.exp(-weigh(signs, logit.weights) - logit.bias)) : 0;
}
