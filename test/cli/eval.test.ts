import { join } from 'node:path';
import type { Answering } from '../../src/answer/index.ts';
import { runEvaluation } from '../../src/run-evaluation.ts';
import { writeDocuments } from '../support/write-documents.ts';
import { runCommand } from './run-command.ts';

// Each test starts the program once or twice, which takes its time on a busy machine.
// Two right answers of three, one fact of two, one refusal of two.
const questions = [
  { question: 'What does an AI product manager earn?', lang: 'en', section: 'salary', facts: ['120,000'] },
  { question: '要会什么工具', lang: 'zh', section: 'tools', facts: ['no such fact'] },
  { question: 'what does an AI PM earn', lang: 'en', section: 'career', also: ['tools'] },
  { question: 'how do I reset my VPN password', lang: 'en', section: null },
  { question: 'what is the salary of an AI product manager', lang: 'en', kind: 'refuse' },
];

function fileOf(lines: string[]): string {
  return join(writeDocuments({ 'mine.jsonl': `${lines.join('\n')}\n` }), 'mine.jsonl');
}

const mine = () => fileOf(questions.map((question) => JSON.stringify(question)));

/** A row's cells by the table's columns. */
function rowOf(output: string, name: string): Record<string, string> {
  const lines = output.split('\n');
  const cells = (line = '') => line.trim().split(/\s{2,}/);
  const columns = cells(lines.find((line) => line.includes('section@1')));
  const [, ...values] = cells(lines.find((line) => line.startsWith(`${name} `)));
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']));
}

