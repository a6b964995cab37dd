import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { keepParsed, type ParsedDocuments } from '../src/keep-parsed.ts';
import { createParseCache, keyOf } from '../src/knowledge/index.ts';
import { writeDocuments } from './support/write-documents.ts';

let folder: string;
let parsed: string[];
let warnings: number;

const open = (build = 'one', prepared = createParseCache()) =>
  keepParsed(folder, build, prepared, pino({ level: 'warn' }, { write: () => (warnings += 1) }));
const read = (documents: ParsedDocuments, text: string) =>
  documents.get(['cook.md', text], async () => {
    parsed.push(text);
    return { roles: [text], faults: [] };
  });
/** Reads texts as one process does from start to end. */
const start = async (texts: string[], build?: string) => {
  const documents = open(build);
  const found = [];
  for (const text of texts) found.push(await read(documents, text));
  documents.sweep();
  documents.close();
  return found;
};

beforeEach(() => {
  folder = join(writeDocuments({}), 'data');
  parsed = [];
  warnings = 0;
});

afterEach(() => expect(warnings).toBeLessThanOrEqual(1));

describe('what is parsed of the documents', () => {
  it('is kept for the next start', async () => {
    const first = await start(['soup', 'bread']);
    expect(await start(['soup', 'bread'])).toEqual(first);
    expect(parsed).toEqual(['soup', 'bread']);
  });

  it('is parsed again where the document or the build is another', async () => {
    await start(['soup']);
    await start(['stew']);
    await start(['stew'], 'two');
    expect(parsed).toEqual(['soup', 'stew', 'stew']);
  });

  it('goes where no document says it any more', async () => {
    await start(['soup', 'bread']);
    await start(['bread']);
    await start(['soup']);
    expect(parsed).toEqual(['soup', 'bread', 'soup']);
  });

  it('is kept as it was parsed, whatever becomes of it later', async () => {
    const documents = open();
    (await read(documents, 'soup')).roles.push('stew');
    documents.close();
    expect(await start(['soup'])).toEqual([{ roles: ['soup'], faults: [] }]);
  });

  it('is taken from the build where that has it', async () => {
    const prepared = createParseCache({ [keyOf(['cook.md', 'soup'])]: 'prepared' });
    const documents = open('one', prepared);
    expect(await read(documents, 'soup')).toBe('prepared');
    documents.close();
  });

  it('is for its owner only', async () => {
    await start(['soup']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'parsed-documents.db')).mode & 0o777).toBe(0o600);
  });

  it.each([
    [
      'a file that is no database',
      () => writeFileSync(join(folder, 'parsed-documents.db'), 'soup '.repeat(500)),
    ],
    ['a folder that is a file', () => (folder = join(folder, 'parsed-documents.db'))],
  ])('is parsed at each start beside %s, and the log says so once', async (_, spoil) => {
    await start(['soup']);
    spoil();
    expect(await start(['soup', 'bread'])).toEqual([
      { roles: ['soup'], faults: [] },
      { roles: ['bread'], faults: [] },
    ]);
    expect(warnings).toBe(1);
    expect(parsed).toEqual(['soup', 'soup', 'bread']);
  });

  it('is shared by processes that start at the same time', async () => {
    const [one, other] = [open(), open()];
    await Promise.all([read(one, 'soup'), read(other, 'soup'), read(one, 'bread'), read(other, 'stew')]);
    one.sweep();
    other.sweep();
    one.close();
    other.close();
    expect(warnings).toBe(0);
    expect(await start(['stew'])).toEqual([{ roles: ['stew'], faults: [] }]);
  });
});
