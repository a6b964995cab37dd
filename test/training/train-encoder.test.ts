import {
  createConceptFinder,
  createEncoder,
  createHeadingClassifier,
  encodeModel,
  type Model,
  normalize,
} from '../../src/question/index.ts';
import { createSamples } from '../../src/training/prepare-samples.ts';
import { type Sample, trainEncoder } from '../../src/training/train-encoder.ts';

const findConcepts = createConceptFinder([
  ['pay', 'salary', 'wage', '薪资', '工资'],
  ['tool', 'software', '工具'],
]);
const readings = { 薪: 'xin', 资: 'zi', 工: 'gong', 具: 'ju', 食: 'shi', 堂: 'tang' };

const examplesOf = (lists: Record<string, string[]>) =>
  Object.entries(lists).flatMap(([label, texts]) => texts.map((text) => ({ text: normalize(text), label })));

const often = (text: string) => Array.from({ length: 30 }, () => text);

const samples = createSamples(
  {
    questions: examplesOf({
      traits: often('quagga okapi'),
      career: often('bonobo gibbon'),
      salary: [
        'what is the salary',
        'how much does it pay',
        'wages?',
        '薪资多少',
        '工资高吗',
        '一个月多少钱',
      ],
      tools: ['which tools', 'what software is used', '用什么工具', '要会什么软件', 'do i need jira'],
      'none: company': ['vpn password', 'where is the canteen', '食堂几点开门', 'reset my laptop'],
      'none: chat': ['hello', 'thank you', '你好', '讲个笑话', 'who are you'],
    }),
    documents: examplesOf({ salary: ['perks & pay', 'our pay bands'], tools: ['our stack', 'toolbox'] }),
    facets: examplesOf({
      bonus: ['is there a bonus', 'a bonus of ten per cent', '年终奖'],
      boss: ['who is the boss', 'reports to the head of design', '向谁汇报'],
    }),
    plain: [],
    messages: examplesOf({
      asks: ['what is the pay', 'which tools are used', '薪资多少'],
      'does-not-ask': ['good morning everyone', 'have a nice day', '大家好'],
    }),
  },
  readings,
  findConcepts,
);

function train(list: Sample[] = samples): { model: Model; shares: number[] } {
  const shares: number[] = [];
  const none = { names: [], weights: [], bias: 0 };
  const model = {
    ...trainEncoder(list, (share) => shares.push(share)),
    readings,
    rarity: {},
    englishWords: [],
    logits: { role: none, section: none, line: none, answer: {} },
  };
  return { model, shares };
}

describe('a trained encoder', () => {
  const { model, shares } = train();
  const { kinds, facets, encode } = createEncoder(model, findConcepts);
  const likeliest = (labels: string[], values: Float32Array) => labels[values.indexOf(Math.max(...values))];
  const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);

  it('is the same to the byte each time it is trained', () => {
    expect(encodeModel(train().model, 'x').equals(encodeModel(model, 'x'))).toBe(true);
  });

  it('is another one when it learns the same in another order', () => {
    expect(encodeModel(train(samples.toReversed()).model, 'x').equals(encodeModel(model, 'x'))).toBe(false);
  });

  it('says how far it is, up to the end', () => {
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
  });

  it('tells kinds, reasons for none, facets and questions from each other', () => {
    expect(likeliest(kinds, encode('what is the wage').kinds)).toBe('salary');
    expect(likeliest(kinds, encode('工具有哪些').kinds)).toBe('tools');
    expect(likeliest(facets, encode('the bonus').facets)).toBe('bonus');
    expect(likeliest(facets, encode('汇报给谁').facets)).toBe('boss');
    expect(encode('canteen').reasons.company).toBeGreaterThan(0.5);
    expect(encode('hello hello').reasons.chat).toBeGreaterThan(0.5);
    expect(encode('what is the pay').none).toBeLessThan(0.5);
    expect(encode('which tools').asks).toBeGreaterThan(0.5);
    expect(encode('good morning').asks).toBeLessThan(0.5);
  });

  it('gives shares that add up, whatever the text', () => {
    for (const text of ['', 'pay', '食堂', 'zzz', '\uE000 \uE001']) {
      const encoding = encode(text);
      expect(sum(encoding.kinds)).toBeCloseTo(1, 4);
      expect(sum(encoding.facets)).toBeCloseTo(1, 4);
      expect(Object.values(encoding.reasons).reduce((total, value) => total + value, 0)).toBeCloseTo(
        encoding.none,
        4,
      );
      for (const value of [encoding.none, encoding.asks]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  it('gives vectors of length 1, that point the same way for texts of one meaning', () => {
    const like = (one: string, other: string) =>
      encode(one).vector.reduce(
        (total, value, at) => total + value * (encode(other).vector[at] as number),
        0,
      );
    expect(like('pay', 'pay')).toBeCloseTo(1, 4);
    expect(like('wages', '工资')).toBeGreaterThan(like('wages', '食堂'));
  });

  it('is sure by each word of a text that always has both', () => {
    const shareOf = (kind: string, word: string) => encode(word).kinds[kinds.indexOf(kind)];
    for (const word of ['quagga', 'okapi']) expect(shareOf('traits', word)).toBeGreaterThan(0.8);
    for (const word of ['bonobo', 'gibbon']) expect(shareOf('career', word)).toBeGreaterThan(0.8);
  });

  it('stores a number in a byte and uses the byte’s whole range', () => {
    const { embeddings, scale } = model;
    expect(embeddings).toBeInstanceOf(Int8Array);
    expect(embeddings.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBe(127);
    expect(scale).toBeGreaterThan(0);
    for (const { labels, bias, weights } of Object.values(model.heads)) {
      expect([bias.length, weights.length]).toEqual([labels.length, labels.length * model.dimensions]);
      expect([...bias, ...weights].filter((value) => Number(value.toFixed(4)) !== value)).toEqual([]);
    }
  });

  it('tells the kind of a heading only where it is sure', () => {
    const classify = createHeadingClassifier({ kinds, facets, encode });
    expect(classify('Perks & Pay')).toBe('salary');
    expect(classify('VPN password')).toBeNull();
  });
});
