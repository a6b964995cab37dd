import {
  inAny,
  languages,
  type Reading,
  reading,
  recordOfAll,
  sourceOfAny,
  wordsOfAll,
} from '../../src/language/index.ts';
import { nothing } from '../../src/language/nothing.ts';

// Every pattern of a reading by its path.
function patternsOf(value: unknown, at = ''): [string, RegExp][] {
  if (value instanceof RegExp) return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => patternsOf(own, at === '' ? key : `${at}.${key}`));
}

describe('what matches in any language', () => {
  it('is what one of them matches', () => {
    const pay = inAny(({ asking }) => asking.pay);
    expect(pay.test('What salary?')).toBe(true);
    expect(pay.test('薪资多少')).toBe(true);
    expect(pay.test('What tools?')).toBe(false);
  });

  it('is a part of a longer pattern', () => {
    const range = new RegExp(`^\\d${sourceOfAny(({ figures }) => figures.rangeTo)}\\d$`, 'iu');
    expect(['2to5', '2至5', '2到5'].filter((text) => range.test(text))).toHaveLength(3);
    expect(range.test('2')).toBe(false);
  });

  it('is nothing where no language has words for it', () => {
    const none = new RegExp(`a${sourceOfAny(() => nothing)}?b`, 'iu');
    expect(none.test('ab')).toBe(true);
    expect(inAny(() => nothing).test('')).toBe(false);
  });

  it('leaves out the languages that have no words for it', () => {
    expect(sourceOfAny(({ asking }) => asking.listParts)).not.toContain(nothing.source);
  });

  it('holds the words and the records of all', () => {
    expect(wordsOfAll(({ commands }) => commands.help)).toEqual(
      expect.arrayContaining(['help', '帮助', '幫助']),
    );
    expect(recordOfAll(({ figures }) => figures.scales)).toMatchObject({ k: 1e3, 万: 1e4 });
  });
});

describe.each(languages)('the patterns of %s', (language) => {
  it('are joined without a doubled name of a group', () => {
    const picks = patternsOf(reading(language)).filter(([at]) => !/\.\d/.test(at));
    expect(picks.length).toBeGreaterThan(100);
    for (const [at] of picks) {
      const pick = (from: Reading) =>
        at.split('.').reduce((value, key) => (value as Record<string, unknown>)[key], from as unknown);
      expect(() => inAny((from) => pick(from) as RegExp)).not.toThrow();
    }
  });

  it('match no empty text, which would stand everywhere', () => {
    const whole = ['message.politeness', 'message.pointsAbove', 'message.moreOf'];
    const empty = patternsOf(reading(language)).filter(
      ([at, pattern]) => !whole.includes(at) && new RegExp(pattern.source, 'iu').test(''),
    );
    expect(empty.map(([at]) => at)).toEqual([]);
  });
});
