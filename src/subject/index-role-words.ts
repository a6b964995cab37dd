import { wordsOfAll } from '../language/index.ts';
import { sameLetters } from './same-letters.ts';

/** One way to name a role, as the words that it is made of. */
export interface Alias {
  /** The role's index in the book. */
  role: number;
  words: string[];
}

/** A word of names, and how much a word of a question is like it, 0 to 1. */
type WordLikeness = Map<string, number>;

/** Names by their words. */
interface RoleWordIndex {
  /** The words of names that a question's word may stand for. */
  like(word: string): WordLikeness;
  /** The aliases that hold a word; empty for a word that very many hold. */
  holding(word: string): Alias[];
  aliasesOf(role: number): Alias[];
  /** How telling a word is among the names of this book. */
  weightOf(word: string): number;
}

/** How alike two words are that are not the same: in all letters but one or two, in meaning, in a part, in the beginning. */
const likeness = { letters: 0.9, translated: 0.85, part: 0.8, beginning: 0.75 };
/** The shortest words that are compared by letters and by beginnings. */
const shortestMisspelt = 5;
const shortestBeginning = 4;

/** A word of more names than this leads to none of them by itself: the others must. */
const mostHolders = 300;

/** What words such as "engineer" and 经理 tell, which half of all titles hold, as a share of others. */
const generalShare = 0.35;
const general = new Set(wordsOfAll(({ titles }) => titles.general));

/** Whether a word ends so many titles that it tells little of what the job is, as "engineer" does. */
export function isGeneral(word: string): boolean {
  return general.has(word);
}

/**
 * @param aliases every way to name the book's roles
 * @param count how many roles there are
 * @param translate gives words of the other language that mean the same
 */
export function indexRoleWords(
  aliases: Alias[],
  count: number,
  translate: (word: string) => string[],
): RoleWordIndex {
  const byRole: Alias[][] = Array.from({ length: count }, () => []);
  const byWord = new Map<string, Alias[]>();
  const rolesOfWord = new Map<string, Set<number>>();
  for (const alias of aliases) {
    byRole[alias.role]?.push(alias);
    for (const word of alias.words) {
      listOf(byWord, word).push(alias);
      const roles = rolesOfWord.get(word) ?? new Set();
      rolesOfWord.set(word, roles.add(alias.role));
    }
  }
  const weights = new Map([...rolesOfWord].map(([word, roles]) => [word, weigh(word, count / roles.size)]));
  const byPart = new Map<string, string[]>();
  for (const word of byWord.keys()) for (const key of keysOf(word)) listOf(byPart, key).push(word);
  const remembered = new Map<string, WordLikeness>();
  const like = (word: string): WordLikeness => {
    const found: WordLikeness = new Map(byWord.has(word) ? [[word, 1]] : []);
    for (const other of translate(word))
      if (byWord.has(other) && !found.has(other)) found.set(other, likeness.translated);
    for (const key of keysOf(word)) {
      for (const other of byPart.get(key) ?? []) {
        const share = likenessOf(word, other);
        if (share > (found.get(other) ?? 0)) found.set(other, share);
      }
    }
    return found;
  };
  return {
    like(word) {
      const known = remembered.get(word);
      if (known) return known;
      const found = like(word);
      if (remembered.size > 5000) remembered.clear();
      remembered.set(word, found);
      return found;
    },
    holding(word) {
      const holders = byWord.get(word) ?? [];
      return holders.length > mostHolders ? [] : holders;
    },
    aliasesOf: (role) => byRole[role] ?? [],
    weightOf: (word) => weights.get(word) ?? weigh(word, count),
  };
}

/** @param rareness how many times more roles there are than roles whose names hold the word */
function weigh(word: string, rareness: number): number {
  return Math.log(1 + rareness) * (isGeneral(word) ? generalShare : 1);
}

// Words that may be alike share a key: the first letters of Latin ones, or all of them in another order ("fornt"), a
// pair of characters of Chinese ones.
function keysOf(word: string): string[] {
  if (/^[a-z]/.test(word))
    return word.length >= shortestBeginning ? [word.slice(0, 3), `~${[...word].sort().join('')}`] : [];
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(index, index + 2));
}

function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  if (/^[a-z]/.test(one)) {
    if (Math.min(one.length, other.length) >= shortestMisspelt && sameLetters(other, one))
      return likeness.letters;
    return other.startsWith(one) || one.startsWith(other) ? likeness.beginning : 0;
  }
  return one.includes(other) || other.includes(one) ? likeness.part : 0;
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
