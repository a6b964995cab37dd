import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Book, type Edition, readLexicon } from '../../src/knowledge/index.ts';
import { lexiconFolder, ownKnowledge } from '../../src/paths.ts';
import { loadFolder } from '../support/load-folder.ts';

let book: Book;
let en: Edition;
let zh: Edition;

beforeAll(async () => {
  book = await loadFolder(ownKnowledge);
  [en, zh] = ['en', 'zh'].map((language) =>
    book.roles[0]?.editions.find((edition) => edition.language === language),
  ) as [Edition, Edition];
});

function textOf(edition: Edition): string {
  return edition.sections.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n');
}

describe('the documents that ship', () => {
  it('hold one role in two languages, and load without a warning', () => {
    expect(book.roles.map(({ id }) => id)).toEqual(['ai-product-manager']);
    expect(book.roles[0]?.editions.map(({ language }) => language)).toEqual(['en', 'zh']);
    expect(book.warnings).toEqual([]);
  });

  it('have a section of every kind, in both languages in the same order', () => {
    expect(zh.sections.map(({ kind }) => kind)).toEqual(en.sections.map(({ kind }) => kind));
    expect(en.sections.map(({ kind }) => kind).sort()).toEqual(book.kinds.map(({ id }) => id).sort());
  });

  it('say the same number of things in each section', () => {
    const shapes = ({ sections }: Edition) =>
      sections.map(({ kind, passages }) => `${kind}: ${passages.map(({ shape }) => shape).join(' ')}`);
    expect(shapes(zh)).toEqual(shapes(en));
  });

  it.each([
    ['$120,000', 1],
    ['$180,000', 2],
    ['$300,000+', 1],
  ])('name %s in both languages, %i times', (figure, times) => {
    for (const edition of [en, zh]) expect(textOf(edition).split(figure)).toHaveLength(times + 1);
  });

  it('ask for the same years of experience', () => {
    expect(textOf(en)).toContain('2-5 years');
    expect(textOf(zh)).toContain('2-5年');
    expect(textOf(en)).toContain('5+ years');
    expect(textOf(zh)).toContain('5年以上');
  });

  it('hold the same numbers and no others', () => {
    const numbers = (edition: Edition) => (textOf(edition).match(/\d+(?:,\d+)*/g) ?? []).sort();
    expect(numbers(zh)).toEqual(numbers(en));
  });

  it('name every Latin name of the Chinese edition in the English one', () => {
    const names = new Set(textOf(zh).match(/[A-Za-z][A-Za-z+&!.]*[A-Za-z+&!]/g) ?? []);
    expect(names.size).toBeGreaterThan(90);
    expect([...names].filter((name) => !textOf(en).includes(name))).toEqual([]);
  });

  it('carry the caveats of the pay figures', () => {
    expect(textOf(en)).toMatch(/early 2025.*\n?.*for reference only/);
    expect(textOf(zh)).toMatch(/2025年初.*\n?.*仅供参考/);
  });

  it('link to nothing', () => {
    for (const { file } of [en, zh])
      expect(readFileSync(join(ownKnowledge, file), 'utf8')).not.toMatch(/\]\(|https?:/);
  });
});

describe('the word lists that ship', () => {
  it('can be read', async () => {
    const lexicon = await readLexicon(lexiconFolder);
    expect(lexicon.occupations.en.heads).toContain('engineer');
    expect(lexicon.titleWords.工程师).toEqual(['engineer']);
  });
});
