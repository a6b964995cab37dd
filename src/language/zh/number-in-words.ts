const digits = [...'零一二三四五六七八九'];

/** 也能说成别的字的数。 */
const otherwise: Record<number, string> = {
  0: '午夜|半夜',
  1: '每|单',
  2: '两|兩|双',
  3: '季度',
  6: '半打',
  7: '一周|一星期|一个星期',
  12: '一打|(?<!上|下)中午|正午|午夜|半夜',
  15: '一刻',
  24: '两打|兩打|午夜|半夜',
  25: '四分之一',
  45: '三刻',
};

/**
 * 汉字写的数：三、两、半。
 * @param value a whole number, 0 to 100, or a half
 */
export function zhNumberInWords(value: number): RegExp {
  const also = otherwise[value];
  return new RegExp(also === undefined ? wordFor(value) : `${wordFor(value)}|${also}`, 'u');
}

function wordFor(value: number): string {
  if (value === 0.5) return '半';
  if (value === 100) return '百';
  const [ten, one] = [Math.floor(value / 10), value % 10];
  if (value < 10) return digits[value] as string;
  return `${ten > 1 ? digits[ten] : ''}十${one > 0 ? digits[one] : ''}`;
}
