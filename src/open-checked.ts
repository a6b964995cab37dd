import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CheckOptions } from './authoring/index.ts';
import {
  type Book,
  createKindFinder,
  type Fault,
  KnowledgeError,
  loadBook,
  readText,
} from './knowledge/index.ts';
import { answeringFrom } from './open-rolebook.ts';
import { sectionKindsFile } from './paths.ts';
import type { Understanding } from './understanding.ts';

/**
 * Loads a folder to be checked: documents with errors are left out, and the rest is loaded without them.
 * @param folder the folder of role documents
 * @param understanding the word lists and the model
 * @param today as YYYY-MM-DD
 * @throws KnowledgeError where nothing can be loaded, with what is wrong
 */
export async function openChecked(
  folder: string,
  understanding: Understanding,
  today: string,
): Promise<CheckOptions> {
  const { classifyHeading, isJobTitle } = understanding;
  const load = (isWanted: (file: string) => boolean) =>
    loadBook({ folder, kindsFile: sectionKindsFile, classifyHeading, isJobTitle, isWanted });
  const { book, errors } = await loadWithout(load);
  const files = await listFiles(folder);
  const texts = await readTexts(folder, [
    ...book.roles.flatMap(({ editions }) => editions),
    ...errors.map(({ source }) => source),
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

// What is wrong in one document must not hide what is wrong in the others.
async function loadWithout(
  load: (isWanted: (file: string) => boolean) => Promise<Book>,
): Promise<{ book: Book; errors: Fault[] }> {
  try {
    return { book: await load(() => true), errors: [] };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const bad = new Set(error.faults.map(({ source }) => source.file));
    const book = await load((file) => !bad.has(file)).catch(() => {
      throw error;
    });
    return { book, errors: error.faults };
  }
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
