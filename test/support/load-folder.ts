import { type Book, loadBook, readLexicon } from '../../src/knowledge/index.ts';
import { lexiconFolder, sectionKindsFile } from '../../src/paths.ts';
import {
  createJobTitleTest,
  createOccupationFinder,
  createTitleTranslator,
} from '../../src/subject/index.ts';

let jobTitleTest: Promise<(text: string) => boolean> | undefined;

/**
 * Loads a folder of documents with the word lists that ship but without the model: a heading is of a kind only where
 * it is one of the kind's phrases.
 * @param folder the folder's path
 * @throws KnowledgeError where a document is broken
 */
export async function loadFolder(folder: string): Promise<Book> {
  jobTitleTest ??= createJobTitles();
  const isJobTitle = await jobTitleTest;
  return loadBook({ folder, kindsFile: sectionKindsFile, classifyHeading: () => null, isJobTitle });
}

async function createJobTitles(): Promise<(text: string) => boolean> {
  const { occupations, titleWords } = await readLexicon(lexiconFolder);
  return createJobTitleTest(createOccupationFinder(occupations), createTitleTranslator(titleWords));
}
