import { Converter } from 'opencc-js/t2cn';
import { inAny, languages, reading, stripEmoji } from '../language/index.ts';
import { remember } from './remember.ts';

/**
 * The longest text that is read, in characters. People ask in far less, and the work grows with the length.
 */
const maximumLength = 1000;

/** How many texts stay normalised: those of one message and the names and headings that it is compared with. */
const keptTexts = 500;

/**
 * Puts a question into the one form that everything after it expects: Unicode NFKC, lower case, Simplified
 * Chinese with Cantonese and Taiwan wording mapped to standard words, straight quotes, no emoji, links or
 * control characters, single spaces. The meaning stays; only its spelling changes.
 * @param text what a person wrote; only the first 1,000 characters are read
 * @returns the normal form; an empty string where nothing readable is left
 */
export const normalize: (text: string) => string = remember(toNormalForm, keptTexts);

function toNormalForm(text: string): string {
  // One character may become eighteen by NFKC.
  const start = text.slice(0, maximumLength).normalize('NFKC').slice(0, maximumLength);
  const plain = stripEmoji(start.toLowerCase())
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/(^|\s)[@#][\w.-]+/g, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”「」『』]/g, '"')
    .replace(/[\p{Cc}\p{Co}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /\p{Script=Han}/u.test(plain) ? mapRegionalWords(simplify(plain)) : plain;
}

const simplify = Converter({ from: 't', to: 'cn' });

const regional = languages.map((language) => reading(language).regional);
const always = regional.flatMap((words) => words.always);
const everywhere = regional.flatMap(({ besideSign }) => besideSign).concat(always);
const sign = inAny((language) => language.regional.sign, 'u');

function mapRegionalWords(text: string): string {
  const words = sign.test(text) ? everywhere : always;
  return words.reduce((current, [pattern, word]) => current.replace(pattern, word), text);
}
