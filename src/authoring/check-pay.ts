import type { Edition, Passage, Section } from '../knowledge/index.ts';
import { type Language, languages, sourceOfAny } from '../language/index.ts';
import { finding } from './finding.ts';
import { readFigures } from './read-figures.ts';
import type { Finding } from './types.ts';

const named = sourceOfAny(({ pay }) => pay.currency);
const currency = new RegExp(
  String.raw`[$£€¥￥₹₩]|\b(?:USD|EUR|GBP|CNY|RMB|HKD|TWD|SGD|CAD|AUD|NZD|INR|JPY|KRW|CHF|SEK|NOK|DKK|PLN|BRL|ZAR)\b|${named}`,
  'iu',
);

/** Currencies that one country alone pays in. */
const ofOneCountry = new RegExp(
  String.raw`[£₹₩]|(?:HK|NT|NZ|CA|AU)\$|\b(?:GBP|CNY|RMB|HKD|TWD|SGD|CAD|AUD|NZD|INR|JPY|KRW|CHF|SEK|NOK|DKK|PLN|BRL|ZAR)\b|${sourceOfAny(({ pay }) => pay.currencyOfOneCountry)}`,
  'iu',
);

const countries = new RegExp(
  [
    ...languages.flatMap(regionNames).map((name) => (/\p{Script=Han}/u.test(name) ? name : `\\b${name}\\b`)),
    sourceOfAny(({ pay }) => pay.place),
  ].join('|'),
  'u',
);

const date = new RegExp(
  String.raw`(?<!\d)(?:19|20)\d{2}(?![\da-z])|${sourceOfAny(({ said }) => said.asOf)}.*\d|\b(?:FY|Q[1-4])\s?\d{2}\b`,
  'iu',
);

/**
 * Tells pay without a currency, a country or a date: a figure that nobody can place is worse than none.
 * @param edition a document
 * @param isPay whether a label names pay
 */
export function checkPay(edition: Edition, isPay: (label: string) => boolean): Finding[] {
  return edition.sections.flatMap((section) => {
    const lines = section.passages.filter(
      (passage) => holdsAmount(passage, section) && (section.kind === 'salary' || passage.labels.some(isPay)),
    );
    const [first] = lines;
    if (first === undefined) return [];
    // What holds for a figure may stand anywhere in its section, and be said once for all documents of a country.
    const text = [
      ...section.path,
      section.heading,
      ...section.columns,
      ...section.passages.map((passage) => passage.text),
    ].join('\n');
    const found: Finding[] = [];
    const tell = (problem: string, remedy: string) =>
      found.push(finding('warning', 'pay', first.source, problem, remedy));
    if (!currency.test(text))
      tell('The pay names no currency.', 'Write it with the figures or above them, such as USD or 元.');
    if (!countries.test(text) && !ofOneCountry.test(text))
      tell('The pay names no country or place.', 'Say where it holds, such as "in the US".');
    if (!date.test(text)) tell('The pay names no date.', 'Say of when it is, such as "as of 2026".');
    return found;
  });
}

/** The least that is pay and no share, count or year, in any currency by any period. */
const leastPay = 1000;

function holdsAmount(passage: Passage, section: Section): boolean {
  const texts = passage.shape === 'row' ? passage.cells.slice(1) : [passage.text];
  const isTyped = passage.shape === 'row' && currency.test([section.heading, ...section.columns].join(' '));
  return texts
    .flatMap(readFigures)
    .some(
      ({ unit, value, written }) =>
        unit === 'money' ||
        (unit === 'none' && value >= leastPay && (isTyped || !/^(?:19|20)\d\d$/.test(written))),
    );
}

function regionNames(language: Language): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((one) => letters.map((other) => names.of(`${one}${other}`)))
    .filter((name): name is string => name !== undefined)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
