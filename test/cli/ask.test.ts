import { handbook } from '../support/handbook.ts';
import { writeDocuments } from '../support/write-documents.ts';
import { runCommand } from './run-command.ts';

// Each test starts the program once or twice, which takes its time on a busy machine.
const linesOf = (output: string) =>
  output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('ask', () => {
  it('prints the answer as a person reads it', () => {
    const { code, output, errors } = runCommand(['ask', 'AI产品经理薪资多少？']);
    expect([code, errors]).toEqual([0, '']);
    expect(output.split('\n')[0]).toBe('AI产品经理 · 薪资');
    expect(output).toContain('$120,000 - $180,000');
    expect(output).toMatch(/出处：AI产品经理 > 薪资 · \d{4}-\d{2}-\d{2} 审阅\n$/);
  });

  it('takes several words as one question', () => {
    expect(runCommand(['ask', 'which', 'tools', 'are', 'used']).output).toContain('SQL is required');
  });

  it('answers from the folder that KNOWLEDGE_DIR names', () => {
    const { output } = runCommand(['ask', 'office manager pay'], '', { KNOWLEDGE_DIR: handbook });
    expect(output.split('\n')[0]).toBe('Office Manager · Pay and holidays');
  });

  it('says where a document is broken, without a stack', () => {
    const folder = writeDocuments({ 'a.md': '---\nlanguage: xx\nreviewed: soon\n---\n# A\n\nText.\n' });
    const { code, output, errors } = runCommand(['ask', 'pay'], '', { KNOWLEDGE_DIR: folder });
    expect([code, output]).toEqual([1, '']);
    expect(
      errors
        .trim()
        .split('\n')
        .map((line) => line.match(/^a\.md:\d+: /)?.[0]),
    ).toEqual(['a.md:2: ', 'a.md:3: ']);
  });

  it('says which setting is wrong, without a stack', () => {
    const { code, errors } = runCommand(['ask', 'pay'], '', { KNOWLEDGE_DIR: '/nowhere/at-all' });
    expect(code).toBe(1);
    expect(errors).toContain('KNOWLEDGE_DIR');
    expect(errors).not.toContain('    at ');
  });
});

describe('ask --json', () => {
  const questions = [
    'What does an AI product manager earn?',
    '',
    '薪资多少',
    'hello',
    '\u0000zebra\u0000',
    'x'.repeat(10_000),
    '"quoted" \\ <b>',
  ];
  let lines: Record<string, unknown>[];

  beforeAll(() => {
    const { code, output, errors } = runCommand(['ask', '--json'], `${questions.join('\n')}\n`);
    expect([code, errors]).toEqual([0, '']);
    lines = linesOf(output);
  });

  it('prints one object a line, in the order in which questions are read', () => {
    expect(lines.map(({ question }) => question)).toEqual(questions);
  });

  it('gives every field to every answer', () => {
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(
        expect.arrayContaining([
          'question',
          'kind',
          'role',
          'section',
          'heading',
          'source',
          'language',
          'title',
          'snippet',
          'text',
          'confidence',
          'alternatives',
        ]),
      );
      expect(line.confidence).toBeGreaterThanOrEqual(0);
      expect(line.confidence).toBeLessThanOrEqual(1);
    }
  });

  it('says of an answer what it is and where it comes from', () => {
    expect(lines[0]).toMatchObject({
      kind: 'answer',
      role: 'ai-product-manager',
      section: 'salary',
      heading: 'Salary',
      source: expect.stringMatching(/^ai-product-manager\.en\.md:\d+$/),
      language: 'en',
      title: 'AI Product Manager · Salary',
      snippet: expect.stringContaining('$120,000'),
      text: expect.stringContaining('for reference only'),
    });
    expect(lines[2]).toMatchObject({ section: 'salary', language: 'zh', heading: '薪资' });
  });

  it('says of a refusal that there is nothing', () => {
    for (const index of [1, 3, 5]) {
      expect(lines[index]).toMatchObject({
        kind: 'unknown',
        role: null,
        section: null,
        heading: null,
        source: null,
        snippet: '',
      });
      expect(lines[index]?.text).not.toBe('');
    }
  });

  it('names what else there is, by role and section', () => {
    const [{ alternatives }] = linesOf(
      runCommand(['ask', '--json'], 'data engineer', { KNOWLEDGE_DIR: handbook }).output,
    );
    expect(alternatives.length).toBeGreaterThanOrEqual(2);
    expect(alternatives[0]).toEqual({
      role: 'engineering/data/associate-data-engineer',
      section: null,
      title: 'Associate Data Engineer',
    });
  });

  it('reads lines that end as on Windows, and a last line without an end', () => {
    const { output } = runCommand(['ask', '--json'], 'pay\r\ntools');
    expect(linesOf(output).map(({ question }) => question)).toEqual(['pay', 'tools']);
  });

  it('prints nothing where nothing is read', () => {
    expect(runCommand(['ask', '--json'])).toEqual({ code: 0, output: '', errors: '' });
  });
});

describe('the command line', () => {
  it.each([[[]], [['anything']]])('prints how it is used for %j, and ends with 2', (words) => {
    const { code, output, errors } = runCommand(words);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toMatch(/^(There is no command "anything"\.\n\n)?Usage:\n {2}ask "question"/);
  });

  it('prints how it is used where it is asked for', () => {
    expect(runCommand(['--help'])).toMatchObject({ code: 0, errors: '' });
    expect(runCommand(['--help']).output).toMatch(/^Usage:\n {2}ask "question"/);
    expect(runCommand(['eval', '--help']).output).toMatch(/^Usage:\n {2}eval FILE/);
  });

  it('prints its version', () => {
    expect(runCommand(['--version'])).toEqual({ code: 0, output: '0.1.0\n', errors: '' });
  });

  it('refuses an option that it does not know', () => {
    const { code, errors } = runCommand(['ask', '--loud', 'pay']);
    expect(code).toBe(2);
    expect(errors).toContain('--loud');
    expect(errors).toContain('Usage:');
    expect(errors).not.toContain('    at ');
  });
});
