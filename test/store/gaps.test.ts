import type { Store, StorePlace } from '../../src/store/index.ts';
import { engines, open, startEngine, type TestEngine } from './support/engines.ts';

describe.each(engines)('gaps in %s', (kind) => {
  let engine: TestEngine;
  let place: StorePlace;
  let store: Store;
  let other: Store;
  let count = 0;

  beforeAll(async () => {
    engine = await startEngine(kind);
  });
  afterAll(() => engine.remove());
  beforeEach(async () => {
    place = await engine.createPlace();
    store = await open(place);
    other = await open(place);
  });
  afterEach(async () => {
    await Promise.all([store.close(), other.close()]);
  });

  const ask = (
    text: string,
    outcome: Parameters<Store['questions']['record']>[0]['outcome'],
    role: string | null = null,
  ) => {
    count += 1;
    return store.questions.record({
      id: `Q${count}`,
      workspace: 'T1',
      user: `U${count}`,
      text,
      language: 'en',
      role,
      section: null,
      outcome,
      at: count,
    });
  };

  it('are grouped by likeness within a kind, the most asked first, with three wordings', async () => {
    await ask('is there a parking lot?', 'unknown');
    for (const text of [
      'what about the dress code',
      'dress code?',
      'and the dress code',
      'the dress code!',
      'the dress code!',
    ]) {
      await ask(text, 'unknown');
    }
    await ask('the dress code', 'thumbed-down', 'cook');
    await ask('what does it pay?', 'answered', 'cook');
    const gaps = await store.gaps.list('T1');
    expect(gaps.map(({ kind: its, role, count: times }) => ({ its, role, times }))).toEqual([
      { its: 'unknown', role: null, times: 5 },
      { its: 'thumbed-down', role: 'cook', times: 1 },
      { its: 'unknown', role: null, times: 1 },
    ]);
    expect(gaps[0]?.wordings).toHaveLength(3);
    expect(gaps[0]?.wordings[0]).toBe('the dress code!');
    expect(await store.gaps.list('T2')).toEqual([]);
  });

  it.each([
    [
      ['do cooks get free lunch?', 'free lunch for cooks?', 'do the cooks get a free lunch'],
      ['do cooks get free parking?', 'free parking for cooks?'],
      ['do cooks get free coffee?'],
    ],
    [
      ['有免费午餐吗？', '免费的午餐有吗'],
      ['有免费停车吗？'],
      ['可以带狗上班吗', '上班可以带狗吗'],
      ['可以带孩子上班吗'],
    ],
    [['is there a gym?', 'any gym there'], ['is there a kindergarten?'], ['is there a bus?']],
  ])('are told apart by what they ask, whatever asks: %j', async (...wanted) => {
    for (const text of wanted.flat()) await ask(text, 'unknown');
    const gaps = await store.gaps.list('T1');
    const sorted = (groups: string[][]) => groups.map((group) => [...group].sort()).sort();
    expect(sorted(gaps.map(({ wordings }) => wordings))).toEqual(sorted(wanted));
  });

  it('are left out once they are set aside, on every replica, also when they are asked in other words', async () => {
    await ask('is there a parking lot?', 'unknown');
    const [gap] = await store.gaps.list('T1');
    await store.gaps.setAside('T1', gap?.id ?? '', 1);
    expect(await other.gaps.list('T1')).toEqual([]);
    await ask('is there a parking lot here?', 'unknown');
    await ask('is there a parking lot here?', 'unknown');
    expect(await other.gaps.list('T1')).toEqual([]);
  });

  it('keep what helped people apart from what did not', async () => {
    await ask('what does it pay?', 'answered', 'cook');
    await ask('which tools?', 'answered', 'cook');
    const verdict = { workspace: 'T1', user: 'U1', at: 1 };
    await store.feedback.record({ ...verdict, answer: 'A1', question: `Q${count - 1}`, verdict: 'up' });
    await store.feedback.record({ ...verdict, answer: 'A2', question: `Q${count}`, verdict: 'down' });
    expect(await store.gaps.helpful('T1')).toEqual([
      { text: 'what does it pay?', role: 'cook', section: null },
    ]);
    await ask('which knife?', 'answered', 'cook');
    await store.feedback.record({
      ...verdict,
      at: 2,
      answer: 'A3',
      question: `Q${count}`,
      verdict: 'up',
    });
    expect((await store.gaps.helpful('T1')).map(({ text }) => text)).toEqual([
      'which knife?',
      'what does it pay?',
    ]);
  });

  it('let one of two who teach the same words at once win, and tell the other', async () => {
    const phrase = (id: string, section: string) => ({
      id,
      text: 'dosh?',
      role: 'cook',
      section,
      by: id,
      at: 1,
    });
    const results = await Promise.all([
      store.taughtPhrases.teach('T1', phrase('P1', 'salary'), 'dosh'),
      other.taughtPhrases.teach('T1', phrase('P2', 'tools'), 'dosh'),
    ]);
    const lost = results.filter((each) => each !== null);
    expect(lost).toHaveLength(1);
    expect(store.taughtPhrases.of('T1')).toEqual(lost);
  });

  it('are closed by what is taught, also where they were asked by a clock that has been set back', async () => {
    const ahead = Date.now() + 86_400_000;
    await ask('is there parking?', 'unknown');
    await ask('who waters the plants?', 'unknown');
    await store.questions.record({
      ...{ id: 'Q0', workspace: 'T1', user: 'U1', text: 'what about lunch?', language: 'en', role: null },
      ...{ section: null, outcome: 'unknown', at: ahead },
    });
    const phrase = { id: 'P1', text: 'taught', role: 'cook', section: 'tools', by: null, at: Date.now() };
    await store.taughtPhrases.teach('T1', phrase, 'taught');
    const left = await store.gaps.list('T1', { catches: (_, { text }) => !/plants/.test(text) });
    expect(left.flatMap(({ wordings }) => wordings)).toEqual(['who waters the plants?']);
  });

  it('know of each answer of a person into which document it was written, and that it was taken out', async () => {
    await store.drafts.add('T1', { id: 'D1', question: 'q', answer: 'a', by: 'U9', author: 'Nina', at: 1 });
    const written = { file: 'cook.md', text: '- **q**: a' };
    await store.drafts.setWritten('T1', 'D1', written);
    await other.drafts.setWritten('T2', 'D1', null);
    expect(await other.drafts.list('T1')).toMatchObject([{ id: 'D1', written }]);
    await other.drafts.setWritten('T1', 'D1', null);
    expect(await store.drafts.list('T1')).toMatchObject([{ id: 'D1', written: null }]);
  });

  it('forget a person in every table, and what was taught stays', async () => {
    await store.drafts.add('T1', { id: 'D1', question: 'q', answer: 'a', by: 'U9', author: 'Nina', at: 1 });
    await store.reviews.record('T1', 'cook.md', '2026-01-31', 'U9');
    await store.taughtPhrases.teach(
      'T1',
      { id: 'P1', text: 't', role: 'r', section: 's', by: 'U9', at: 1 },
      't',
    );
    expect(
      Object.entries(await store.dataOf('T1', 'U9'))
        .filter(([, rows]) => rows.length > 0)
        .map(([table]) => table),
    ).toEqual(['drafts', 'reviews', 'taught_phrases']);
    await store.forgetPerson('T1', 'U9');
    expect(Object.values(await store.dataOf('T1', 'U9')).flat()).toEqual([]);
    expect(await store.drafts.list('T1')).toEqual([]);
    expect(store.taughtPhrases.of('T1')).toHaveLength(1);
    expect(store.taughtPhrases.of('T1')).toMatchObject([{ id: 'P1', by: null }]);
  });
});
