import { remember } from './remember.ts';

/** A place in a text that names what a group of words stands for, end exclusive. */
export interface ConceptMention {
  /** The group's index. */
  group: number;
  start: number;
  end: number;
}

/** Finds every group of words that a normalised text touches. */
export type FindConcepts = (text: string) => readonly ConceptMention[];

/** For how many texts it stays known: the parts of one message, which several steps read. */
const keptTexts = 16;

/** How many words stay without their endings: most texts are made of a few thousand. */
const keptWords = 4000;

/**
 * Makes the function that finds groups of words with one meaning, whichever word, language or ending is used.
 * @param groups lists of normalised words or phrases; words of several groups may overlap
 */
export function createConceptFinder(groups: string[][]): FindConcepts {
  const latin = new Map<string, number[]>();
  const han = new Map<string, { word: string; group: number }[]>();
  /** How many words the longest phrase has that begins with a word: most words begin none. */
  const longest = new Map<string, number>();
  groups.forEach((words, group) => {
    for (const word of words) {
      if (/\p{Script=Han}/u.test(word)) addTo(han, word[0] as string, { word, group });
      else {
        const parts = latinWords(word).map(({ word: part }) => stem(part));
        longest.set(parts[0] as string, Math.max(longest.get(parts[0] as string) ?? 0, parts.length));
        addTo(latin, parts.join(' '), group);
      }
    }
  });
  return remember((text) => {
    const found: ConceptMention[] = [];
    const words = latinWords(text);
    const stems = words.map(({ word }) => stem(word));
    words.forEach(({ start }, index) => {
      const most = Math.min(longest.get(stems[index] as string) ?? 0, words.length - index);
      for (let length = 1; length <= most; length += 1) {
        const { end } = words[index + length - 1] as LatinWord;
        for (const group of latin.get(stems.slice(index, index + length).join(' ')) ?? [])
          found.push({ group, start, end });
      }
    });
    for (let start = 0; start < text.length; start += 1) {
      for (const { word, group } of han.get(text[start] as string) ?? []) {
        if (text.startsWith(word, start)) found.push({ group, start, end: start + word.length });
      }
    }
    return found;
  }, keptTexts);
}

/** A Latin word and where it stands, end exclusive. */
interface LatinWord {
  word: string;
  start: number;
  end: number;
}

/** The Latin words of a text, lower case. */
export const latinWords: (text: string) => readonly LatinWord[] = remember(cutLatin, keptTexts);

function cutLatin(text: string): LatinWord[] {
  return [...text.toLowerCase().matchAll(/[a-z0-9][a-z0-9+#&]*(?:[.'][a-z0-9]+)*/g)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * A Latin word without its ending, so that "measures", "measured" and "measuring" are one. Only endings that seldom
 * change which word it is go: a real stemmer joins "organ" and "organize".
 */
export const stem: (word: string) => string = remember(withoutEnding, keptWords);

function withoutEnding(word: string): string {
  const bare = word.replace(/'s$/, '');
  if (bare.length <= 3) return bare;
  return bare
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=.{3})(?:ing|ed|ly|e)$/, '')
    .replace(/(?<=.{2})([a-z])\1$/, '$1');
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
