import { inAny, wordsOfAll } from '../language/index.ts';

/**
 * How much two wordings must share (Dice's coefficient of their terms, by weight) to be one question. Of the questions in
 * `test/questions/judge-*.jsonl` 67 of 100 pairs that come together ask for one section, at 0.6 84, but there "a parking lot here" is no
 * "parking lot" in a short list.
 */
const alike = 0.55;

/**
 * Groups things whose texts ask alike. A thing's group is found over the terms that they share, so that not all have to
 * be compared with all.
 * @param items most used first: each joins the first group whose first is like it
 */
export function groupAlike<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[][] {
  const termsOfEach = items.map((item) => termsOf(textOf(item)));
  const weightOf = weigh(termsOfEach);
  const groups: { terms: Set<string>; items: Item[] }[] = [];
  const groupsWith = new Map<string, number[]>();
  for (const [at, item] of items.entries()) {
    const terms = termsOfEach[at] as Set<string>;
    const near = [...new Set([...terms].flatMap((term) => groupsWith.get(term) ?? []))];
    const found = near
      .sort((one, other) => one - other)
      .map((index) => groups[index])
      .find((group) => group !== undefined && likeness(group.terms, terms, weightOf) >= alike);
    if (found !== undefined) {
      found.items.push(item);
      continue;
    }
    for (const term of terms) {
      const indexes = groupsWith.get(term);
      if (indexes === undefined) groupsWith.set(term, [groups.length]);
      else indexes.push(groups.length);
    }
    groups.push({ terms, items: [item] });
  }
  return groups.map((group) => group.items);
}

/** A term that many of the texts hold, such as the role's name, tells little: its weight is its inverse document frequency. */
function weigh(texts: readonly Set<string>[]): (term: string) => number {
  const holding = new Map<string, number>();
  for (const terms of texts) for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + texts.length / (holding.get(term) ?? 1));
}

function likeness(one: Set<string>, other: Set<string>, weightOf: (term: string) => number): number {
  const sum = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + weightOf(term), 0);
  const whole = sum(one) + sum(other);
  return whole === 0 ? 1 : (2 * sum([...one].filter((term) => other.has(term)))) / whole;
}

const stopWords = new Set(wordsOfAll(({ words }) => words.stop));
const functionCharacters = inAny(({ words }) => words.functionCharacters);

/**
 * Words without their endings; pairs of characters where no spaces part words. What only asks, "do they get", is shared by
 * questions of all sorts and counts where there is nothing else.
 */
function termsOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(
    (run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [],
  );
  const terms = words.flatMap((word) => (/^\p{Script=Han}/u.test(word) ? pairsOf(word) : word));
  const telling = terms.filter((term) => !stopWords.has(term) && !functionCharacters.test(term));
  return new Set((telling.length > 0 ? telling : terms).map(stem));
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
