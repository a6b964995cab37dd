import { createConceptFinder, normalize, occupationMask, roleMask } from '../../src/question/index.ts';
import {
  createSamples,
  type Examples,
  pinyinLikeWords,
  prepareExamples,
  readingsOf,
} from '../../src/training/prepare-samples.ts';
import { understanding } from '../support/understanding.ts';

const none: Examples = { questions: [], documents: [], facets: [], plain: [], messages: [] };
const asked = (text: string) => ({ text, label: 'salary' });

async function prepared(text: string): Promise<string | undefined> {
  const { occupations } = await understanding();
  return prepareExamples({ ...none, questions: [asked(text)] }, occupations).questions[0]?.text;
}

describe('examples of questions', () => {
  it.each([
    ['What does a ⟦ROLE⟧ earn?', `what does a ${roleMask} earn?`],
    ['what do ⟦ROLE⟧s earn', `what do ${roleMask} earn`],
    ['⟦ROLE⟧', roleMask],
    ['⟦ROLE⟧的薪資多少', `${roleMask} 的薪资多少`],
    ['Does a nurse earn more?', `does a ${occupationMask} earn more?`],
    ['⟦ROLE⟧ or a data scientist?', `${roleMask} or a ${occupationMask} ?`],
    ['pay \uE000 now', 'pay now'],
  ])('arrive as people’s questions do: "%s"', async (text, expected) => {
    expect((await prepared(text))?.replace(/\s+/g, ' ')).toBe(expected);
  });

  it('are left out where nothing is left of them', async () => {
    expect(await prepared('👋')).toBeUndefined();
  });

  it('alone are masked: a document speaks of whom it will', async () => {
    const { occupations } = await understanding();
    const lists = { documents: [asked('Reports to the Head Nurse')], facets: [asked('Is a nurse my boss?')] };
    const { documents, facets } = prepareExamples({ ...none, ...lists }, occupations);
    expect(documents).toEqual([asked('reports to the head nurse')]);
    expect(facets).toEqual([asked('is a nurse my boss?')]);
  });
});

describe('samples', () => {
  const list = [{ text: 'pay', label: 'a' }];
  const samples = createSamples(
    { questions: list, documents: list, facets: list, plain: list, messages: list },
    {},
    createConceptFinder([]),
  );
  const of = (head: string) => samples.filter((sample) => sample.head === head);

  it('teach each head what belongs to it, the few lines more often than the many questions, and the plainest most', () => {
    expect(of('kinds')).toHaveLength(2);
    expect(of('facets').length).toBeGreaterThan(1);
    const once = createSamples({ ...none, facets: list }, {}, createConceptFinder([])).length;
    expect(of('facets').length).toBeGreaterThan(2 * once);
    expect(of('asks').length).toBeGreaterThan(1);
    expect(of('facets').length + of('asks').length + 2).toBe(samples.length);
  });

  it('of one text are one, whatever head learns it', () => {
    expect(new Set(samples.map(({ slots }) => slots.join())).size).toBe(1);
    expect(new Set(samples.map(({ label }) => label))).toEqual(new Set(['a']));
  });
});

describe('English words that could be pinyin', () => {
  const often = (text: string) => [text, text, text];

  it('are those that English questions hold', () => {
    expect(pinyinLikeWords(often('what should the women bring first'))).toEqual(['women']);
  });

  it('are not told by questions in pinyin, by few questions, or by Chinese ones', () => {
    expect(pinyinLikeWords(often('gongzi gao ma'))).toEqual([]);
    expect(pinyinLikeWords(['what should the women bring first'])).toEqual([]);
    expect(pinyinLikeWords(often('女性 what should the women bring first'))).toEqual([]);
  });
});

it('the readings of characters are those that people type', async () => {
  expect(await readingsOf(['女薪', normalize('資 pay')])).toEqual({ 女: 'nv', 薪: 'xin', 资: 'zi' });
});
