import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { keepParsed, type ParsedDocuments } from '../src/keep-parsed.ts';
import { createParseCache, keyOf } from '../src/knowledge/index.ts';
import { writeDocuments } from './support/write-documents.ts';

let folder: string;
let parsed: string[];
let logged: number;

const open = (build = 'one', prepared = createParseCache(), documents = '/roles') => {
  const log = pino({ level: 'info' }, { write: () => (logged += 1) });
  return keepParsed({ folder, documents, build, prepared, log });
};
/** Reads the document of a dish: its first word. */
const read = (documents: ParsedDocuments, text: string) =>
  documents.get([`${text.split(' ')[0]}.md`, text], async () => {
    parsed.push(text);
    return { roles: [text], faults: [] };
  });
/** Reads texts as one process does from start to end. */
const start = async (texts: string[], build = 'one', roles = '/roles') => {
  const documents = open(build, createParseCache(), roles);
  const found = [];
  for (const text of texts) found.push(await read(documents, text));
  documents.sweep();
  documents.close();
  return found;
};
const file = () => join(folder, 'parsed-documents.db');

beforeEach(() => {
  folder = join(writeDocuments({}), 'data');
  parsed = [];
  logged = 0;
});

describe('what is parsed of the documents', () => {
  it('is kept for the next start', async () => {
    const first = await start(['soup', 'bread']);
    expect(await start(['soup', 'bread'])).toEqual(first);
    expect(parsed).toEqual(['soup', 'bread']);
  });

  it('is parsed again where the document or the build is another', async () => {
    await start(['soup']);
    await start(['soup with salt']);
    await start(['soup with salt'], 'two');
    expect(parsed).toEqual(['soup', 'soup with salt', 'soup with salt']);
  });

  it('is kept of each folder of documents by itself', async () => {
    await start(['soup'], 'one', '/roles');
    await start(['soup with salt'], 'one', '/other');
    await start(['soup'], 'one', '/roles');
    expect(parsed).toEqual(['soup', 'soup with salt']);
  });

  it('goes where the document is gone', async () => {
    await start(['soup', 'bread']);
    await start(['bread']);
    await start(['soup']);
    expect(parsed).toEqual(['soup', 'bread', 'soup']);
  });

  it('is in no byte of the file once no document says it any more', async () => {
    const secret = 'the cook earns 47,113 pounds';
    const holds = () => readFileSync(file()).includes(secret);
    await start([`soup ${secret}`, `bread ${secret}`]);
    expect(holds()).toBe(true);
    await start(['soup']);
    expect(holds()).toBe(false);
  });

  it('is kept as it was parsed, whatever becomes of it later', async () => {
    const documents = open();
    (await read(documents, 'soup')).roles.push('stew');
    documents.close();
    expect(await start(['soup'])).toEqual([{ roles: ['soup'], faults: [] }]);
  });

  it('is taken from the build where that has it', async () => {
    const documents = open('one', createParseCache({ [keyOf(['soup.md', 'soup'])]: 'prepared' }));
    expect(await read(documents, 'soup')).toBe('prepared');
    documents.close();
  });

  it('is for its owner only', async () => {
    await start(['soup']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('is parsed at each start where it cannot be kept, and the log says so once', async () => {
    await start(['soup']);
    folder = file();
    const found = await start(['soup', 'bread']);
    expect(found.map(({ roles }) => roles)).toEqual([['soup'], ['bread']]);
    expect(logged).toBe(1);
    expect(parsed).toEqual(['soup', 'soup', 'bread']);
  });

  it('is kept in a new file where the old one is broken', async () => {
    await start(['soup']);
    writeFileSync(file(), 'soup '.repeat(500));
    await start(['soup']);
    await start(['soup']);
    expect(parsed).toEqual(['soup', 'soup']);
    expect(logged).toBe(0);
  });

  it('is shared by processes that start at the same time', async () => {
    const [one, other] = [open(), open()];
    await Promise.all([read(one, 'soup'), read(other, 'soup'), read(one, 'bread'), read(other, 'bread')]);
    one.sweep();
    other.sweep();
    one.close();
    other.close();
    expect(logged).toBe(0);
    parsed = [];
    expect(await start(['bread', 'soup'])).toHaveLength(2);
    expect(parsed).toEqual([]);
  });
});
