import { followChoice, type Lookup, readLookup, writeLookup } from '../../src/slack/read/lookup.ts';

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
