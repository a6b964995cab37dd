import { plainHeading, type Role } from '../knowledge/index.ts';
import { type ExtractTerms, normalize, type Rarity, remember } from '../question/index.ts';
import { linesOf } from './lines-of.ts';

/** What the documents say, for questions that name no role or name it loosely. */
interface RoleContent {
  /** How telling a term is: more where few documents hold it and few questions. */
  weightOf(term: string): number;
  /** Whether any document holds a term, as far as is known: in a very large book it may. */
  isHeld(term: string): boolean;
  /** The roles whose documents hold a term; empty where very many do. */
  holding(term: string): ArrayLike<number>;
  /** The share of the terms' weight that a role's documents hold, 0 to 1. */
  coverage(role: number, terms: string[]): number;
  /** The most weight of the terms that one line of a role's documents holds. */
  bestLine(role: number, terms: string[]): number;
  /** Whether a phrase, normalised, stands in any document's heading or label, so that something is said of it. */
  holds(phrase: string): boolean;
  /** Whether a phrase, normalised, is all of a heading or label of a page: there it is a matter, in a role's document somebody else. */
  heads(phrase: string): boolean;
}

/** The weight below which even all of a question's words tell little of whose document they are in: one rare word's. */
export const fullWeight = 3;

/** In how many roles' documents a phrase is looked for that very many may hold. */
const mostSearched = 50;

/** A term that more roles hold than this leads to none of them by itself. */
const mostHolders = 500;

/** The largest book whose every word is indexed. */
const mostIndexed = 1000;

/** Of how many terms it stays known how telling they are: those of one message. */
const keptWeights = 500;

/** How many roles' lines stay cut into terms. */
const keptRoles = 200;

/**
 * Indexes which roles' documents hold which terms.
 * @param roles the book's roles
 * @param extractTerms turns normalised text into terms
 * @param rarity how rare terms are among questions
 * @param kept lines that are cut into terms already; in a small book more are added
 */
export function indexRoleContent(
  roles: Role[],
  extractTerms: ExtractTerms,
  rarity: Rarity,
  kept: WeakMap<Role, Set<string>[]>,
): RoleContent {
  const cut = (role: Role) =>
    kept.get(role) ?? [...linesOf(role)].map((line) => extractTerms(normalize(line)));
  const postings = new Map<string, number[]>();
  // In a large book names alone lead to roles: an index of all that is said takes a minute and half a gigabyte.
  roles.slice(0, roles.length <= mostIndexed ? undefined : 0).forEach((role, index) => {
    const terms = new Set<string>();
    const lines = cut(role);
    if (roles.length <= keptRoles) kept.set(role, lines);
    for (const line of lines) for (const term of line) terms.add(term);
    for (const term of terms) {
      const list = postings.get(term);
      if (list) list.push(index);
      else postings.set(term, [index]);
    }
  });
  const count = roles.length;
  const weightOf = remember((term: string) => {
    const holders = postings.get(term)?.length ?? 0;
    return Math.log(1 + (count - holders + 0.5) / (holders + 0.5)) * (rarity[term] ?? 1);
  }, keptWeights);
  const isHeld = (role: number, term: string) => includes(postings.get(term) ?? [], role);
  const recent = new Map<number, Set<string>[]>();
  const linesAsTerms = (role: number) => {
    let known = recent.get(role);
    if (!known) {
      known = cut(roles[role] as Role);
      if (recent.size >= keptRoles) recent.delete(recent.keys().next().value as number);
      recent.set(role, known);
    }
    return known;
  };
  const holdersOf = (phrase: string): Role[] => {
    const terms = [...extractTerms(phrase)].map((term) => postings.get(term) ?? []);
    const rarest = terms.sort((one, other) => one.length - other.length)[0] ?? [];
    return rarest.slice(0, mostSearched).map((role) => roles[role] as Role);
  };
  return {
    weightOf,
    isHeld: (term) => postings.size === 0 || postings.has(term),
    holding(term) {
      const holders = postings.get(term) ?? [];
      return holders.length > mostHolders ? [] : holders;
    },
    coverage(role, terms) {
      let held = 0;
      let all = 0;
      for (const term of terms) {
        const weight = weightOf(term);
        all += weight;
        if (isHeld(role, term)) held += weight;
      }
      return held / Math.max(all, fullWeight);
    },
    holds: (phrase) =>
      holdersOf(phrase).some((role) => [...namesIn(role)].some((name) => normalize(name).includes(phrase))),
    heads: (phrase) =>
      holdersOf(phrase)
        .filter(({ isPage }) => isPage)
        .some((page) => [...namesIn(page)].some((name) => normalize(plainHeading(name)) === phrase)),
    bestLine(role, terms) {
      // No line holds a term that the role's documents don't.
      const own = (postings.size > 0 ? terms.filter((term) => isHeld(role, term)) : terms).map((term) => ({
        term,
        weight: weightOf(term),
      }));
      if (own.length === 0) return 0;
      let best = 0;
      for (const line of linesAsTerms(role)) {
        let held = 0;
        for (const { term, weight } of own) if (line.has(term)) held += weight;
        best = Math.max(best, held);
      }
      return best;
    },
  };
}

function* namesIn({ names, editions }: Role): Generator<string> {
  yield* names;
  for (const { sections } of editions) {
    for (const { heading, passages } of sections) {
      yield heading;
      for (const { labels, cells } of passages) yield* [...labels, ...cells.slice(0, 1)];
    }
  }
}

// Postings are in ascending order.
function includes(postings: number[], role: number): boolean {
  let low = 0;
  let high = postings.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = postings[middle] as number;
    if (value === role) return true;
    if (value < role) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
