import { followChoice, type Lookup, readLookup, writeLookup } from '../../src/slack/read/lookup.ts';
import { readVerdict, writeVerdict } from '../../src/slack/read/verdict.ts';

const question: Lookup = {
  kind: 'question',
  request: { text: '要什么 "学历"?', role: null, kind: 'education', language: 'zh' },
};
const section: Lookup = { kind: 'section', role: 'beekeeper', section: 'tools', language: 'en' };

describe('a lookup in a button', () => {
  it.each([
    question,
    section,
    { ...question, kind: 'requirements', years: '5+', parts: ['education', 'nice-to-have'] } as Lookup,
  ])('comes back as it was: %j', (lookup) => {
    expect(readLookup(writeLookup(lookup))).toEqual(lookup);
  });

  it('cuts a question that is too long for a button', () => {
    const request = { text: '"\n'.repeat(4000), role: null, kind: null, language: null };
    const value = writeLookup({ kind: 'question', request });
    expect(value.length).toBeLessThanOrEqual(2000);
    expect(readLookup(value)).toMatchObject({ kind: 'question' });
  });

  it.each([undefined, '', '{', '{}', '{"kind":"section","role":1}', '"section"'])(
    'is null for %j',
    (value) => {
      expect(readLookup(value)).toBeNull();
    },
  );
});

describe('a choice', () => {
  it('of a section leads to that section, in the language of the answer', () => {
    const choice = { label: 'Tools', role: 'beekeeper', section: 'tools' };
    expect(followChoice(question, choice, 'en')).toEqual({ ...section, text: question.request.text });
  });

  it('of a role asks the same question about that role', () => {
    const choice = { label: 'Beekeeper', role: 'beekeeper', section: null };
    expect(followChoice(question, choice, 'zh')).toEqual({
      kind: 'question',
      request: { ...question.request, role: 'beekeeper' },
    });
  });
});

describe('a verdict on an answer', () => {
  const lookup = { kind: 'section', role: 'beekeeper', section: 'tools', language: 'zh' } as const;

  it.each(['up', 'down'] as const)('%s carries the language and what was asked for', (verdict) => {
    const value = writeVerdict(verdict, 'zh', lookup);
    expect(readVerdict(value)).toEqual({ verdict, language: 'zh', lookup });
  });

  it('below an answer of an older version says of no language', () => {
    expect(readVerdict(`-${writeLookup(lookup)}`)).toEqual({ verdict: 'down', language: null, lookup });
  });

  it('that no version wrote stands for nothing', () => {
    expect(readVerdict('+en:what').lookup).toBeNull();
    expect(readVerdict('').lookup).toBeNull();
  });

  it('fits into a button’s value, however long the question was', () => {
    const request = { text: '薪'.repeat(3000), role: null, kind: null, language: null };
    expect(writeVerdict('down', 'zh', { kind: 'question', request }).length).toBeLessThanOrEqual(2000);
  });
});
