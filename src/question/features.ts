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
  const features = new Set<string>();
  const syllables: string[] = [];
  let previous = '^';
  for (const token of text.match(tokens) ?? []) {
    if (token === roleMask || token === occupationMask) {
      features.add(token);
      previous = '^';
    } else if (/^\p{Script=Han}/u.test(token)) {
      addHan(token, features);
      for (const character of token) syllables.push(readings[character] ?? '');
      previous = token.at(-1) as string;
    } else {
      addWord(token, previous, features);
      const cut = /^[a-z]{1,24}$/.test(token) ? pinyinSyllables(token) : null;
      syllables.push(...(cut ?? ['']));
      previous = token;
    }
    if (features.size > mostFeatures) break;
  }
  for (let index = 0; index + 1 < syllables.length; index += 1) {
    if (syllables[index] && syllables[index + 1])
      features.add(`p${syllables[index]} ${syllables[index + 1]}`);
  }
  for (const { group } of findConcepts(text)) features.add(`=${group}`);
  for (const [name, figure] of figures) if (figure.test(text)) features.add(`#${name}`);
  const slots = new Set<number>();
  for (const feature of features) {
    slots.add(hash(feature));
    if (slots.size >= mostFeatures) break;
  }
  return Uint32Array.from(slots);
}

const unit = (name: CountedUnit) => sourceOfAny(({ figures }) => figures.units[name]);
const rate = (['hour', 'day', 'week', 'month', 'year'] as const)
  .map((name) => sourceOfAny(({ pay }) => pay.rates[name]))
  .join('|');
const code = '(?:usd|eur|gbp|cny|rmb|hkd|sgd)';

/** What the figures of a text count, whatever their numbers: "£28,407 a year" and "$31 an hour" are both pay. */
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

function addHan(run: string, features: Set<string>): void {
  for (let start = 0; start < run.length; start += 1) {
    for (let length = 1; length <= 3 && start + length <= run.length; length += 1)
      features.add(`h${run.slice(start, start + length)}`);
  }
}

function addWord(word: string, previous: string, features: Set<string>): void {
  features.add(`w${word}`);
  features.add(`s${stem(word)}`);
  features.add(`b${previous} ${word}`);
  if (word.length < shortestSplitWord) return;
  const padded = `<${word}>`;
  for (let start = 0; start + lettersOfGroup <= padded.length; start += 1)
    features.add(`c${padded.slice(start, start + lettersOfGroup)}`);
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
