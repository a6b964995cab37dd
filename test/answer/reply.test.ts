import { type Answer, createReply } from '../../src/answer/index.ts';
import type { Edition, Passage, Role, Section } from '../../src/knowledge/index.ts';
import { catalogue } from '../../src/language/index.ts';

function passage(text: string, shape: Passage['shape'] = 'bullet', labels: string[] = []): Passage {
  const source = { file: 'bee.md', line: 1 };
  return { text, statement: text, labels, isLeadIn: false, shape, cells: [], source };
}

function leadIn(text: string): Passage {
  return { ...passage(text, 'sentence'), isLeadIn: true };
}

function answerOf(passages: Passage[], chosen: Passage[] = [], rest: object = {}): Answer {
  const section: Section = {
    id: 'salary',
    kind: 'salary',
    heading: 'Pay',
    path: [],
    depth: 2,
    isLead: false,
    columns: ['Level', 'Pay'],
    passages,
    source: { file: 'bee.md', line: 1 },
  };
  const edition: Edition = {
    language: 'en',
    name: 'Beekeeper',
    sections: [section],
    reviewed: null,
    reviewEvery: null,
    owner: null,
    url: null,
    file: 'bee.md',
  };
  const role: Role = { id: 'bee', names: ['Beekeeper'], isPage: false, audience: [], editions: [edition] };
  const isFocused = chosen.length > 0;
  return {
    kind: 'answer',
    language: 'en',
    parts: [{ role, edition, section, passages: isFocused ? chosen : passages, isFocused }],
    isWhole: false,
    confidence: 1,
    missing: [],
    next: [],
    alternatives: [],
    ...rest,
  };
}

const linesOf = (answer: Answer) => createReply(answer).parts[0]?.lines.map(({ text }) => text) ?? [];
const long = (start: string) => `${start} ${'x'.repeat(198)}`;

describe('how much of a section is shown', () => {
  it('is all of it where it is short', () => {
    const reply = createReply(answerOf([passage('One'), passage('Two')]));
    expect(reply.parts[0]?.lines).toHaveLength(2);
    expect(reply.choices).toEqual([]);
  });

  it('is what fits, in its order, with the rest one press away', () => {
    const passages = [...'abcde'].map((letter) => passage(long(letter)));
    const reply = createReply(answerOf([...passages, passage('f')]));
    expect(reply.parts[0]?.lines.map(({ text }) => text[0])).toEqual(['a', 'b', 'c', 'd']);
    expect(reply.choices).toEqual([{ label: 'Show the whole section', role: 'bee', section: 'salary' }]);
  });

  it('is less where some of it was picked out as the answer', () => {
    const passages = [...'abcde'].map((letter) => passage(long(letter)));
    expect(linesOf(answerOf(passages, [passages[2] as Passage]))).toHaveLength(3);
  });

  it('is never less than what answers, and that comes first', () => {
    const passages = [
      passage(long('a')),
      passage(long('b')),
      passage(long('c')),
      passage(long('d').repeat(3)),
    ];
    const chosen = [passages[3], passages[2]] as Passage[];
    const reply = createReply(answerOf(passages, chosen));
    expect(reply.parts[0]?.lines.map(({ text, isAnswer }) => [text[0], isAnswer])).toEqual([
      ['d', true],
      ['c', true],
    ]);
  });

  it.each([
    'These figures are for reference only.',
    'The document gives only US figures.',
    '本文档的数据仅供参考。',
    '本文档只有美国的数据。',
  ])('always holds the caveat "%s"', (caveat) => {
    const passages = [
      passage(long('a')),
      passage(long('b')),
      passage(long('c')),
      passage(caveat, 'sentence'),
    ];
    expect(linesOf(answerOf(passages))).toContain(caveat);
    expect(linesOf(answerOf(passages, [passages[2] as Passage]))).toContain(caveat);
  });

  it('is half for each of two roles', () => {
    const one = answerOf([passage(long('a')), passage(long('b')), passage(long('c'))]);
    if (one.kind !== 'answer') throw new Error('no answer');
    const [part] = one.parts;
    const reply = createReply({ ...one, parts: [part, part] });
    expect(reply.parts.map(({ lines }) => lines.length)).toEqual([2, 2]);
    expect(reply.choices).toHaveLength(2);
  });

  it('is everything where the whole section is wanted', () => {
    const passages = Array.from({ length: 50 }, (_, index) => passage(long(String(index))));
    expect(linesOf(answerOf(passages, [], { isWhole: true }))).toHaveLength(50);
  });
});

