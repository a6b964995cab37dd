import { writeDocuments } from '../support/write-documents.ts';
import { runCommand } from './run-command.ts';

describe('ask without a question', () => {
  it('answers each line that it reads', () => {
    const { code, output, errors } = runCommand(['ask'], 'AI product manager salary\r\n\n薪资多少');
    expect([code, errors]).toEqual([0, '']);
    expect(output.split('\n')[0]).toBe('AI Product Manager · Salary');
    expect(output).toContain('\n\nAI产品经理 · 薪资\n');
  });

  it('prints nothing where nothing is read', () => {
    expect(runCommand(['ask'])).toEqual({ code: 0, output: '', errors: '' });
  });
});

describe('ask of documents that are odd', () => {
  const KNOWLEDGE_DIR = writeDocuments({
    'cook.md': '# Cook\n\nCooks.\n\n## Salary\n\n```mermaid\ngraph\n```\n\n## Tools\n\nA pan.\n',
  });

  it('says so in one line beside the answer', () => {
    const { output, errors } = runCommand(['ask', 'cook tools'], '', { KNOWLEDGE_DIR });
    expect(output).toContain('A pan.');
    expect(errors).toBe(
      'cook.md:5: The heading "Salary" has no text below it. Write some, or remove the heading. And 1 more; npm start lists them.\n',
    );
  });

  it('says nothing of it to programs', () => {
    expect(runCommand(['ask', '--json'], 'cook tools', { KNOWLEDGE_DIR }).errors).toBe('');
  });
});
