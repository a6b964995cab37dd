import { createParseCache, createParseRecorder, loadBook, readLexicon } from '../../src/knowledge/index.ts';
import { lexiconFolder, sectionKindsFile } from '../../src/paths.ts';
import { writeDocuments } from '../support/write-documents.ts';

const folder = writeDocuments({
  'cook.en.md': '---\naliases: [chef]\n---\n# Cook\n\n## Pay\n\nA cook earns 3,000 a month.\n\n<b>bold</b>\n',
  'empty.en.md': '# Nothing here\n',
});
const load = (cache: Parameters<typeof loadBook>[0]['cache']) =>
  loadBook({
    folder,
    kindsFile: sectionKindsFile,
    classifyHeading: () => null,
    isJobTitle: () => false,
    ...(cache !== undefined && { cache }),
  });

/** What a build stores and a start reads. */
const stored = (entries: Record<string, unknown>) => JSON.parse(JSON.stringify(entries));

describe('what was parsed before', () => {
  it('is taken instead of parsing again', async () => {
    const recorder = createParseRecorder();
    await recorder.get(['a', 'b'], async () => ({ value: 1 }));
    const cache = createParseCache(stored(recorder.entries));
    const parse = jest.fn(async () => ({ value: 2 }));
    expect(await cache.get(['a', 'b'], parse)).toEqual({ value: 1 });
    expect(parse).not.toHaveBeenCalled();
    expect(await cache.get(['ab'], parse)).toEqual({ value: 2 });
    expect(await cache.get(['a', 'b', ''], parse)).toEqual({ value: 2 });
  });

  it('makes the same book, with the same warnings', async () => {
    const recorder = createParseRecorder();
    const parsed = await load(recorder);
    expect(parsed.warnings.length).toBeGreaterThan(0);
    expect(await load(createParseCache(stored(recorder.entries)))).toEqual(parsed);
    expect(await load(undefined)).toEqual(parsed);
  });

  it('makes the same word lists', async () => {
    const recorder = createParseRecorder();
    const lexicon = await readLexicon(lexiconFolder, recorder);
    expect(await readLexicon(lexiconFolder, createParseCache(stored(recorder.entries)))).toEqual(lexicon);
  }, 60_000);
});
