import {
  createConceptFinder,
  extractFeatures,
  featureSlots,
  maskSpans,
  occupationMask,
  roleMask,
} from '../../src/question/index.ts';

const readings = { 薪: 'xin', 资: 'zi', 新: 'xin', 自: 'zi', 工: 'gong', 食: 'shi', 堂: 'tang' };
const findConcepts = createConceptFinder([
  ['pay', 'salary', 'wage', '薪资', '工资'],
  ['tool', 'software', '工具'],
]);
const features = (text: string) => extractFeatures(text, readings, findConcepts);

function shared(one: string, other: string): number {
  const slots = new Set(features(one));
  return features(other).filter((slot) => slots.has(slot)).length;
}

describe('the features of a text', () => {
  it('are the same each time, distinct, and within their slots', () => {
    const slots = features('what is the 薪资 of an ai pm?');
    expect(features('what is the 薪资 of an ai pm?')).toEqual(slots);
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.every((slot) => slot < featureSlots)).toBe(true);
  });

  it('join homophones, pinyin and words of one meaning', () => {
    expect(shared('薪资', '新自')).toBeGreaterThan(shared('薪资', '前后'));
    expect(shared('薪资', 'xinzi')).toBeGreaterThan(shared('薪资', 'qianhou'));
    expect(shared('wage', '工资')).toBeGreaterThan(shared('wage', '前后'));
  });

  it('join a word, its typo and its other forms', () => {
    expect(shared('salary', 'sallary')).toBeGreaterThan(shared('salary', 'canteen'));
    expect(shared('measures', 'measuring')).toBeGreaterThan(shared('measures', 'canteen'));
  });

  it('tell what is asked of a role from what is asked of another occupation', () => {
    expect(features(`${roleMask} pay`)).not.toEqual(features(`${occupationMask} pay`));
    expect(features(`${roleMask} pay`).length).toBe(features('pay').length + 1);
  });

  it('end somewhere, however long the text', () => {
    const characters = Array.from({ length: 1000 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join(
      '',
    );
    expect(features(characters).length).toBe(400);
    expect(features('x'.repeat(1000)).length).toBeLessThanOrEqual(400);
  });

  it('of nothing are none', () => {
    expect(features('')).toHaveLength(0);
  });
});

describe('masking', () => {
  it.each([
    ['ai product manager or data scientist?', [[0, 18]], `${roleMask} or data scientist?`],
    ['pay', [], 'pay'],
    ['nurse', [[0, 5]], roleMask],
    [
      'a nurse, a cook',
      [
        [11, 15],
        [2, 7],
      ],
      `a ${roleMask} , a ${roleMask}`,
    ],
    [
      'head chef pay',
      [
        [0, 9],
        [5, 9],
      ],
      `${roleMask} pay`,
    ],
    [
      'head chef pay',
      [
        [0, 4],
        [3, 9],
      ],
      `${roleMask} pay`,
    ],
  ])('puts one sign in place of each stretch of "%s"', (text, spans, expected) => {
    const stretches = spans.map(([start = 0, end = 0]) => ({ start, end }));
    expect(maskSpans(text, stretches, roleMask)).toBe(expected);
  });
});
