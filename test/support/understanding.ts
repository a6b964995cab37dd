import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createParseCache, type ParseCache } from '../../src/knowledge/index.ts';
import { openUnderstanding } from '../../src/open-rolebook.ts';
import { preparedFile } from '../../src/paths.ts';
import { readPrepared } from '../../src/prepared.ts';

const sources = join(import.meta.dirname, '../../src');

let parsed: Promise<ParseCache> | undefined;
let opened: ReturnType<typeof openUnderstanding> | undefined;

/**
 * The lists and documents that the build has parsed ahead, read once a test file; where a source has changed since, none:
 * what earlier code parsed would hide what this one does.
 */
export function parsedAhead(): Promise<ParseCache> {
  parsed ??= isBuilt() ? readPrepared() : Promise.resolve(createParseCache());
  return parsed;
}

/** The word lists and the model that the build left, opened once a test file. */
export function understanding(): ReturnType<typeof openUnderstanding> {
  opened ??= parsedAhead().then(openUnderstanding);
  return opened;
}

function isBuilt(): boolean {
  const built = statSync(preparedFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  return files.every((file) => statSync(join(sources, file)).mtimeMs < built);
}
