import { type Book, loadBook } from '../../src/knowledge/index.ts';
import { answeringFrom, type Rolebook } from '../../src/open-rolebook.ts';
import { sectionKindsFile } from '../../src/paths.ts';
import { parsedAhead, understanding } from './understanding.ts';
import { writeDocuments } from './write-documents.ts';

/** Loads a folder of documents as the program does, with the model that the build left. */
export async function bookIn(folder: string): Promise<Book> {
  const { classifyHeading, isJobTitle } = await understanding();
  const cache = await parsedAhead();
  return loadBook({ folder, kindsFile: sectionKindsFile, classifyHeading, isJobTitle, cache });
}

/** The same, ready to answer. */
export async function openFolder(folder: string): Promise<Rolebook> {
  const book = await bookIn(folder);
  const reader = await understanding();
  return { book, answering: answeringFrom(book, reader), logits: reader.model.logits };
}

/**
 * Loads a book of a few documents.
 * @param documents what each file holds, by its path in the folder
 */
export function bookOf(documents: Record<string, string>): Promise<Book> {
  return bookIn(writeDocuments(documents));
}

/** The same, ready to answer. */
export function openDocuments(documents: Record<string, string>): Promise<Rolebook> {
  return openFolder(writeDocuments(documents));
}
