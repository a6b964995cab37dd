/** How much two wordings must share (Dice's coefficient of their terms) to be one question. */
const alike = 0.6;

/**
 * Groups things whose texts ask alike. A thing's group is found over the terms that they share, so that not all have to
 * be compared with all.
 * @param items most used first: each joins the first group whose first is like it
 */
export function groupAlike<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[][] {
  const groups: { terms: Set<string>; items: Item[] }[] = [];
  const groupsWith = new Map<string, number[]>();
  for (const item of items) {
    const terms = termsOf(textOf(item));
    const near = [...new Set([...terms].flatMap((term) => groupsWith.get(term) ?? []))];
    const found = near
      .sort((one, other) => one - other)
      .map((index) => groups[index])
      .find((group) => group !== undefined && likeness(group.terms, terms) >= alike);
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
