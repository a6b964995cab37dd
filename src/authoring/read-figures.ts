import { type CountedUnit, inAny, languages, reading, recordOfAll, sourceOfAny } from '../language/index.ts';

/** What a figure counts. */
export type Unit = CountedUnit | 'money' | 'clock' | 'none';

/** A number of a text, in whole units: "12万" is 120,000, "5 pm" is 17 hours in minutes. */
export interface WrittenFigure {
  value: number;
  unit: Unit;
  written: string;
  /** Whether more than it is meant: "300,000+", "5年以上". */
  isOpen: boolean;
  /** Whether it may be twelve hours later too: "at 5:00". */
  mayBeLater: boolean;
  /** The text up to the end of the figure's clause: what is named behind it is of later figures. */
  said: string;
}

const scales = recordOfAll(({ figures }) => figures.scales);

const unitNames = ['percent', 'years', 'months', 'weeks', 'days', 'hours'] as const;
const unitWords = unitNames.map(
  (unit) => `${unit === 'percent' ? '%|' : ''}${sourceOfAny(({ figures }) => figures.units[unit])}`,
);
const units = unitNames.map((unit, at) => ({ unit, pattern: new RegExp(`^(?:${unitWords[at]})$`, 'iu') }));

const currency =
  '(?:US|HK|NT|CA|AU|NZ|S|A|C)?\\p{Sc}|(?:USD|EUR|GBP|CNY|RMB|HKD|TWD|SGD|CAD|AUD|INR|JPY|CHF|KRW|THB|MYR|IDR|SEK|NOK|DKK|PLN|CZK|BRL|MXN|ZAR|NGN|KES)';

/** What stands right behind a number and leaves it one: 8h, 30min, 12th, 2x. */
const measures = 'h|min|kg|km|st|nd|rd|th|x';

const money = `(?:${currency}|${sourceOfAny(({ pay }) => pay.currency)})`;
const scaleWord = sourceOfAny(({ figures }) => figures.scale);

/** How numbers are written with signs: each as a group, by its name. */
const numbers = [
  // 70,000.50 and 70 000 and 70'000.
  String.raw`(?<grouped>\d{1,3}(?:(?:,\d{3})+(?:\.\d+)?|(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:,\d{1,2})?))`,
  // 70.000 € and €70.000,50: of money alone, for 2.500 is a number too.
  String.raw`(?<dotted>\d{1,3}(?:\.\d{3})+(?:,\d\d)?)(?!\s?${scaleWord})(?:(?<=(?:${currency})\s?[\d.,]+)|(?=\s?${money}))`,
  // 1,5 years: of what is counted, for 1,5 is a list too.
  String.raw`(?<comma>\d+,\d{1,2})(?=[\s-]?(?:${scaleWord}|${unitWords.join('|')}|${money}))`,
];

const figure = new RegExp(
  [
    // Neither within a word (F1, GPT-4, v2; 70k-85k is a range) nor within another number.
    '(?<!(?<!\\d)[A-Za-z][-–]?|[A-Za-z])(?<![\\d.])',
    `(?<sign>${currency})?\\s?`,
    `(?:${numbers.join('|')}|(?<plain>\\d+(?:\\.\\d+)?))(?!\\d)`,
    `(?<scale>\\s?${scaleWord}(?![A-Za-z]))?`,
    '(?<open>\\s?\\+)?',
    `(?:(?!\\s?${money})[\\s-]?(?<unit>${unitWords.join('|')}))?`,
    `(?<money>\\s?${money})?`,
    `(?!(?!(?:${measures})\\b)[A-Za-z])`,
    `(?<more>\\s?${sourceOfAny(({ figures }) => figures.orMore)})?`,
  ].join(''),
  'giu',
);

const [before, hourMark, half, minuteMark, after] = (
  ['before', 'hour', 'half', 'minute', 'after'] as const
).map((part) => sourceOfAny(({ figures }) => figures.clock[part]));
const clock = new RegExp(
  [
    String.raw`(?<word>${before})?\s?(?<![\d.:])(?<hour>\d{1,2})`,
    String.raw`(?:(?:[:：](?<minutes>\d{2})|\.(?<dotted>\d{2})(?=\s?${after})|${hourMark}(?:(?<half>${half})|(?<written>\d{1,2})${minuteMark}?)?)(?![\d:：])`,
    String.raw`\s?(?<late>${after})?|\s?(?<late2>${after}))`,
  ].join(''),
  'giu',
);
const isEarly = inAny(({ figures }) => figures.clock.early);
const isLate = inAny(({ figures }) => figures.clock.late);
const own = languages.flatMap((language) => reading(language).figures.own);

const between = new RegExp(
  String.raw`^\s*(?:-|–|—|~|～|${sourceOfAny(({ figures }) => figures.rangeTo)}|${sourceOfAny(({ figures }) => figures.pair)})\s*$`,
  'iu',
);

/** Round the clock, and no figures. */
const always = /(?<!\d)(?:24\s?[/x×*]\s?7|7\s?[x×*]\s?24)(?!\d)/giu;

