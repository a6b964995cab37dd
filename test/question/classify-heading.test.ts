import { createHeadingClassifier, type Encoder, type Encoding } from '../../src/question/index.ts';

// Every heading in this test is told by its first word: how likely salary, tools, and none of them.
const told: Record<string, [salary: number, tools: number, none: number]> = {
  pay: [0.9, 0.1, 0.1],
  hammers: [0.1, 0.9, 0.05],
  doubt: [0.52, 0.48, 0],
  canteen: [0.9, 0.1, 0.8],
  even: [0.5, 0.5, 0],
};

const encoder: Encoder = {
  kinds: ['salary', 'tools'],
  facets: [],
  encode(text): Encoding {
    const [salary, tools, none] = told[text.split(' ')[0] ?? ''] ?? [0.45, 0.1, 0.4];
    return {
      vector: new Float32Array(),
      kinds: Float32Array.from([salary, tools]),
      none,
      reasons: {},
      facets: new Float32Array(),
      asks: 0,
    };
  },
};

describe('the kind of a heading', () => {
  const classify = createHeadingClassifier(encoder);

  it.each([
    ['Pay & perks', 'salary'],
    ['  PAY  ', 'salary'],
    ['🔨 Hammers', 'tools'],
    ['Doubt', 'salary'],
    ['Canteen', null],
    ['Zebra', null],
    ['', null],
  ])('of "%s" is %s', (heading, kind) => {
    expect(classify(heading)).toBe(kind);
  });

  it('is the first of two that are as likely', () => {
    expect(classify('even')).toBe('salary');
  });
});
