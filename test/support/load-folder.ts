import { type Book, loadBook } from '../../src/knowledge/index.ts';
import { sectionKindsFile } from '../../src/paths.ts';
import { understanding } from './understanding.ts';

/**
 * Loads a folder of documents with the word lists that ship but without the model: a heading is of a kind only where
 * it is one of the kind's phrases.
 * @param folder the folder's path
 * @throws KnowledgeError where a document is broken
 */
export async function loadFolder(folder: string): Promise<Book> {
  const { isJobTitle } = await understanding();
  return loadBook({ folder, kindsFile: sectionKindsFile, classifyHeading: () => null, isJobTitle });
}
