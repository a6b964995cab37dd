import { isHan, type RoleName } from './names-of-role.ts';
import type { TitleWord } from './title-words.ts';

/** The same words, as the names of one role or of several at different levels. */
export interface Wording {
  words: string[];
  isHan: boolean;
  needsLevel: boolean;
  names: RoleName[];
}

/** Names by their words. */
interface NameIndex {
  wordings: Wording[];
  /** The wordings that a text's words may hold: a few, however many there are. */
  find(words: TitleWord[]): Wording[];
}

/**
 * Files each wording under its rarest word, a Han one under its two rarest pairs of characters, so that a question
 * looks at a few only.
 */
export function indexNames(names: RoleName[]): NameIndex {
  const byWords = new Map<string, Wording>();
  for (const name of names) {
    const key = `${name.needsLevel ? '+' : ''}${name.words.join(' ')}`;
    const wording = byWords.get(key);
    if (wording) wording.names.push(name);
    else {
      const { words, needsLevel } = name;
      byWords.set(key, { words, needsLevel, isHan: words.some(isHan), names: [name] });
    }
  }
  const wordings = [...byWords.values()];
  const frequency = new Map<string, number>();
  for (const wording of wordings)
    for (const key of new Set(keysOf(wording))) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const filed = new Map<string, number[]>();
  wordings.forEach((wording, index) => {
    const keys = [...new Set(keysOf(wording))].sort(
      (one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0),
    );
    for (const key of keys.slice(0, wording.isHan ? 2 : 1)) {
      const list = filed.get(key);
      if (list) list.push(index);
      else filed.set(key, [index]);
    }
  });
  return {
    wordings,
    find(words) {
      const found = new Set<number>();
      words.forEach(({ word }, index) => {
        for (const id of filed.get(word) ?? []) found.add(id);
        for (const id of filed.get(`${word}${words[index + 1]?.word ?? ''}`) ?? []) found.add(id);
      });
      return [...found].sort((one, other) => one - other).map((id) => wordings[id] as Wording);
    },
  };
}

// Pairs that do not overlap: one wrong character spoils one of them only.
function keysOf({ words, isHan: han }: Wording): string[] {
  if (!han) return words;
  const pairs: string[] = [];
  for (let index = words.length - 2; index >= 0; index -= 2) pairs.push(`${words[index]}${words[index + 1]}`);
  return pairs.length > 0 ? pairs : words;
}