function withPlainDigits(text: string): string {
  return text
    .replace(/[０-９．％＄]/g, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\d)\s?[¼½¾]/g, (part) => ({ '¼': '.25', '½': '.5', '¾': '.75' })[part.trim()] ?? part)
    .replace(always, ' ; ');
}

function withPlainFigures(text: string): string {
  return own.reduce((plainer, { written, plain }) => plainer.replace(written, plain), withPlainDigits(text));
}

function numberOf({ plain, grouped, dotted, comma }: Record<string, string | undefined>): number {
  if (plain !== undefined) return Number(plain);
  const isEnglish = /^\d{1,3},/.test(grouped ?? '');
  if (isEnglish) return Number(grouped?.replaceAll(',', ''));
  return Number((dotted ?? comma ?? grouped ?? '').replace(/[^\d,]/g, '').replace(',', '.'));
}

/** A year that is a date: 2026, and not 2026 of anything. */
const isYear = (value: number, digits: string) => /^(?:19|20)\d{2}$/.test(digits) && value >= 1900;

/** A comma within a number ends nothing. */
const endOfClause = /[;；，。]|,(?!\d)/u;

/**
 * Reads the figures of a text, English or Chinese. What two figures of a range share is given to both: "20-40k", "2 to 5 years".
 * @param text plain text
 */
export function readFigures(text: string): WrittenFigure[] {
  const clocks: WrittenFigure[] = [];
  const rest = withPlainFigures(text).replace(clock, (written: string, ...args: unknown[]) => {
    const groups = args.at(-1) as Record<string, string | undefined>;
    const hour = Number(groups.hour);
    const minutes = Number(groups.minutes ?? groups.dotted ?? groups.written ?? (groups.half ? 30 : 0));
    if (hour > 24 || minutes > 59) return written;
    const half = groups.late ?? groups.late2 ?? groups.word ?? '';
    const isTold = hour === 0 || hour > 12 || (hour < 12 && (isEarly.test(half) || isLate.test(half)));
    clocks.push({
      value: (hour + (hour < 12 && isLate.test(half) ? 12 : 0)) * 60 + minutes,
      unit: 'clock',
      written: written.trim(),
      isOpen: false,
      mayBeLater: !isTold,
      said: text,
    });
    return ' ; ';
  });
  const found = [...rest.matchAll(figure)].map((match) => {
    const groups = match.groups as Record<string, string | undefined>;
    const { sign, plain, scale, open, unit, money, more } = groups;
    const number = numberOf(groups);
    const named: Unit = units.find(({ pattern }) => pattern.test(unit ?? ''))?.unit ?? 'none';
    return {
      number,
      scale: scale === undefined ? null : (scales[scale.trim().toLowerCase()] ?? 1),
      unit: (sign ?? money) !== undefined ? ('money' as const) : isYear(number, plain ?? '') ? 'none' : named,
      isOpen: (open ?? more) !== undefined,
      written: match[0].trim(),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
  found.forEach((each, index) => {
    const next = found[index + 1];
    if (!next || !between.test(rest.slice(each.end, next.start))) return;
    if (each.scale === null && next.scale !== null && each.number < 1000) each.scale = next.scale;
    if (each.unit === 'none') each.unit = next.unit;
    else if (next.unit === 'none') next.unit = each.unit;
  });
  return [
    ...found.map(({ number, scale, unit, isOpen, written, end }) => ({
      value: Math.round(number * (scale ?? 1) * 1000) / 1000,
      unit: unit === 'none' && scale !== null ? ('money' as const) : unit,
      isOpen,
      mayBeLater: false,
      written,
      said: rest.slice(0, end + Math.max(0, `${rest.slice(end)};`.search(endOfClause))),
    })),
    ...clocks,
  ];
}

/**
 * Whether a text says a number in words: "three", 三, 两, "March" for 3, "half" for 0.5, each part of 1.5 or 150, 两万 and
 * "half a million".
 * @param value a whole number below 1,000, one and a half, or so many thousands or millions; nothing else is looked for
 */
export function saysInWords(text: string, value: number): boolean {
  const parts = partsOf(value);
  if (parts.length > 0)
    return parts.every((part) => inAny(({ figures }) => figures.inWords(part)).test(text));
  return Object.entries(scales).some(([name, scale]) => {
    const [last, ...others] = partsOf(value / scale).reverse();
    if (last === undefined || !others.every((part) => saysInWords(text, part))) return false;
    return new RegExp(
      `${sourceOfAny(({ figures }) => figures.inWords(last))}[\\s-]?(?:\\p{L} )?${name}`,
      'iu',
    ).test(text);
  });
}

function partsOf(value: number): number[] {
  if (!Number.isInteger(value * 2) || value < 0 || value >= 1000) return [];
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const [whole, half] = [Math.floor(rest), rest % 1];
  return [
    ...(hundreds > 1 ? [hundreds] : []),
    ...(hundreds > 0 ? [100] : []),
    ...(whole > 0 || value === 0 ? [whole] : []),
    ...(half > 0 ? [half] : []),
  ];
}
