import type { OwnFigures } from '../reading.ts';

const digits = '零一二三四五六七八九';
const digit = '[一二三四五六七八九]';
const hours = '上午|早上|清晨|凌晨|中午|下午|傍晚|晚上|深夜';

/** 只有中文这样写的数：九折、3年半、两万五、下午五点；还有不是数的年代。 */
export const zhOwnFigures: OwnFigures = [
  {
    written: new RegExp(`(?<!\\d)(\\d|${digit})[.点]?(\\d|${digit})?折(?![叠页])`, 'gu'),
    plain: (_, tens = '', ones = '零') => `${100 - 10 * digitOf(tens) - digitOf(ones)}%`,
  },
  { written: /(?<!\d)(?:(?:19|20)?\d{2}年代|\d[05]后(?![续面来天期]))/gu, plain: () => ';' },
  { written: /(?<=\d)个半(?=小时|钟头|月)/gu, plain: () => '.5个' },
  { written: /(?<=\d)(年|天|周|小时|个月)半(?![价年天日月])/gu, plain: (_, unit = '') => `.5${unit}` },
  {
    written: new RegExp(
      `(\\d+|${digit}|两)万(?:(\\d|${digit})千(?![\\d${digits}百])|(\\d|${digit})(?=[元块的至到，。；、/\\s）)~-]|$))`,
      'gu',
    ),
    plain: (_, whole = '', thousands, last) => `${digitOf(whole)}.${digitOf(thousands ?? last ?? '')}万`,
  },
  {
    written:
      /(?<![第\d一二两三四五六七八九十百千万])[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万]*[百千万][零〇一二两三四五六七八九十百千万]*/gu,
    plain: (written) => String(numberOf(written) ?? written),
  },
  {
    written: /(?<![第\d零一二三四五六七八九十百千万])([二两三四五六七八九十])(?=周(?![年岁])|个?星期)/gu,
    plain: (_, weeks = '') => String(numberOf(weeks)),
  },
  {
    written: new RegExp(`(${hours})([一二两三四五六七八九十]{1,3})(?=[点时])`, 'gu'),
    plain: (_, word = '', hour = '') => `${word}${numberOf(hour) ?? hour}`,
  },
];

function digitOf(text: string): number {
  return '两兩'.includes(text) ? 2 : digits.includes(text) ? digits.indexOf(text) : Number(text);
}

const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** @returns null where it is no single number: 两三百 */
function numberOf(text: string): number | null {
  let [whole, below, last] = [0, 0, null as number | null];
  for (const sign of text) {
    const unit = units[sign];
    if (sign === '零' || sign === '〇') last = null;
    else if (sign === '万' || sign === '萬') {
      whole = (whole + below + (last ?? 0)) * 10_000;
      [below, last] = [0, null];
    } else if (unit !== undefined) {
      below += (last ?? 1) * unit;
      last = null;
    } else if (last !== null) return null;
    else last = digitOf(sign);
  }
  // 两百五 is 250.
  const unit = units[text.at(-2) ?? ''] ?? 10;
  return whole + below + (last ?? 0) * (unit > 10 ? unit / 10 : 1);
}