describe('what stands above a line', () => {
  const [must, comb, queen] = [leadIn('Essential:'), passage('Reads a comb', 'bullet', ['Essential'])].concat(
    passage('Finds the queen', 'bullet', ['Essential']),
  ) as [Passage, Passage, Passage];
  const [nice, honey] = [leadIn('Desirable:'), passage('Tastes honey', 'bullet', ['Desirable'])];
  const all = [must, comb, queen, nice, honey];

  it('is shown with it where the line stands alone, and is not shown without it', () => {
    expect(linesOf(answerOf(all, [honey]))).toEqual([
      'Desirable: Tastes honey',
      'Essential:',
      'Reads a comb',
      'Finds the queen',
    ]);
  });

  it('is said once for several lines', () => {
    expect(linesOf(answerOf(all, [comb, queen]))).toEqual([
      'Essential:',
      'Reads a comb',
      'Finds the queen',
      'Desirable:',
      'Tastes honey',
    ]);
  });

  it('is not said again where it stands above already', () => {
    expect(linesOf(answerOf(all))).toEqual(all.map(({ text }) => text));
  });

  it('goes where what it leads to is cut', () => {
    const filler = passage('x'.repeat(880));
    expect(linesOf(answerOf([filler, must, { ...comb, text: long('Reads') }]))).toEqual([filler.text]);
  });

  it('is said of the lines of a heading below the one that answers', () => {
    const below = ['Smoker', 'Hive tool'].map((text) => passage(text, 'bullet', ['Kit']));
    expect(linesOf(answerOf([...below, passage('A bus pass', 'bullet', ['Perks'])]))).toEqual([
      'Kit:',
      'Smoker',
      'Hive tool',
      'Perks: A bus pass',
    ]);
  });

  it('is not said where the line bears it, nor of the sentences that follow on the line', () => {
    const first = { ...passage('Pay: $1.', 'sentence', ['Pay']), statement: '$1.' };
    const second = passage('Reviewed yearly.', 'sentence', ['Pay']);
    expect(linesOf(answerOf([first, second]))).toEqual(['Pay: $1.', 'Reviewed yearly.']);
    expect(linesOf(answerOf([first, second], [second]))).toEqual(['Pay: Reviewed yearly.', 'Pay: $1.']);
  });

  it('keeps the wide marks of Chinese', () => {
    const below = passage('回复率', 'bullet', ['账号代表信誉,要保持几个指标']);
    expect(linesOf(answerOf([below]))).toEqual(['账号代表信誉，要保持几个指标：回复率']);
  });

  it('stands above the rows of a table', () => {
    const rows = ['Junior', 'Senior'].map((level) => ({
      ...passage(`${level}: $1`, 'row', ['By level', level]),
      statement: '$1',
      cells: [level, '$1'],
    }));
    expect(linesOf(answerOf([leadIn('By level:'), ...rows], [rows[1] as Passage]))).toEqual([
      'Junior: $1; Senior: $1 · Pay',
      'By level:',
      'Junior: $1',
      'Senior: $1',
    ]);
  });

  it('lets each line keep its passage', () => {
    const lines = createReply(answerOf(all, [honey])).parts[0]?.lines ?? [];
    expect(lines.map(({ passage: shown }) => shown)).toEqual([honey, must, comb, queen]);
  });
});

describe('lines that have an order', () => {
  const steps = ['Helper', 'Keeper', 'Master'].map((text) => passage(text, 'step'));

  it('keep it, with the one that answers marked', () => {
    const reply = createReply(answerOf([passage('A ladder.', 'sentence'), ...steps], [steps[1] as Passage]));
    expect(reply.parts[0]?.lines.map(({ text, isAnswer, number }) => [text, isAnswer, number])).toEqual([
      ['Helper', false, 1],
      ['Keeper', true, 2],
      ['Master', false, 3],
      ['A ladder.', false, undefined],
    ]);
    expect(reply.text).toContain('1. Helper\n→ 2. Keeper\n3. Master');
  });

  it('carry the headings of their columns, in a table', () => {
    const rows = ['Junior: $1', 'Senior: $2'].map((text) => passage(text, 'row'));
    const { parts, text } = createReply(
      answerOf([...rows, passage('Ask.', 'sentence')], [rows[1] as Passage]),
    );
    expect(parts[0]?.columns).toEqual(['Level', 'Pay']);
    expect(text).toContain('Level | Pay\n• Junior: $1\n→ Senior: $2\nAsk.');
    expect(createReply(answerOf([passage('Ask.')])).parts[0]).not.toHaveProperty('columns');
  });
});

