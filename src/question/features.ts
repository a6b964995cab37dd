import { type CountedUnit, sourceOfAny } from '../language/index.ts';
import { type FindConcepts, stem } from './find-concepts.ts';
import { pinyinSyllables } from './pinyin.ts';

/** How many slots the features are hashed into; a power of two. */
export const featureSlots = 2 ** 16;

/** The most features that one text is read for; a longer text repeats itself rather than say more. */
const mostFeatures = 400;

/** The shortest word whose letter groups are features, and how many letters a group has. */
const shortestSplitWord = 5;
const lettersOfGroup = 4;

/** The usual reading of each Han character, without tones. */
export type Readings = Record<string, string>;

/** Stands for whoever is asked about, in a masked text. */
export const roleMask = '\uE000';
/** Stands for another occupation, in a masked text. */
export const occupationMask = '\uE001';

/**
 * Turns a text into hashed features: words with and without their endings, word pairs and letter groups for Latin
 * script, groups of one to three characters for Han, pairs of pinyin syllables for both, so that homophone typos and
 * pinyin meet the characters that were meant, the groups of synonyms that it touches, and what its figures
 * count.
 * @param text normalised, with roles masked
 * @param readings the pinyin of the Han characters that are known
 * @param findConcepts finds groups of synonyms
 * @returns distinct slots
 */
export function extractFeatures(text: string, readings: Readings, findConcepts: FindConcepts): Uint32Array {
  const slots = new Set<number>();
  const syllables: string[] = [];
  let previous = '^';
  for (const token of text.match(tokens) ?? []) {
    if (token === roleMask || token === occupationMask) {
      slots.add(slotOf(token));
      previous = '^';
    } else if (/^\p{Script=Han}/u.test(token)) {
      addHan(token, slots);
      for (const character of token) syllables.push(readings[character] ?? '');
      previous = token.at(-1) as string;
    } else {
      addWord(token, previous, slots);
      const cut = /^[a-z]{1,24}$/.test(token) ? pinyinSyllables(token) : null;
      syllables.push(...(cut ?? ['']));
      previous = token;
    }
    if (slots.size > mostFeatures) break;
  }
  for (let index = 0; index + 1 < syllables.length; index += 1) {
    if (syllables[index] && syllables[index + 1])
      slots.add(slotOf(`p${syllables[index]} ${syllables[index + 1]}`));
  }
  for (const { group } of findConcepts(text)) slots.add(slotOf(`=${group}`));
  if (/\d/.test(text))
    for (const [name, figure] of figures) if (figure.test(text)) slots.add(slotOf(`#${name}`));
  return Uint32Array.from(slots).slice(0, mostFeatures);
}

const unit = (name: CountedUnit) => sourceOfAny(({ figures }) => figures.units[name]);
const rate = (['hour', 'day', 'week', 'month', 'year'] as const)
  .map((name) => sourceOfAny(({ pay }) => pay.rates[name]))
  .join('|');
const code = '(?:usd|eur|gbp|cny|rmb|hkd|sgd)';

/**
 * What the figures of a text count, whatever their numbers: "£28,407 a year" and "$31 an hour" are both pay. No text without
 * a digit matches any of them.
 */
const figures: [string, RegExp][] = [
  ['money', String.raw`[$£€¥₹]\s?\d|\b${code}\s?\d|\d\s?${code}|${sourceOfAny(({ pay }) => pay.amount)}`],
  ['thousands', String.raw`\d,\d{3}\b`],
  ['rate', String.raw`\d\s?k?\+?\s?(?:\/|${sourceOfAny(({ pay }) => pay.per)})\s?(?:${rate})`],
  ['percent', String.raw`\d\s?(?:%|${unit('percent')})`],
  [
    'clock',
    String.raw`\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?${sourceOfAny(({ figures: { clock } }) => clock.after)}`,
  ],
  ['hour', String.raw`\d\s?${sourceOfAny(({ figures: { clock } }) => clock.hour)}`],
  ['years', String.raw`\d\+?[\s-]?${unit('years')}`],
  ['days', String.raw`\d\+?[\s-]?(?:${unit('days')}|${unit('weeks')}|${unit('months')})`],
  ['hours', String.raw`\d\+?[\s-]?${unit('hours')}`],
  [
    'range',
    String.raw`\d\s?[\p{L}%]{0,3}\s?(?:[-–~—]|${sourceOfAny(({ figures: { rangeTo } }) => rangeTo)})\s?[$£€¥]?\d`,
  ],
  ['number', String.raw`\d`],
].map(([name, source]) => [name as string, new RegExp(source as string, 'iu')]);

const tokens = /[\uE000\uE001?]|\p{Script=Han}+|[a-z][a-z'+#.-]*[a-z+#]|[a-z]|\d+/gu;

function addHan(run: string, slots: Set<number>): void {
  for (let start = 0; start < run.length; start += 1) {
    for (let length = 1; length <= 3 && start + length <= run.length; length += 1)
      slots.add(slotOf(run, start, start + length, hanSeed));
  }
}

function addWord(word: string, previous: string, slots: Set<number>): void {
  slots.add(slotOf(`w${word}`));
  slots.add(slotOf(`s${stem(word)}`));
  slots.add(slotOf(`b${previous} ${word}`));
  if (word.length < shortestSplitWord) return;
  const padded = `<${word}>`;
  for (let start = 0; start + lettersOfGroup <= padded.length; start += 1)
    slots.add(slotOf(padded, start, start + lettersOfGroup, letterSeed));
}

const emptySeed = 0x811c9dc5;
const hanSeed = fold('h', 0, 1, emptySeed);
const letterSeed = fold('c', 0, 1, emptySeed);

/** The slot of a stretch of text behind what the seed stands for: no text is built for the many parts of a word. */
function slotOf(text: string, start = 0, end = text.length, seed = emptySeed): number {
  const value = fold(text, start, end, seed);
  return ((value ^ (value >>> 15)) >>> 0) & (featureSlots - 1);
}

// FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/
function fold(text: string, start: number, end: number, seed: number): number {
  let value = seed;
  for (let index = start; index < end; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
