import { type Book, loadBook } from '../../src/knowledge/index.ts';
import { answeringFrom, type Rolebook } from '../../src/open-rolebook.ts';
import { sectionKindsFile } from '../../src/paths.ts';
import { understanding } from './understanding.ts';
import { writeDocuments } from './write-documents.ts';

/**
 * Loads a book of a few documents.
 * @param documents what each file holds, by its path in the folder
 */
export async function bookOf(documents: Record<string, string>): Promise<Book> {
  const { classifyHeading, isJobTitle } = await understanding();
  const folder = writeDocuments(documents);
  return loadBook({ folder, kindsFile: sectionKindsFile, classifyHeading, isJobTitle });
}

/** The same, ready to answer. */
export async function openDocuments(documents: Record<string, string>): Promise<Rolebook> {
  const book = await bookOf(documents);
  const reader = await understanding();
  return { book, answering: answeringFrom(book, reader), logits: reader.model.logits };
}
