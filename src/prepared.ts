import { readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createParseCache, createParseRecorder, type ParseCache } from './knowledge/index.ts';
import { preparedFile } from './paths.ts';

/**
 * Reads what the build has parsed ahead. Older than the code that runs, it may be what other code parsed, and does
 * not count.
 * @returns a cache of it; an empty one where there is none that counts
 */
export async function readPrepared(): Promise<ParseCache> {
  const [prepared, code] = await Promise.all([
    stat(preparedFile).catch(() => null),
    stat(fileURLToPath(import.meta.url)),
  ]);
  if (prepared === null || prepared.mtimeMs < code.mtimeMs) return createParseCache();
  return createParseCache(JSON.parse(await readFile(preparedFile, 'utf8')));
}

/**
 * Parses ahead and leaves the result for the starts to come.
 * @param parse parses all that a start parses, through the cache that it is given
 */
export async function writePrepared(parse: (cache: ParseCache) => Promise<unknown>): Promise<void> {
  const recorder = createParseRecorder();
  await parse(recorder);
  await writeFile(preparedFile, JSON.stringify(recorder.entries));
}
