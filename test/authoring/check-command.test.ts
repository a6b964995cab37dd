import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ownKnowledge } from '../../src/paths.ts';
import { runCommand } from '../cli/run-command.ts';
import { writeDocuments } from '../support/write-documents.ts';
import { english, soundDocuments } from './sample-documents.ts';

const broken = {
  ...soundDocuments,
  'data-analyst.en.md': english
    .replace('reviewed: 2026-06-01', 'reviewed: soon')
    .replace('[the pay](#salary)', '[100 %](a.md)'),
};

describe('the command check', () => {
  it('finds nothing in the documents that ship, and says how they are understood', () => {
    const { code, output, errors } = runCommand(['check'], '', { KNOWLEDGE_DIR: ownKnowledge });
    expect(errors).toBe('');
    expect(output).toContain(
      'ai-product-manager.en.md: AI Product Manager (role ai-product-manager, English',
    );
    expect(output).toMatch(/ 95 {2}Experience – experience; 5 lines; years 2-5 years \| 5\+ years/);
    expect(output).toMatch(/薪资 – salary; 11 lines; pay 初级 120,000–180,000/);
    expect(output).toContain('levels (Assistant) AI Product Manager | AI Product Manager');
    expect(output).toMatch(/\n2 documents: no errors, no warnings, no notes\.\n$/);
    expect(code).toBe(0);
  });

  it('tells each fault by file and line, and ends with 1 where one is an error', () => {
    const { code, output } = runCommand(['check', writeDocuments(broken)]);
    expect(code).toBe(1);
    expect(output).toContain(
      'data-analyst.en.md:7: error: "reviewed" must be a day such as 2026-01-31, not "soon". Mend the value or take the line out.',
    );
    expect(output).toContain('data-analyst.en.md:23: warning: The link leads to no file: "a.md".');
    expect(output).toContain('data-analyst.en.md:23: warning: The figures of "Core responsibilities"');
    expect(output).toMatch(/\n3 documents: 1 error, 2 warnings, no notes\.\n$/);
  });

  it('counts documents without text, and no other files', () => {
    const folder = writeDocuments({ ...soundDocuments, 'empty.md': '# Cook\n', 'bee.docx': 'a' });
    expect(runCommand(['check', folder]).output).toMatch(/\n4 documents: no errors, /);
  });

  it('writes JSON for programs', () => {
    const { code, output } = runCommand(['check', writeDocuments(broken), '--json']);
    expect(code).toBe(1);
    const { documents, findings } = JSON.parse(output);
    expect(
      documents.map(({ file, language }: { file: string; language: string }) => [file, language]),
    ).toEqual([
      ['data-analyst.en.md', 'en'],
      ['data-analyst.zh.md', 'zh'],
      ['team/product-manager.md', 'en'],
    ]);
    expect(documents[1].sections[4]).toMatchObject({
      line: 34,
      heading: '薪资',
      kind: 'salary',
      ranges: [
        { level: '初级', low: 70_000, high: 85_000 },
        { level: '高级', low: 100_000, high: 120_000 },
      ],
    });
    expect(findings).toMatchObject([
      { level: 'error', check: 'loading', source: { file: 'data-analyst.en.md', line: 7 } },
      { level: 'warning', check: 'editions', source: { file: 'data-analyst.en.md', line: 23 } },
      { level: 'warning', check: 'links', source: { file: 'data-analyst.en.md', line: 23 } },
    ]);
  });

  it('writes annotations for GitHub, whatever stands in a fault', () => {
    const folder = writeDocuments({ ...broken, 'a%,b:c.md': '# Cook\n\nCooks [this](x%.md).\n' });
    const { output } = runCommand(['check', folder, '--github']);
    const lines = output.trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      new RegExp(
        `^::warning file=[^,:]*${basename(folder)}/a%25%2Cb%3Ac\\.md,line=3,title=Rolebook%3A links::The link leads to no file: "x%25\\.md"\\. `,
      ),
    );
    expect(lines[1]).toMatch(/^::error file=[^,:]*data-analyst\.en\.md,line=7,title=Rolebook%3A loading::/);
  });

  it('fetches what the settings name by a git address, and writes nothing there', () => {
    const repository = writeDocuments({ 'cook.md': '# Cook\n\nA cook cooks, see [this](gone.md).\n' });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', repository, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args]);
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Documents');
    const here = writeDocuments({});
    const settings = { KNOWLEDGE_DIR: `file://${repository}`, DATA_DIR: join(here, 'data') };
    expect(runCommand(['check'], '', settings).output).toContain(
      'cook.md:3: warning: The link leads to no file',
    );
    expect(runCommand(['check', '--fix'], '', settings).errors).toContain('name your own copy of it');
    expect(runCommand(['new', 'Baker'], '', settings, here).output).toContain('Wrote knowledge/baker.en.md');
    expect(readFileSync(join(here, 'knowledge/baker.en.md'), 'utf8')).toContain('name: Baker');
  });

  it('says how it is written where it is written wrongly', () => {
    const missing = runCommand(['check', join('no', 'folder')]);
    expect(missing.code).toBe(2);
    expect(missing.errors).toContain('"no/folder" is no folder: check [DIR].');
    expect(runCommand(['check', 'a', 'b']).errors).toContain('Name one folder at most');
  });

  it('says what is wrong where nothing can be read at all', () => {
    const { code, output } = runCommand(['check', writeDocuments({ 'a.txt': 'a' })]);
    expect(code).toBe(1);
    expect(output).toContain('No role document stands in');
    const kinds = runCommand(['check', writeDocuments({ ...soundDocuments, 'section-kinds.yml': 'a' })]);
    expect(kinds.code).toBe(1);
    expect(kinds.output).toMatch(/^section-kinds\.yml:1: error: /);
    expect(kinds.output).toMatch(/: 1 error, no warnings, no notes\.\n$/);
  });

  it('tells and mends in every form where the front matter of the only document is wrong', () => {
    const folder = writeDocuments({ 'bee.md': '---\nreviewed: 2026/1/31\n---\n# Bee\n\nKeeps bees.\n' });
    expect(JSON.parse(runCommand(['check', folder, '--json']).output)).toMatchObject({
      documents: [{ file: 'bee.md', reviewed: null }],
      findings: [{ level: 'error', source: { file: 'bee.md', line: 2 } }],
    });
    expect(runCommand(['check', folder, '--github']).output).toMatch(/^::error file=[^,]*bee\.md,line=2,/);
    const { code, errors, output } = runCommand(['check', folder, '--fix']);
    expect(errors).toBe('Mended 1 place.\n');
    expect(output).toMatch(/\n1 document: no errors, no warnings, no notes\.\n$/);
    expect(code).toBe(0);
  });
});
