import { titleWords } from './title-words.ts';

/** Turns titles of one language into those of the other, in every way that the glossary knows. */
export interface TitleTranslator {
  /**
   * @param title a Chinese title
   * @returns the words of English ones, most usual first; empty where too much of it is not known
   */
  toEnglish(title: string): string[][];
  /**
   * @param words the words of an English title, without its level
   * @returns Chinese titles that the glossary holds as a whole; often empty
   */
  toChinese(words: string[]): string[];
  /** The words of titles that mean the same as one word of a title, in the other language; often empty. */
  wordsFor(word: string): string[];
}

/** The longest word of the glossary that is tried, in characters. */
const longestWord = 8;
/** The longest Chinese word that is part of titles rather than one itself, in characters. */
const longestPart = 3;
/** How many English titles one Chinese title is turned into at the most. */
const mostTitles = 6;

/** The glossary the other way round, as plain data: making it takes a tenth of a second. */
export interface TitleIndex {
  /** Chinese titles by the words of an English one, in the order of the alphabet. */
  chinese: [string, string[]][];
  /** Words of titles by one of the other language. */
  single: [string, string[]][];
}

/** @param glossary English titles and title words by Chinese ones, most usual first */
export function indexTitles(glossary: Record<string, string[]>): TitleIndex {
  const chinese = new Map<string, string[]>();
  const single = new Map<string, string[]>();
  for (const [title, meanings] of Object.entries(glossary)) {
    for (const meaning of meanings) {
      const words = titleWords(meaning).map(({ word }) => word);
      const [only, another] = words;
      if (only && !another && title.length <= longestPart) {
        single.set(title, [...(single.get(title) ?? []), only]);
        single.set(only, [...(single.get(only) ?? []), title]);
      }
      const key = keyOf(words);
      chinese.set(key, [...(chinese.get(key) ?? []), title]);
    }
  }
  return { chinese: [...chinese], single: [...single] };
}

/**
 * Makes the translator that lets "高级数据工程师" and "Senior Data Engineer" meet.
 * @param glossary English titles and title words by Chinese ones, most usual first
 * @param index made of the glossary before
 */
export function createTitleTranslator(
  glossary: Record<string, string[]>,
  index: TitleIndex = indexTitles(glossary),
): TitleTranslator {
  const english = new Map(Object.entries(glossary));
  const chinese = new Map(index.chinese);
  const single = new Map(index.single);
  return {
    toEnglish(title) {
      const text = title.replace(/[\s的]/g, '');
      let titles: string[] = [''];
      for (let index = 0; index < text.length; ) {
        const latin = text.slice(index).match(/^[a-z0-9+#]+/)?.[0];
        const han = latin === undefined ? longestKnown(text, index, english) : null;
        const meanings = latin === undefined ? (english.get(han ?? '') ?? []) : [latin];
        if (meanings.length > 0) {
          titles = meanings.flatMap((meaning) => titles.map((words) => `${words} ${meaning}`));
          titles.length = Math.min(titles.length, mostTitles);
        }
        // Endings that only say "one who works as" are often left over.
        else if (!/[岗员师工]/.test(text[index] as string)) return [];
        index += (latin ?? han ?? ' ').length;
      }
      return titles
        .map((words) => [...new Set(titleWords(words).map(({ word }) => word))])
        .filter((words) => words.length > 0);
    },
    toChinese: (words) => chinese.get(keyOf(words)) ?? [],
    wordsFor: (word) => single.get(word) ?? [],
  };
}

// "Tax adviser" and "adviser, tax" are one.
function keyOf(words: string[]): string {
  return [...words].sort().join(' ');
}

function longestKnown(text: string, index: number, known: Map<string, string[]>): string | null {
  for (let length = Math.min(longestWord, text.length - index); length > 0; length -= 1) {
    const word = text.slice(index, index + length);
    if (known.has(word)) return word;
  }
  return null;
}
