import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createParseCache, createParseRecorder, type ParseCache } from './knowledge/index.ts';
import { builtFolder, lexiconFolder, modelFile, preparedFile } from './paths.ts';

/** What the build has parsed ahead. */
interface Prepared extends ParseCache {
  /** Names the code, the word lists and the model that parsing follows from; null where nothing counts. */
  build: string | null;
}

/**
 * Reads what the build has parsed ahead. Older than the code that runs, it may be what other code parsed, and does
 * not count.
 * @returns a cache of it; an empty one where there is none that counts
 */
export async function readPrepared(): Promise<Prepared> {
  const [prepared, code] = await Promise.all([
    stat(preparedFile).catch(() => null),
    stat(fileURLToPath(import.meta.url)),
  ]);
  if (prepared === null || prepared.mtimeMs < code.mtimeMs) return { ...createParseCache(), build: null };
  const { build, entries } = JSON.parse(await readFile(preparedFile, 'utf8'));
  return { ...createParseCache(entries), build };
}

/**
 * Parses ahead and leaves the result for the starts to come.
 * @param parse parses all that a start parses, through the cache that it is given
 */
export async function writePrepared(parse: (cache: ParseCache) => Promise<unknown>): Promise<void> {
  const recorder = createParseRecorder();
  await parse(recorder);
  await writeFile(preparedFile, JSON.stringify({ build: await nameOfBuild(), entries: recorder.entries }));
}

async function nameOfBuild(): Promise<string> {
  const below = async (folder: string, ending: RegExp) => {
    const names = await readdir(folder, { recursive: true });
    return names.filter((each) => ending.test(each)).map((each) => join(folder, each));
  };
  const files = [
    ...(await below(builtFolder, /\.js$/)),
    ...(await below(lexiconFolder, /\.(?:yml|txt)$/)),
    modelFile,
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(await readFile(file));
  return hash.digest('base64url');
}
