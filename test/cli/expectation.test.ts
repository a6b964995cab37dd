import { evaluate, type Judgement } from '../../src/evaluate.ts';
import { expectsRefusal, readExpectations } from '../../src/expectation.ts';
import type { Rolebook } from '../../src/open-rolebook.ts';
import { openDocuments } from '../support/open-documents.ts';

const documents = {
  'kitchen/README.md': `# Kitchen Porter

Keeps the kitchen of the hotel clean.

## Pay & perks

- **Salary:** £21,000 a year.
- **Hours:** 40 hours a week, from six in the morning.

## What you'll do

- Wash the pots.
- Sweep the floor.
`,
  'garden.md': `# 岗位说明

## 园艺师

### 岗位职责

- 修剪树木。

### 薪资待遇

- 每月六千元。

## 保安

### 岗位职责

- 看守大门。

### 薪资待遇

- 每月五千元。
`,
};

let rolebook: Rolebook;

beforeAll(async () => {
  rolebook = await openDocuments(documents);
});

function outcomeOf(expectation: object): Judgement {
  const [read] = readExpectations(JSON.stringify(expectation), 'mine.jsonl');
  if (!read) throw new Error('no question');
  return evaluate(rolebook.answering, read).outcome;
}

describe('an answer is right', () => {
  const pay = { question: 'what does a kitchen porter earn?', file: 'kitchen/README.md' };

  it.each<[what: string, expectation: object, outcome: Judgement]>([
    ['by the file', pay, 'right'],
    ['by another file', { ...pay, file: 'garden.md' }, 'wrong'],
    ['by its heading', { ...pay, heading: 'Pay & perks' }, 'right'],
    ['by its heading in other capitals', { ...pay, heading: 'pay & PERKS' }, 'right'],
    ['by another heading', { ...pay, heading: 'What you’ll do' }, 'wrong'],
    ['by one of several headings', { ...pay, headings: ['Hours', 'Pay & perks'] }, 'right'],
    ['by the label of the line', { ...pay, headings: ['Salary'] }, 'right'],
    ['by another label of the section', { ...pay, headings: ['Hours'] }, 'wrong'],
    ['by none of several headings', { ...pay, headings: ['Tools', 'Career'] }, 'wrong'],
    ['by its kind', { ...pay, section: 'salary' }, 'right'],
    ['by another kind that will do', { ...pay, section: 'tools', also: ['salary'] }, 'right'],
    ['by another kind', { ...pay, section: 'tools' }, 'wrong'],
    ['that is none at all', { ...pay, kind: 'refuse' }, 'wrongly-answered'],
  ])('%s', (_what, expectation, outcome) => {
    expect(outcomeOf(expectation)).toBe(outcome);
  });

  it('by the lead of a document', () => {
    const lead = { question: 'what is a kitchen porter, in a sentence?', file: 'kitchen/README.md' };
    expect(outcomeOf({ ...lead, headings: ['*lead*'] })).toBe('right');
    expect(outcomeOf({ ...lead, headings: ['Pay & perks'] })).toBe('wrong');
  });

  it('by the role, where a file holds several', () => {
    const guard = { question: '保安的薪资多少', file: 'garden.md', heading: '薪资待遇' };
    expect(outcomeOf({ ...guard, role: '保安' })).toBe('right');
    expect(outcomeOf({ ...guard, role: '园艺师' })).toBe('wrong');
    expect(outcomeOf({ ...guard, file: 'kitchen/README.md', role: '保安' })).toBe('wrong');
  });

  it('where nothing should be answered and nothing is', () => {
    expect(outcomeOf({ question: 'how do I reset my VPN password' })).toBe('rightly-refused');
    expect(outcomeOf({ question: 'how do I reset my VPN password', file: 'garden.md' })).toBe('refused');
  });
});

it.each([
  [{ section: 'salary' }, false],
  [{ section: null }, true],
  [{ file: 'a.md' }, false],
  [{ headings: [], file: null }, true],
  [{ kind: 'refuse', section: 'salary' }, true],
  [{ kind: 'answer' }, false],
])('%j expects a refusal: %s', (rest, expected) => {
  const [expectation] = readExpectations(JSON.stringify({ question: 'pay', ...rest }), 'mine.jsonl');
  expect(expectation && expectsRefusal(expectation)).toBe(expected);
});

describe('a line of questions', () => {
  it('has what is left out filled in', () => {
    expect(readExpectations('\n{"question": "pay"}\r\n', 'mine.jsonl')).toEqual([
      { question: 'pay', lang: '-', also: [], headings: [], facts: [] },
    ]);
  });

  it.each([
    ['{"question": "pay", "headings": "Pay"}', '"headings"'],
    ['{"question": "pay", "role": 3}', '"role"'],
    ['{"question": "pay", "also": [1]}', '"also.0"'],
    ['{"question": "pay", "facts": ["("]}', '"facts.0" is no regular expression'],
    ['["pay"]', 'is no question'],
    ['{', 'is no question'],
  ])('that is not as it should be is named: %s', (line, problem) => {
    expect(() => readExpectations(`\n${line}`, 'mine.jsonl')).toThrow(/^mine\.jsonl:2: /);
    expect(() => readExpectations(`\n${line}`, 'mine.jsonl')).toThrow(problem);
  });
});
