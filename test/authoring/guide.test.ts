import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

const root = join(import.meta.dirname, '../..');
const docs = join(root, 'docs');

/** A guide, and what its reader sees when everything has gone as it says. */
const guides = [
  {
    guide: 'knowledge.md',
    file: 'data-analyst.en.md',
    hint: '## Salary\n\n<!-- A table:',
    answer: '$100,000 - $120,000',
    answered: 'Senior',
  },
  {
    guide: 'knowledge.zh.md',
    file: 'data-analyst.zh.md',
    hint: '## 薪资\n\n<!-- 用表格写',
    answer: '10万 - 12万美元',
    answered: '高级',
  },
];

function blocksOf(text: string, kind: string): string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block = '']) => block,
  );
}

/** A folder in which the guide's commands may be typed as they stand there. */
function folderForReader(): string {
  const folder = writeDocuments({});
  mkdirSync(join(folder, 'knowledge'));
  return folder;
}

const environment = { PATH: process.env.PATH, KNOWLEDGE_DIR: 'knowledge', PORT: '0' };
const typed = (line: string) => line.replaceAll('dist/cli.js', join(root, 'dist/cli.js'));

function run(line: string, folder: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', typed(line)], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}

/** Writes each section of an example below the same heading of a template, in place of its hint. */
function writeBelow(template: string, example: string): string {
  return example
    .split(/^(?=## )/m)
    .filter((section) => section.startsWith('## '))
    .reduce((text, section) => {
      const [heading = ''] = section.split('\n');
      return text.replace(new RegExp(`^${heading}\\n\\n<!-- .* -->$`, 'm'), () => section.trim());
    }, template);
}

async function heard(child: ChildProcess, words: RegExp): Promise<string> {
  let text = '';
  child.stdout?.on('data', (data) => {
    text += data;
  });
  while (!words.test(text) && child.exitCode === null) await wait(50);
  return text;
}

describe.each(guides)('docs/$guide', ({ guide, file, hint, answer, answered }) => {
  const text = readFileSync(join(docs, guide), 'utf8');
  const commands = blocksOf(text, 'sh').map((block) => block.trim());
  const example = blocksOf(text, 'markdown').find((block) => block.includes(answer)) ?? '';

  it('leads from nothing to an answer, by its own commands', async () => {
    const folder = folderForReader();
    const [make = '', preview = '', check = '', why = ''] = commands;
    expect(commands).toHaveLength(4);
    expect(run(make, folder)).toMatchObject({ status: 0, errors: '' });
    const document = join(folder, 'knowledge', file);
    const template = readFileSync(document, 'utf8');
    expect(template).toContain(hint);

    const child = spawn('sh', ['-c', `exec ${typed(preview)}`], { cwd: folder, env: environment });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      expect(await heard(child, /Open http:\/\/127\.0\.0\.1:\d+\/#\S+ and ask/)).toMatch(/Open http/);
      const written = heard(child, /Read knowledge\/.*, 3 sections/);
      writeFileSync(document, writeBelow(template, example));
      expect(await written).toMatch(/, 3 sections\./);
    } finally {
      child.kill('SIGINT');
      expect(await ended).toBe(0);
    }

    const checked = run(check, folder);
    expect(checked).toMatchObject({ status: 0, errors: '' });
    expect(checked.output).toMatch(/salary; 3 lines; pay /);
    expect(checked.output).not.toMatch(/: error: /);
    // What is left to do is what the guide says: headings to take out, and the other language to write.
    const left = checked.output.match(/: warning: .*/g) ?? [];
    expect(left.filter((line) => !/has no text below it|no text to answer from/.test(line))).toEqual([]);
    const explained = run(why, folder);
    expect(explained.status).toBe(0);
    expect(explained.output).toContain('so: answer');
    expect(explained.output).toContain(answered);
    expect(explained.output).toContain(answer);
  });

  it('shows front matter that is read, pictures that are there, and the guide in the other language', async () => {
    const [frontMatter = ''] = blocksOf(text, 'yaml').filter((block) => block.startsWith('---'));
    const { roles, warnings } = await loadFolder(writeDocuments({ 'a.md': `${frontMatter}\n${example}` }));
    expect(warnings).toEqual([]);
    expect(roles).toMatchObject([
      {
        id: 'data-analyst',
        audience: ['C0123456789'],
        editions: [{ owner: 'U0123456789', reviewed: '2026-11-01', reviewEvery: 183 }],
      },
    ]);
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((target) => !existsSync(join(docs, target)))).toEqual([]);
  });
});
