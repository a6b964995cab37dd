import { groupBy } from './group-by.ts';
import type { Outcome, QuestionGroup } from './types.ts';

/** A question to be grouped. */
export interface LoggedQuestion {
  text: string;
  role: string | null;
  person: string;
  outcome: Outcome;
  /** Milliseconds since 1970. */
  at: number;
}

/** How much two wordings must share (Dice's coefficient of their terms) to be one question. */
const alike = 0.6;
const othersGiven = 5;

interface Wording {
  text: string;
  terms: Set<string>;
  questions: LoggedQuestion[];
}

/**
 * Groups questions that ask alike about the same role, most asked first; among equals, the latest first.
 * The most used wordings lead, and every other one joins the first group that is like it.
 */
export function groupByLikeness(questions: readonly LoggedQuestion[]): QuestionGroup[] {
  const byRole = groupBy(questions, ({ role }) => role);
  const groups = [...byRole.values()].flatMap((ofRole) => groupWordings(readWordings(ofRole)));
  return groups
    .map(describe)
    .sort((one, other) => other.count - one.count || other.lastAskedAt - one.lastAskedAt);
}

function readWordings(questions: LoggedQuestion[]): Wording[] {
  const byTerms = groupBy(questions, ({ text }) => [...termsOf(text)].sort().join(' '));
  return [...byTerms.values()]
    .map((same) => ({ text: mostUsed(same), terms: termsOf(same[0]?.text ?? ''), questions: same }))
    .sort((one, other) => other.questions.length - one.questions.length);
}

/** Finds a wording's group over the terms they share, so that not all have to be compared with all. */
function groupWordings<Each extends { terms: Set<string> }>(wordings: Each[]): Each[][] {
  const groups: Each[][] = [];
  const groupsWith = new Map<string, number[]>();
  for (const wording of wordings) {
    const near = new Set([...wording.terms].flatMap((term) => groupsWith.get(term) ?? []));
    const found = [...near]
      .sort((one, other) => one - other)
      .find((index) => {
        const [leader] = groups[index] ?? [];
        return leader !== undefined && likeness(leader.terms, wording.terms) >= alike;
      });
    if (found !== undefined) {
      groups[found]?.push(wording);
      continue;
    }
    for (const term of wording.terms) {
      const indexes = groupsWith.get(term);
      if (indexes === undefined) groupsWith.set(term, [groups.length]);
      else indexes.push(groups.length);
    }
    groups.push([wording]);
  }
  return groups;
}

/**
 * Groups things whose texts ask alike.
 * @param items most used first: each joins the first group whose first is like it
 */
export function groupAlike<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[][] {
  return groupWordings(items.map((item) => ({ item, terms: termsOf(textOf(item)) }))).map((group) =>
    group.map(({ item }) => item),
  );
}

function likeness(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((term) => other.has(term)).length;
  return one.size + other.size === 0 ? 1 : (2 * shared) / (one.size + other.size);
}

/** Words without their endings; pairs of characters where no spaces part words. */
function termsOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(
    (run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [],
  );
  return new Set(words.flatMap((word) => (/^\p{Script=Han}/u.test(word) ? pairsOf(word) : stem(word))));
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word;
}

function mostUsed(questions: LoggedQuestion[]): string {
  const [first] = [...groupBy(questions, ({ text }) => text).values()].sort(
    (one, other) => other.length - one.length,
  );
  return first?.[0]?.text ?? '';
}

function describe(group: Wording[]): QuestionGroup {
  const questions = group.flatMap((wording) => wording.questions);
  const outcomes: QuestionGroup['outcomes'] = {};
  for (const { outcome } of questions) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return {
    text: group[0]?.text ?? '',
    role: questions[0]?.role ?? null,
    count: questions.length,
    people: new Set(questions.map(({ person }) => person)).size,
    outcomes,
    others: group.slice(1, 1 + othersGiven).map(({ text }) => text),
    lastAskedAt: Math.max(...questions.map(({ at }) => at)),
  };
}
