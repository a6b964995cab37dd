const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

/** What says a number otherwise. */
const otherwise: Record<number, string[]> = {
  0: ['midnight'],
  1: [
    'an?',
    'once',
    'single',
    'each',
    'every',
    'per',
    '(?:hour|week|month|quarter|year)ly',
    'daily',
    'annual(?:ly)?',
  ],
  2: ['twice', 'double', 'dual', 'couple', 'pair', 'both', 'fortnight(?:ly)?'],
  3: ['thrice', 'quarter(?:ly)?', 'thirds'],
  6: ['half a dozen'],
  7: ['(?:a|one) week'],
  10: ['decade'],
  12: ['(?<!half a )(?<!two )dozen', 'noon', 'midday', 'midnight'],
  14: ['fortnight(?:ly)?'],
  15: ['quarter'],
  24: ['two dozen', 'midnight'],
  25: ['quarter'],
};

/** The months, January first. */
export const months =
  'January February March April May June July August September October November December'.split(' ');

/**
 * A number as English words say it: "three", "third", "March" for 3, "once" for 1, "noon" for 12, "half" for 0.5.
 * @param value a whole number, 0 to 100, or a half
 */
export function enNumberInWords(value: number): RegExp {
  const month = months[value - 1];
  const words = [
    wordFor(value),
    ...ordinals.slice(value - 1, value),
    ...(otherwise[value] ?? []),
    ...(month === undefined ? [] : [month, `${month.slice(0, 3)}\\.?`]),
  ];
  return new RegExp(`\\b(?:${words.join('|')})\\b`, 'iu');
}

function wordFor(value: number): string {
  if (value === 0.5) return 'half';
  if (value === 100) return 'hundred';
  const [ten, one] = [Math.floor(value / 10), value % 10];
  return value < 20
    ? (ones[value] as string)
    : [tens[ten], one > 0 ? ones[one] : ''].filter(Boolean).join('[- ]');
}
