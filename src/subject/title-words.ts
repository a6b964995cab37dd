import { recordOfAll } from '../language/index.ts';
import { remember } from '../question/index.ts';

/** A word of a text as job titles are compared: Latin words whole, Han characters one by one. */
export interface TitleWord {
  /** The canonical form: singular, abbreviations written out. */
  word: string;
  /** Where it stands in the text, end exclusive. */
  start: number;
  end: number;
}

/** How many texts stay cut: the parts of one message, which several steps read. */
const keptTexts = 16;

/**
 * Cuts a text into words that can be compared with a job title's. "Sr. SWEs" and "senior software engineer" give
 * the same words.
 * @param text normalised text
 */
export const titleWords: (text: string) => readonly TitleWord[] = remember(cutTitle, keptTexts);

function cutTitle(text: string): TitleWord[] {
  const words: TitleWord[] = [];
  for (const match of text.matchAll(/\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}+#]*(?:[.'][\p{L}\p{N}]+)*/gu)) {
    for (const part of splitScripts(match[0], match.index)) {
      for (const word of canonicalWords(part.word)) words.push({ word, start: part.start, end: part.end });
    }
  }
  return joinCompounds(words);
}

// What people write for a word of a title; the values may be several words.
const writtenOut = new Map(Object.entries(recordOfAll(({ titles }) => titles.writtenOut)));

const compounds = new Map(Object.entries(recordOfAll(({ titles }) => titles.compounds)));

/** A word of a title, and the words that it is written as where it is written as several. */
export function partsOfCompound(word: string): string[] {
  return [
    word,
    ...[...compounds].filter(([, whole]) => whole === word).flatMap(([parts]) => parts.split(' ')),
  ];
}

function canonicalWords(word: string): string[] {
  const bare = word.replace(/'s$/, '').replace(/\./g, '');
  const singular = singularOf(bare);
  const written = writtenOut.get(bare) ?? writtenOut.get(singular);
  return written === undefined ? [singular] : written.split(' ').map(singularOf);
}

function singularOf(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|ops|sales|hr)$/.test(word) || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

function splitScripts(text: string, start: number): { word: string; start: number; end: number }[] {
  // Most words by far; thousands of them are cut at each start.
  if (/^[a-z0-9+#.']+$/.test(text)) return [{ word: text, start, end: start + text.length }];
  const parts: { word: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(/\p{Script=Han}|[^\p{Script=Han}]+/gu)) {
    parts.push({ word: match[0], start: start + match.index, end: start + match.index + match[0].length });
  }
  return parts;
}

/** Joins the words of titles that are one, as "front end" is "frontend". */
export function joinCompounds(words: readonly TitleWord[]): TitleWord[] {
  const joined: TitleWord[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    const compound = previous && compounds.get(`${previous.word} ${word.word}`);
    if (previous && compound)
      joined[joined.length - 1] = { word: compound, start: previous.start, end: word.end };
    else joined.push(word);
  }
  return joined;
}
