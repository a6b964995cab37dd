import { extractFeatures } from '../../src/question/features.ts';
import {
  createClassifier,
  createConceptFinder,
  createSectionClassifier,
  decodeModel,
  encodeModel,
  markHeading,
  maskQuestion,
  normalize,
  occupationMask,
  roleMask,
  type Sample,
  trainClassifier,
} from '../../src/question/index.ts';

const findConcepts = createConceptFinder([
  ['pay', 'salary', 'wage', '薪资', '工资'],
  ['tool', 'software', '工具'],
]);

const samples: Sample[] = [
  [
    'salary',
    'what is the salary',
    'how much does it pay',
    'wages?',
    '薪资多少',
    '工资高吗',
    '一个月多少钱',
    'what would i earn',
  ],
  [
    'tools',
    'which tools',
    'what software is used',
    '用什么工具',
    '要会什么软件',
    'is there a stack',
    'do i need jira',
  ],
  ['none: company', 'vpn password', 'where is the canteen', '食堂几点开门', '年假怎么请', 'reset my laptop'],
  ['none: chat', 'hello', 'thank you', '你好', '讲个笑话', 'who are you'],
].flatMap(([label = '', ...texts]) => texts.map((text) => ({ text: normalize(text), label })));
samples.push(
  { text: markHeading('Perks & pay'), label: 'salary' },
  { text: markHeading('Our stack'), label: 'tools' },
);

const readings = { 薪: 'xin', 资: 'zi', 新: 'xin', 自: 'zi', 工: 'gong', 具: 'ju', 食: 'shi', 堂: 'tang' };

function train() {
  const shares: number[] = [];
  const rarity = { bee: 0.5 };
  const model = {
    ...trainClassifier(samples, readings, findConcepts, (share) => shares.push(share)),
    rarity,
  };
  return { model, shares };
}

describe('the features of a question', () => {
  const features = (text: string) => extractFeatures(text, readings, findConcepts);
  const shared = (one: string, other: string) => {
    const slots = new Set(features(one).slots);
    return features(other).slots.filter((slot) => slots.has(slot)).length;
  };

  it('are the same each time, distinct, and of length 1 together', () => {
    const { slots, weight } = features('what is the 薪资 of an ai pm?');
    expect(features('what is the 薪资 of an ai pm?')).toEqual({ slots, weight });
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.length * weight * weight).toBeCloseTo(1);
  });

  it('join homophones, pinyin and words of one meaning', () => {
    expect(shared('薪资', '新自')).toBeGreaterThan(shared('薪资', '前后'));
    expect(shared('薪资', 'xinzi')).toBeGreaterThan(shared('薪资', 'qianhou'));
    expect(shared('wage', '工资')).toBeGreaterThan(shared('wage', '前后'));
  });

  it('tell what is asked of another occupation, and a heading, from a question', () => {
    expect(features(`${occupationMask} pay`).slots.length).toBeGreaterThan(
      features(`${roleMask} pay`).slots.length,
    );
    expect(features(markHeading('pay')).slots).not.toEqual(features('pay').slots);
  });

  it('end somewhere, however long the text', () => {
    const letters = Array.from({ length: 1000 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join(
      '',
    );
    expect(features(letters).slots.length).toBeLessThanOrEqual(2 * 1200);
  });

  it('are there for a text of nothing', () => {
    expect(features('').slots.length).toBeGreaterThan(0);
  });
});

describe('masking', () => {
  it('puts signs for roles and for other occupations, a role before an occupation that overlaps it', () => {
    const text = 'ai product manager or data scientist?';
    expect(
      maskQuestion(
        text,
        [{ start: 0, end: 18 }],
        [
          { start: 3, end: 18 },
          { start: 22, end: 36 },
        ],
      ),
    ).toBe(`${roleMask} or ${occupationMask} ?`);
    expect(maskQuestion('pay', [], [])).toBe('pay');
  });
});

describe('a trained classifier', () => {
  let trained: ReturnType<typeof train>;

  beforeAll(() => {
    trained = train();
  });

  it('is the same to the byte each time it is trained', () => {
    const [one, other] = [trained, train()];
    expect(encodeModel(one.model, 'x').equals(encodeModel(other.model, 'x'))).toBe(true);
    expect(one.shares.at(-1)).toBe(1);
    expect([...one.shares].sort((a, b) => a - b)).toEqual(one.shares);
  });

  it('tells kinds from each other, and why it is none of them', () => {
    const classify = createClassifier(trained.model, findConcepts);
    expect(classify('what is the wage').kinds[0]?.kind).toBe('salary');
    expect(classify('工具有哪些').kinds[0]?.kind).toBe('tools');
    expect(classify('canteen')).toMatchObject({ reason: 'company' });
    expect(classify('hello hello')).toMatchObject({ reason: 'chat' });
    for (const text of ['', 'pay', '食堂', 'zzz']) {
      const { kinds, none } = classify(text);
      expect(kinds.reduce((sum, { probability }) => sum + probability, none)).toBeCloseTo(1);
    }
  });

  it('names the kind of a heading only where it is sure', () => {
    const classifySection = createSectionClassifier(createClassifier(trained.model, findConcepts));
    expect(classifySection('Perks & pay', []).salary).toBeGreaterThan(0.5);
    expect(classifySection('Zebra', []).salary).toBeLessThan(0.5);
  });

  it('is stored and read back whole', () => {
    const { model } = trained;
    const read = decodeModel(encodeModel(model, 'digest'));
    expect(read.inputs).toBe('digest');
    expect({ ...read.model, weights: null }).toEqual({ ...model, weights: null });
    expect(Buffer.from(read.model.weights).equals(Buffer.from(model.weights))).toBe(true);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, -1)],
    ['longer than it was', (bytes) => Buffer.concat([bytes, Buffer.from([0])])],
    [
      'of another version',
      (bytes) =>
        Buffer.from(bytes.toString('latin1').replace(/"featureSlots":\d+/, '"featureSlots":8'), 'latin1'),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('{"labels": 3}\n')],
    ['no JSON', () => Buffer.from('not a model')],
  ])('that is %s says what to do', (_what, spoil) => {
    const bytes = encodeModel(trained.model, 'digest');
    expect(() => decodeModel(spoil(bytes))).toThrow(
      'The trained classifier is incomplete or of another version. Run npm run build.',
    );
  });
});
