import { decodeModel, encodeModel, featureSlots, type Model } from '../../src/question/index.ts';

const dimensions = 2;
const head = { labels: ['a', 'b'], bias: [0.5, -0.25], weights: [1, 2, 3, 4] };
const logit = { names: ['unique'], weights: [1.5], bias: 0 };
const model: Model = {
  dimensions,
  embeddings: Int8Array.from({ length: featureSlots * dimensions }, (_, at) => (at % 256) - 128),
  scale: 0.01,
  heads: { kinds: head, facets: head, asks: head },
  logits: { role: logit, section: logit, line: logit, answer: { named: logit } },
  readings: { 薪: 'xin' },
  englishWords: ['can'],
  rarity: { day: 0.25, 'tête\n': 0.5 },
};

it('a model is stored and read back whole', () => {
  const read = decodeModel(encodeModel(model, 'digest'));
  expect(read.inputs).toBe('digest');
  expect({ ...read.model, embeddings: null }).toEqual({ ...model, embeddings: null });
  expect(Buffer.from(read.model.embeddings).equals(Buffer.from(model.embeddings))).toBe(true);
});

it('a model is the same bytes each time', () => {
  expect(encodeModel(model, 'digest').equals(encodeModel(model, 'digest'))).toBe(true);
});

it('a model that lies within other bytes is read from where it lies', () => {
  const bytes = encodeModel(model, 'digest');
  const inside = Buffer.concat([Buffer.from('before'), bytes]).subarray('before'.length);
  expect(Buffer.from(decodeModel(inside).model.embeddings).equals(Buffer.from(model.embeddings))).toBe(true);
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
])('a model that is %s says what to do', (_what, spoil) => {
  expect(() => decodeModel(spoil(encodeModel(model, 'digest')))).toThrow(
    'The trained model is incomplete or of another version. Run npm run build.',
  );
});
