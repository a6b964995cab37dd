import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Book, describeFault, KnowledgeError } from '../../src/knowledge/index.ts';
import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

const bee = '# Beekeeper\n\nKeeps bees.\n';

function load(folder: string): Promise<Book> {
  return loadFolder(folder);
}

async function faultsOf(folder: string): Promise<string[]> {
  return load(folder).then(
    () => [],
    (error: unknown) => {
      if (error instanceof KnowledgeError) return error.message.split('\n');
      throw error;
    },
  );
}

async function idsOf(folder: string): Promise<string[]> {
  return (await load(folder)).roles.map(({ id }) => id);
}

/** A folder of documents with links in it, each by its path and what it leads to. */
function withLinks(documents: Record<string, string>, links: Record<string, string>): string {
  const folder = writeDocuments(documents);
  for (const [link, target] of Object.entries(links)) symlinkSync(target, join(folder, link));
  return folder;
}

describe('a link', () => {
  it('to a document is read as one', async () => {
    const elsewhere = writeDocuments({ 'x.md': bee });
    expect(await idsOf(withLinks({}, { 'bee.md': join(elsewhere, 'x.md') }))).toEqual(['bee']);
  });

  it('to a folder of documents is followed, and so are the links in there', async () => {
    const far = writeDocuments({ 'c.md': bee });
    const elsewhere = withLinks({ 'a.md': bee, 'deep/b.md': bee }, { far });
    expect(await idsOf(withLinks({}, { roles: elsewhere }))).toEqual([
      'roles/a',
      'roles/deep/b',
      'roles/far/c',
    ]);
  });

  it('to a folder that is read anyway adds nothing, whatever its name', async () => {
    expect(await idsOf(withLinks({ 'm/a.md': bee }, { aa: 'm', zz: 'm' }))).toEqual(['m/a']);
  });

  it('to a folder around it is not followed', async () => {
    const folder = withLinks({ 'a.md': bee, 'm/b.md': bee }, { 'm/up': '..', 'm/here': '.', top: '/' });
    expect(await idsOf(folder)).toEqual(['a', 'm/b']);
  });

  it('that leads nowhere is told by file, beside every other fault', async () => {
    const folder = withLinks(
      { 'a.md': '---\nlanguage: xx\n---\n', 'z.md': '---\nlanguage: xx\n---\n' },
      { 'broken.md': '/nowhere/at-all', 'self.md': 'self.md' },
    );
    const faults = await faultsOf(folder);
    expect(faults[0]).toMatch(/^a\.md:2: /);
    expect(faults.slice(1, 3)).toEqual([
      'broken.md:1: This cannot be read (ENOENT). Mend the file or link, or remove it.',
      'self.md:1: This cannot be read (ELOOP). Mend the file or link, or remove it.',
    ]);
    expect(faults[3]).toMatch(/^z\.md:2: /);
  });

  it('that leads nowhere is a warning where it need not be a document', async () => {
    const { warnings, roles } = await load(withLinks({ 'a.md': bee }, { roles: '/nowhere/at-all' }));
    expect(roles).toHaveLength(1);
    expect(warnings.map(({ source, problem }) => [source.file, problem])).toEqual([
      ['roles', 'This cannot be read (ENOENT).'],
    ]);
  });

  it('in place of the list of section kinds that leads nowhere is told too', async () => {
    const folder = withLinks({ 'a.md': bee }, { 'section-kinds.yml': '/nowhere/at-all' });
    expect(await faultsOf(folder)).toEqual([
      'section-kinds.yml:1: This cannot be read (ENOENT). Mend the file or link, or remove it.',
    ]);
  });
});

describe('a folder', () => {
  it('whose name ends as a document’s does is read as a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rolebook-'));
    mkdirSync(join(folder, 'bees.md'));
    symlinkSync(join(writeDocuments({ 'x.md': bee }), 'x.md'), join(folder, 'bees.md', 'a.md'));
    expect(await idsOf(folder)).toEqual(['bees.md/a']);
  });
});

describe('a long file', () => {
  it('is told at once, with what it may hold', async () => {
    const folder = writeDocuments({ 'a.md': bee, 'long.md': '- A bee\n'.repeat(200_000) });
    expect(await faultsOf(folder)).toEqual([
      'long.md:1: The file has 1600 KB, and 200 KB are the most that a role needs. Split it into a file for each role, or remove it.',
    ]);
  });

  it('of many lines is told too', async () => {
    const folder = writeDocuments({ 'a.md': bee, 'long.md': 'a\n\n'.repeat(3_000) });
    expect(await faultsOf(folder)).toEqual([
      'long.md:1: The file has 6001 lines, and 5000 are the most that a role needs. Split it into a file for each role, or remove it.',
    ]);
  });

  it('is read up to that length', async () => {
    const lines = 'Keeps the bees of the northern meadows until the heather is over.\n\n';
    const folder = writeDocuments({ 'a.md': lines.repeat(2_499) });
    expect((await load(folder)).roles[0]?.editions[0]?.sections[0]?.passages).toHaveLength(2_499);
  });
});

describe('a file that is no Markdown', () => {
  it('is a warning where it may be a document', async () => {
    const folder = writeDocuments({ 'a.md': bee, 'b/cook.docx': 'PK', 'logo.png': 'x', 'LICENSE.txt': 'x' });
    expect((await load(folder)).warnings.map(describeFault)).toEqual([
      'b/cook.docx:1: This is not read: it is no Markdown file. If it holds a role, save it as Markdown; if not, keep it elsewhere.',
    ]);
  });
});
