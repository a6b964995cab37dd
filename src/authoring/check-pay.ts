import type { Edition, Passage, Section } from '../knowledge/index.ts';
import { finding } from './finding.ts';
import { readFigures } from './read-figures.ts';
import type { Finding } from './types.ts';

const currency =
  /[$£€¥￥₹₩]|\b(?:USD|EUR|GBP|CNY|RMB|HKD|TWD|SGD|CAD|AUD|NZD|INR|JPY|KRW|CHF|SEK|NOK|DKK|PLN|BRL|ZAR|dollars?|euros?|pounds?|yuan|rupees?|yen|francs?)\b|元|人民币|英镑|卢比|法郎/iu;

/** Currencies that one country alone pays in. */
const ofOneCountry =
  /[£₹₩]|(?:HK|NT|NZ|CA|AU)\$|\b(?:GBP|CNY|RMB|HKD|TWD|SGD|CAD|AUD|NZD|INR|JPY|KRW|CHF|SEK|NOK|DKK|PLN|BRL|ZAR|yuan|rupees?|yen)\b|(?<![美欧日港澳加])元|人民币|英镑|卢比/iu;

const countries = new RegExp(
  [
    ...regionNames('en').map((name) => `\\b${name}\\b`),
    '\\b(?:US|U\\.S\\.|USA|UK|U\\.K\\.|EU|UAE|Europe|America|Asia|worldwide|global(?:ly)?|nationwide|national|London|New York|Silicon Valley|San Francisco|Shanghai|Beijing|Shenzhen|NHS)\\b',
    ...regionNames('zh'),
    '全国|全球|欧洲|美国|英国|国内|内地|大陆|一线城市|二线城市|北京|上海|深圳|广州|杭州|成都|硅谷|伦敦|纽约',
  ].join('|'),
  'u',
);

const date = /\b(?:19|20)\d{2}\b|(?:19|20)\d{2}年|\bas of\b.*\d|\b(?:FY|Q[1-4])\s?\d{2}\b/iu;

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

function regionNames(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((one) => letters.map((other) => names.of(`${one}${other}`)))
    .filter((name): name is string => name !== undefined)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