describe('eval', () => {
  it('prints how many questions come out right, in all and in parts', () => {
    const { code, output, errors } = runCommand(['eval', mine()]);
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^mine\.jsonl\n/);
    expect(rowOf(output, 'all')).toMatchObject({
      in: '3',
      'section@1': '66.7',
      wrong: '33.3',
      offered: '0.0',
      'of them right': '-',
      facts: '50.0',
      out: '2',
      refused: '50.0',
      length: expect.stringMatching(/^\d+$/),
      'median ms': expect.stringMatching(/^\d+\.\d\d$/),
    });
    expect(rowOf(output, 'language zh')).toMatchObject({
      in: '1',
      'section@1': '100.0',
      facts: '0.0',
      out: '0',
      refused: '-',
    });
    expect(rowOf(output, 'salary')).toMatchObject({ in: '1', 'section@1': '100.0', facts: '100.0' });
    expect(rowOf(output, 'none')).toMatchObject({ in: '0', out: '2' });
    expect(output).not.toContain('wrong:');
  });

  it('explains each column of its table', () => {
    const { output } = runCommand(['eval', '--help']);
    const explained = output.split('\n').slice(output.split('\n').indexOf('The columns that it prints:') + 1);
    const table = runCommand(['eval', mine()])
      .output.split('\n')
      .find((line) => line.includes('section@1'));
    const named = explained.filter(Boolean).map((line) => line.split(/\s{2,}/)[0]);
    expect(named).toEqual(table?.trim().split(/\s{2,}/));
  });

  it('prints every miss, what was wanted and what was got, where --misses asks for it', () => {
    const misses = runCommand(['eval', '--misses', mine()])
      .output.split('\n')
      .filter((line) => line.includes('"'));
    expect(misses).toEqual([
      expect.stringMatching(
        /^right \[a fact is not shown\]: "要会什么工具" wants tools, got tools \d\.\d\d \(/,
      ),
      expect.stringMatching(/^wrong: "what does an AI PM earn" wants career, got salary \d\.\d\d \(/),
      expect.stringMatching(
        /^wrongly-answered: "what is the salary of an AI product manager" wants a refusal, got salary /,
      ),
    ]);
  });

  it('ends with 0 where every bound is kept', () => {
    expect(runCommand(['eval', mine(), '--min', 'section=66,refused=50,wrong=34,length=900']).code).toBe(0);
  });

  it('ends with 1 where one is not, and says which', () => {
    const { code, output } = runCommand(['eval', mine(), '--min', 'section=70,facts=50,wrong=10']);
    expect(code).toBe(1);
    expect(output.split('\n').filter((line) => line.startsWith('mine.jsonl: '))).toEqual([
      'mine.jsonl: section is 66.7, not at least 70',
      'mine.jsonl: wrong is 33.3, not at most 10',
    ]);
  });

  it('asks the questions of every file', () => {
    const { output } = runCommand(['eval', mine(), mine()]);
    expect(output.match(/^mine\.jsonl$/gm)).toHaveLength(2);
  });

  it('shows no progress in a pipe', () => {
    expect(runCommand(['eval', mine()]).errors).toBe('');
  });

  it.each<[what: string, words: () => string[], message: RegExp]>([
    ['no file', () => [], /Name at least one file of questions: eval FILE\.\.\./],
    [
      'a line that is no JSON',
      () => [fileOf(['{"question": "pay"}', '', 'pay?'])],
      /mine\.jsonl:3: this is no question/,
    ],
    [
      'a fact that is no pattern',
      () => [fileOf(['{"question": "pay", "facts": ["(("]}'])],
      /mine\.jsonl:1: .*"facts\.0" is no regular expression\. See training\/README\.md/,
    ],
    ['an option that it does not know', () => ['--loud'], /--loud/],
  ])('refuses %s, says why without a stack, and ends with a fault', (_what, words, message) => {
    const { code, output, errors } = runCommand(['eval', ...words()]);
    expect(code).toBeGreaterThan(0);
    expect(output).toBe('');
    expect(errors).toMatch(message);
    expect(errors).not.toContain('    at ');
  });
});

// What cannot be read is told before anything is asked.
const refuse = () => {
  throw new Error('asked');
};
const answering: Answering = {
  ask: refuse,
  explain: refuse,
  show: refuse,
  rolesIn: refuse,
  sense: refuse,
  requirements: refuse,
};

const kinds = ['salary', 'career', 'tools'];

describe('what eval cannot read', () => {
  it.each<[what: string, files: () => string[], minimum: string, message: RegExp]>([
    ['a file that is not there', () => ['/nowhere/at-all.jsonl'], '', /\/nowhere\/at-all\.jsonl/],
    [
      'a line without a question',
      () => [fileOf(['', '{"section": "salary"}'])],
      '',
      /mine\.jsonl:2: this is no question/,
    ],
    [
      'another kind',
      () => [fileOf(['{"question": "pay", "kind": "maybe"}'])],
      '',
      /mine\.jsonl:1: this is no question/,
    ],
    [
      'a fact that is no pattern',
      () => [fileOf(['{"question": "pay", "facts": ["("]}'])],
      '',
      /mine\.jsonl:1: this is no question/,
    ],
    [
      'a section that there is not',
      () => [fileOf(['', '{"question": "pay", "section": "pay"}'])],
      '',
      /mine\.jsonl:2: .*there is no section "pay"; write one of: salary, career, tools/,
    ],
    [
      'another section that would do, and that there is not',
      () => [fileOf(['{"question": "pay", "section": "salary", "also": ["wages"]}'])],
      '',
      /mine\.jsonl:1: .*there is no section "wages"/,
    ],
    [
      'a bound that does not exist',
      () => [mine()],
      'section=9,beauty=90',
      /--min has "beauty=90"\. Write name=number with one of: section, .*wrong/,
    ],
    ['a bound without a number', () => [mine()], 'section=most', /--min has "section=most"/],
    ['a bound with nothing', () => [mine()], 'section=', /--min has "section="/],
    ['a bound without a sign', () => [mine()], 'section', /--min has "section"/],
  ])('is told: %s', async (_what, files, minimum, message) => {
    await expect(runEvaluation(answering, files(), { kinds, showMisses: false, minimum })).rejects.toThrow(
      message,
    );
  });
});