describe('the heading', () => {
  it.each([
    ['Responsibilities:', 'Responsibilities'],
    ['Qualifications*', 'Qualifications'],
    ['Qualifications: **', 'Qualifications'],
    ['【任职要求】', '任职要求'],
    ['任职要求：', '任职要求'],
    ['【必备】任职要求【全职】', '【必备】任职要求【全职】'],
    ['Pay (USD)', 'Pay (USD)'],
    ['**', '**'],
  ])('%j is shown without what only marks it', (heading, shown) => {
    const answer = answerOf([passage('One.')]);
    if (answer.kind !== 'answer') throw new Error('no answer');
    const [part] = answer.parts;
    const { parts } = createReply({ ...answer, parts: [{ ...part, section: { ...part.section, heading } }] });
    expect(parts[0]).toMatchObject({
      title: `Beekeeper · ${shown}`,
      source: `From: Beekeeper > ${shown}`,
    });
  });
});

describe('plain text', () => {
  it('has no line of headings above a table that has none', () => {
    const row = { ...passage('Job family: IT', 'row', ['Job family']), cells: ['Job family', 'IT'] };
    const answer = answerOf([row]);
    if (answer.kind !== 'answer') throw new Error('no answer');
    const [part] = answer.parts;
    const { parts, text } = createReply({
      ...answer,
      parts: [{ ...part, section: { ...part.section, columns: ['', ''] } }],
    });
    expect(text).toBe('Beekeeper · Pay\n• Job family: IT\nFrom: Beekeeper > Pay');
    expect(parts[0]).not.toHaveProperty('columns');
  });

  it('runs sentences on, but sets apart the ones that answer', () => {
    const [a, b, c] = ['One.', 'Two.', 'Three.'].map((text) => passage(text, 'sentence')) as [
      Passage,
      Passage,
      Passage,
    ];
    expect(createReply(answerOf([a, b, c])).text).toContain('\nOne. Two. Three.\n');
    expect(createReply(answerOf([a, b, c], [c])).text).toContain('\nThree.\nOne. Two.\n');
  });

  it.each([
    ['Sum of all', 'Ask.', 'Sum of all\nAsk.'],
    ['总薪酬', '请查询。', '总薪酬\n请查询。'],
    ['Sum of all (really)', 'Ask.', 'Sum of all (really)\nAsk.'],
    ['He said "all."', 'Ask.', 'He said "all." Ask.'],
  ])('lets nothing read on behind a line that is no sentence: %j', (line, next, shown) => {
    const sentences = [line, next].map((text) => passage(text, 'sentence'));
    expect(createReply(answerOf(sentences)).text).toContain(`\n${shown}\n`);
  });

  it('sets the line of figures apart from what is said of them', () => {
    const row = { ...passage('Junior: $1', 'row', ['Junior']), cells: ['Junior', '$1'] };
    const said = passage('Stock comes on top.', 'sentence');
    expect(createReply(answerOf([row, said], [row, said])).text).toContain(
      'Junior: $1 · Pay\nStock comes on top.\n',
    );
  });

  it('puts no space between Chinese sentences', () => {
    const sentences = ['一。', '二。'].map((text) => passage(text, 'sentence'));
    expect(createReply(answerOf(sentences)).text).toContain('一。二。');
  });

  it('says what is missing before what is there, and where it comes from', () => {
    const { text } = createReply(answerOf([passage('One')], [], { missing: ['China'] }));
    expect(text).toBe(
      `Beekeeper · Pay\n${catalogue('en').notCovered('China')}\n• One\nFrom: Beekeeper > Pay`,
    );
  });
});
