import type { Edition, Passage, Section } from '../knowledge/index.ts';
import { languages, sourceOfAny } from '../language/index.ts';
import { finding } from './finding.ts';
import { readFigures } from './read-figures.ts';
import type { Finding } from './types.ts';

const codes = Intl.supportedValuesOf('currency');
const codesOfOneCountry = codes.filter((code) => !/^(?:USD|EUR|X..)$/.test(code));

/** In capitals alone: "all", "top" and "try" are codes too, and RMB is none by the standard. */
const codeAmong = (some: string[]) => String.raw`\b(?:${some.join('|')}|RMB)\b`;

/** Letters, which are signs beside a number alone. */
const letters = {
  ofOneCountry: String.raw`\b(?:RM|Rp|R(?=\s?\d\d))\.?\s?\d|\d\s?(?:zł|Kč|Ft)(?!\p{L})`,
  ofSeveral: String.raw`\b(?:Rs|kr)\.?\s?\d|\d\s?kr\b`,
};

const currencies = [
  new RegExp([codeAmong(codes), letters.ofOneCountry, letters.ofSeveral].join('|'), 'u'),
  new RegExp(
    [
      String.raw`\p{Sc}|\b(?:usd|eur|gbp|rmb)\b`,
      names('currency', codes),
      sourceOfAny(({ pay }) => pay.currency),
    ].join('|'),
    'iu',
  ),
];

/** Currencies that one country alone pays in. */
const currenciesOfOneCountry = [
  new RegExp([codeAmong(codesOfOneCountry), letters.ofOneCountry].join('|'), 'u'),
  new RegExp(
    [
      String.raw`(?![$€¥￥])\p{Sc}|(?:HK|NT|NZ|CA|AU)\$`,
      names('currency', codesOfOneCountry),
      sourceOfAny(({ pay }) => pay.currencyOfOneCountry),
    ].join('|'),
    'iu',
  ),
];

const isIn = (text: string, patterns: RegExp[]) => patterns.some((pattern) => pattern.test(text));

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const regions = capitals.flatMap((one) => capitals.map((other) => `${one}${other}`));
const countries = new RegExp(`${names('region', regions)}|${sourceOfAny(({ pay }) => pay.place)}`, 'u');

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
      (passage) =>
        (section.kind === 'salary' || passage.labels.some(isPay)) && holdsAmount(passage, section, isPay),
    );
    const [first] = lines;
    if (first === undefined) return [];
    // What holds for a figure may stand anywhere in its section, and be said once for all that is of pay.
    const others = edition.sections.filter(({ kind }) => kind === 'salary');
    const text = [section, ...others].map(textOf).join('\n');
    const found: Finding[] = [];
    const tell = (problem: string, remedy: string) =>
      found.push(finding('warning', 'pay', first.source, problem, remedy));
    if (!isIn(text, currencies))
      tell('The pay names no currency.', 'Write it with the figures or above them, such as USD or 元.');
    if (!countries.test(text) && !isIn(text, currenciesOfOneCountry))
      tell('The pay names no country or place.', 'Say where it holds, such as "in the US".');
    if (!date.test(text)) tell('The pay names no date.', 'Say of when it is, such as "as of 2026".');
    return found;
  });
}

function textOf({ path, heading, columns, passages }: Section): string {
  return [...path, heading, ...columns, ...passages.map((passage) => passage.text)].join('\n');
}

/** The least that is pay and no share, count or year, in any currency by any period. */
const leastPay = 1000;

/** The least that is pay in a column of pay: by the hour, and no grade. */
const leastInColumn = 10;

/** 2.300, as some countries write it. */
const thousands = /^\d{1,3}\.\d{3}$/;

function holdsAmount({ shape, cells, text }: Passage, section: Section, isPay: (label: string) => boolean) {
  const isRow = shape === 'row';
  const isTyped = isRow && isIn([section.heading, ...section.columns].join(' '), currencies);
  return (isRow ? cells.slice(1) : [text]).some((part, at) =>
    readFigures(part).some(
      ({ unit, value, written }) =>
        unit === 'money' ||
        (unit === 'none' &&
          (value >= leastPay
            ? isTyped || !/^(?:19|20)\d\d$/.test(written)
            : (value >= leastInColumn || thousands.test(written)) &&
              isRow &&
              isPay(section.columns[at + 1] ?? ''))),
    ),
  );
}

/** A pattern of what codes are called in all languages, in both Chinese scripts. */
function names(type: 'currency' | 'region', of: string[]): string {
  return [...languages, 'zh-Hant']
    .flatMap((language) => {
      const known = new Intl.DisplayNames([language], { type, fallback: 'none' });
      return of.flatMap((code) => known.of(code) ?? []);
    })
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .map((name) => (/\p{Script=Han}/u.test(name) ? name : `\\b${name}\\b`))
    .join('|');
}
