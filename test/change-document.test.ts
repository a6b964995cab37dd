import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentChanger } from '../src/change-document.ts';

let folder: string;
const document = () => join(folder, 'cook.md');
const underWay = () => join(folder, '.cook.md.new');
const add = (line: string) => async (markdown: string) => `${markdown}${line}\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolebook-change-'));
  writeFileSync(document(), '# Cook\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a document that is changed', () => {
  it('keeps what each of three processes writes at the same time, and nothing lies beside it', async () => {
    const lines = Array.from({ length: 12 }, (_, number) => `line ${number}`);
    const changers = Array.from({ length: 3 }, () => createDocumentChanger(folder));
    await Promise.all(lines.map((line, number) => changers[number % 3]?.('cook.md', add(line))));
    expect(readFileSync(document(), 'utf8').split('\n').sort()).toEqual(['', '# Cook', ...lines].sort());
    expect(await readdir(folder)).toEqual(['cook.md']);
  });

  it('waits for another process that is writing it', async () => {
    writeFileSync(underWay(), '');
    let asked = 0;
    await createDocumentChanger(folder)('cook.md', async (markdown) => {
      asked += 1;
      // Asked again, it has found the document held once.
      if (asked === 2) rmSync(underWay());
      return `${markdown}now\n`;
    });
    expect(asked).toBe(2);
    expect(readFileSync(document(), 'utf8')).toBe('# Cook\nnow\n');
  });

  it('does not wait for one that was ended while it wrote', async () => {
    writeFileSync(underWay(), '# Co');
    utimesSync(underWay(), 0, 0);
    await createDocumentChanger(folder)('cook.md', add('now'));
    expect(readFileSync(document(), 'utf8')).toBe('# Cook\nnow\n');
    expect(existsSync(underWay())).toBe(false);
  });

  it('says so where another never ends, and leaves it all as it is', async () => {
    writeFileSync(underWay(), '');
    await expect(createDocumentChanger(folder)('cook.md', add('now'))).rejects.toThrow(
      'cook.md is being changed by somebody else all the time.',
    );
    expect(readFileSync(document(), 'utf8')).toBe('# Cook\n');
    expect(existsSync(underWay())).toBe(true);
  });
});
