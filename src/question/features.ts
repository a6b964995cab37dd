import type { FindConcepts } from './find-concepts.ts';
import { pinyinSyllables } from './pinyin.ts';

/** How many slots the features are hashed into; a power of two. */
export const featureSlots = 2 ** 20;

/** The most features that one text is read for; a longer text repeats itself rather than say more. */
const maximumFeatures = 1200;

/** The usual reading of each Han character, without tones. */
export type Readings = Record<string, string>;

/** A text as the classifier sees it: distinct slots, and one weight for all so that the vector has length 1. */
export interface FeatureVector {
  slots: Uint32Array;
  weight: number;
}

/**
 * Turns a question into hashed features: words, word pairs and letter groups for Latin script, groups of one to
 * four characters for Han, and pairs of pinyin syllables for both, so that homophone typos and pinyin meet the
 * characters that were meant.
 * @param text normalised, with roles masked
 * @param readings the pinyin of the Han characters that are known
 * @param findConcepts finds groups of synonyms, each a feature too
 */
export function extractFeatures(text: string, readings: Readings, findConcepts: FindConcepts): FeatureVector {
  const slots = new Set<number>();
  // The same words mean something else when they are asked of another occupation, or head a section.
  const about = contextOf(text);
  const add = (feature: string) => {
    if (slots.size >= maximumFeatures) return;
    slots.add(hash(feature));
    if (about) slots.add(hash(about + feature));
  };
  const tokens = text.match(tokenPattern) ?? [];
  const syllables: string[] = [];
  let previous = '^';
  let beforePrevious = '';
  for (const token of tokens) {
    if (isHan(token)) {
      addHanFeatures(token, add);
      for (const character of token) syllables.push(readings[character] ?? '?');
      const characters = [...token];
      add(`x:${previous} ${characters.slice(0, 2).join('')}`);
      previous = characters.slice(-2).join('');
      beforePrevious = '';
      continue;
    }
    addWordFeatures(token, add);
    add(`b:${previous} ${token}`);
    if (beforePrevious) add(`s:${beforePrevious} ${token}`);
    beforePrevious = previous;
    previous = token;
    const cut = token.length <= 30 && /^[a-z]+$/.test(token) ? pinyinSyllables(token) : null;
    if (cut) syllables.push(...cut);
    else syllables.push('|');
  }
  add(`b:${previous} $`);
  addSyllableFeatures(syllables, add);
  for (const { group } of findConcepts(text)) add(`=${group}`);
  add(`length:${Math.min(6, Math.ceil(Math.log2(tokens.join('').length + 1)))}`);
  return { slots: Uint32Array.from(slots), weight: 1 / Math.sqrt(Math.max(1, slots.size)) };
}

/** Stands before a heading, which is no question. */
export const headingMark = '\uE002';
/** Stands before a line of a document, which is none either. */
export const statementMark = '\uE003';
/** Stands for a role that the book has, in a masked text. */
export const roleMask = '\uE000';
/** Stands for an occupation that the book does not have, in a masked text. */
export const occupationMask = '\uE001';

const tokenPattern = /\p{Script=Han}+|[a-z][a-z'+#.-]*[a-z+#]|[a-z]|\d+|[\uE000\uE001?!$]/gu;

function contextOf(text: string): string {
  if (text.startsWith(headingMark)) return 'heading ';
  if (text.startsWith(statementMark)) return 'statement ';
  if (!text.includes(occupationMask)) return '';
  return text.includes(roleMask) ? 'both ' : 'other ';
}

function isHan(token: string): boolean {
  return /^\p{Script=Han}/u.test(token);
}

function addHanFeatures(run: string, add: (feature: string) => void): void {
  const characters = ['^', ...run, '$'];
  for (let start = 0; start < characters.length; start += 1) {
    let gram = '';
    for (let length = 1; length <= 4 && start + length <= characters.length; length += 1) {
      gram += characters[start + length - 1];
      if (gram !== '^' && gram !== '$') add(`h:${gram}`);
    }
  }
}

function addWordFeatures(word: string, add: (feature: string) => void): void {
  add(`w:${word}`);
  if (word.length < 4) return;
  const padded = `<${word}>`;
  for (let length = 3; length <= 5; length += 1) {
    for (let start = 0; start + length <= padded.length; start += 1) {
      add(`c:${padded.slice(start, start + length)}`);
    }
  }
}

function addSyllableFeatures(syllables: string[], add: (feature: string) => void): void {
  for (let index = 0; index + 1 < syllables.length; index += 1) {
    const pair = `${syllables[index]} ${syllables[index + 1]}`;
    if (/[?|]/.test(pair)) continue;
    add(`p:${pair}`);
    const third = syllables[index + 2];
    if (third && !/[?|]/.test(third)) add(`p:${pair} ${third}`);
  }
}

// FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/
function hash(feature: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1) {
    value ^= feature.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 15;
  return (value >>> 0) & (featureSlots - 1);
}
