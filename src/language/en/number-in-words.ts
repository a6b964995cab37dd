const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The months, January first. */
export const months =
  'January February March April May June July August September October November December'.split(' ');

/**
 * A number as English words say it: "three", "once", "March" for 3, "half" for 0.5.
 * @param value a whole number, 0 to 100, or a half
 */
export function enNumberInWords(value: number): RegExp {
  const month = months[value - 1];
  const words = [
    wordFor(value),
    ...(value === 1 ? ['an?', 'once', 'single', 'first'] : []),
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
