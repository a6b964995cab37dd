/** What a figure counts. */
export type Unit = 'money' | 'percent' | 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'clock' | 'none';

/** A number of a text, in whole units: "12万" is 120,000, "5 pm" is 17 hours in minutes. */
export interface WrittenFigure {
  value: number;
  unit: Unit;
  written: string;
  /** Whether more than it is meant: "300,000+", "5年以上". */
  isOpen: boolean;
}

const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
};

const units: [RegExp, Unit][] = [
  [/^(?:%|percent|个?百分点)$/i, 'percent'],
  [/^(?:years?|yrs?|年)$/i, 'years'],
  [/^(?:months?|个月)$/i, 'months'],
  [/^(?:weeks?|周)$/i, 'weeks'],
  [/^(?:days?|天|日)$/i, 'days'],
  [/^(?:hours?|hrs?|小时)$/i, 'hours'],
];

const currency =
  '(?:US|HK|NT|CA|AU|NZ|S|A|C)?[$£€¥￥₹]|(?:USD|EUR|GBP|CNY|RMB|HKD|TWD|SGD|CAD|AUD|INR|JPY|CHF)';

const figure = new RegExp(
  [
    // Neither within a word (F1, GPT-4, v2) nor within another number.
    '(?<![A-Za-z][-–]?)(?<![\\d.])',
    `(?<sign>${currency})?\\s?`,
    '(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)',
    // "80 m" are metres.
    '(?<scale>(?:\\s?(?:k|thousand|million)|m)(?![A-Za-z])|\\s?[千万萬亿])?',
    '(?<open>\\s?\\+)?',
    `(?:[\\s-]?(?<unit>%|(?:percent|years?|yrs?|months?|weeks?|days?|hours?|hrs?)(?![A-Za-z])|个月|小时|个?百分点|[年周天日]))?`,
    `(?<money>\\s?(?:${currency}|元|块|dollars?(?![A-Za-z])|pounds?(?![A-Za-z])|euros?(?![A-Za-z])|[美欧港日]元|英镑))?`,
    '(?![A-Za-z])',
    '(?<more>\\s?(?:及?以上|or more|or above))?',
  ].join(''),
  'giu',
);

const clock =
  /(?<word>早上?|上午|中午|下午|晚上?|傍晚)?\s?(?<![\d.:])(?<hour>\d{1,2})(?:(?:[:：](?<minutes>\d{2})|(?<point>[点时])(?:(?<half>半)|(?<han>\d{1,2})分?)?)(?![\d:：])\s?(?<late>[ap]\.?m\b\.?)?|\s?(?<late2>[ap]\.?m\b\.?))/giu;

/** A year that is a date: 2026, and not 2026 of anything. */
const isYear = (value: number, digits: string) => /^(?:19|20)\d{2}$/.test(digits) && value >= 1900;

/**
 * Reads the figures of a text, English or Chinese. What two figures of a range share is given to both: "20-40k", "2 to 5 years".
 * @param text plain text
 */
export function readFigures(text: string): WrittenFigure[] {
  const clocks: WrittenFigure[] = [];
  const rest = text.replace(clock, (written: string, ...args: unknown[]) => {
    const groups = args.at(-1) as Record<string, string | undefined>;
    const late = groups.late ?? groups.late2 ?? groups.word ?? '';
    const hour = Number(groups.hour);
    const minutes = Number(groups.minutes ?? groups.han ?? (groups.half ? 30 : 0));
    if (hour > 24 || minutes > 59) return written;
    const isLate = /^p|下午|晚|傍晚/i.test(late) && hour < 12;
    clocks.push({
      value: (hour + (isLate ? 12 : 0)) * 60 + minutes,
      unit: 'clock',
      written: written.trim(),
      isOpen: false,
    });
    return ' ; ';
  });
  const found = [...rest.matchAll(figure)].map((match) => {
    const {
      sign,
      digits = '',
      scale,
      open,
      unit,
      money,
      more,
    } = match.groups as Record<string, string | undefined>;
    const number = Number(digits.replaceAll(',', ''));
    const named = units.find(([pattern]) => pattern.test(unit ?? ''))?.[1] ?? 'none';
    return {
      number,
      scale: scale === undefined ? null : (scales[scale.trim().toLowerCase()] ?? 1),
      unit: (sign ?? money) !== undefined ? ('money' as const) : isYear(number, digits) ? 'none' : named,
      isOpen: (open ?? more) !== undefined,
      written: match[0].trim(),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
  found.forEach((each, index) => {
    const next = found[index + 1];
    if (!next || !/^\s*(?:-|–|—|~|～|to|and|至|到)\s*$/i.test(rest.slice(each.end, next.start))) return;
    if (each.scale === null && next.scale !== null && each.number < 1000) each.scale = next.scale;
    if (each.unit === 'none') each.unit = next.unit;
    else if (next.unit === 'none') next.unit = each.unit;
  });
  return [
    ...found.map(({ number, scale, unit, isOpen, written }) => ({
      value: Math.round(number * (scale ?? 1) * 1000) / 1000,
      unit: unit === 'none' && scale !== null ? ('money' as const) : unit,
      isOpen,
      written,
    })),
    ...clocks,
  ];
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const hanDigits = [...'零一二三四五六七八九'];
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * Whether a text says a number in words: "three", 三, 两, "March" for 3, "half" for 0.5.
 * @param value a whole number below 100, a hundred, or a half; nothing else is looked for
 */
export function saysInWords(text: string, value: number): boolean {
  const lower = text.toLowerCase();
  if (value === 0.5) return /\bhalf\b|半/.test(lower);
  if (value === 100) return /\bhundred\b|一百|百/.test(lower);
  if (!Number.isInteger(value) || value < 0 || value > 99) return false;
  const [ten, one] = [Math.floor(value / 10), value % 10];
  const english =
    value < 20 ? ones[value] : [tens[ten], one > 0 ? ones[one] : ''].filter(Boolean).join('[- ]');
  const han =
    value < 10
      ? (hanDigits[value] as string)
      : `${ten > 1 ? hanDigits[ten] : ''}十${one > 0 ? hanDigits[one] : ''}`;
  const month = months[value - 1];
  return (
    new RegExp(`\\b(?:${english}${month ? `|${month}|${month.slice(0, 3)}\\.?` : ''})\\b`).test(lower) ||
    lower.includes(han) ||
    (value === 2 && /[两兩双]/.test(lower)) ||
    (value === 1 && /\b(?:an?|once|single|first)\b|每|单/.test(lower))
  );
}
