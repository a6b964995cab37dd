import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CheckOptions } from './authoring/index.ts';
import { createBookReader, createKindFinder, errorsOf, readText } from './knowledge/index.ts';
import { answeringFrom } from './open-rolebook.ts';
import { sectionKindsFile } from './paths.ts';
import type { Understanding } from './understanding.ts';

/**
 * Loads a folder to be checked. What is wrong in one place must not hide what is wrong in others: a document with errors is
 * in the book as far as it can be read, or else left out, which may leave the book empty.
 * @param folder the folder of role documents
 * @param understanding the word lists and the model
 * @param today as YYYY-MM-DD
 * @throws KnowledgeError where the folder itself cannot be read
 */
export async function openChecked(
  folder: string,
  understanding: Understanding,
  today: string,
): Promise<CheckOptions> {
  const { classifyHeading, isJobTitle } = understanding;
  const options = { folder, kindsFile: sectionKindsFile, classifyHeading, isJobTitle };
  const read = createBookReader({ ...options, isForChecking: true });
  const { book: loaded, faults } = await read();
  const errors = errorsOf(faults);
  // Without the list of kinds, no heading means what it means where Rolebook runs.
  const hasNoKinds = errors.some(({ source }) => source.file === path.basename(sectionKindsFile));
  const book = hasNoKinds ? { ...loaded, roles: [], warnings: [] } : loaded;
  const files = await listFiles(folder);
  const texts = await readTexts(folder, [
    ...book.roles.flatMap(({ editions }) => editions),
    ...faults.map(({ source }) => source).filter(({ file }) => /\.(?:md|markdown)$/i.test(file)),
  ]);
  return {
    book,
    errors,
    answering: answeringFrom(book, understanding),
    findKind: createKindFinder(book.kinds, classifyHeading),
    texts,
    files,
    today,
  };
}

async function readTexts(folder: string, documents: { file: string }[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { file } of documents) {
    const text = texts.has(file) ? null : await readText(folder, file).catch(() => null);
    if (text !== null) texts.set(file, text);
  }
  return texts;
}

async function listFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries.map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    ),
  );
}
