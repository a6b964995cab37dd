import { readFile } from 'node:fs/promises';
import { type Answering, createAnswering } from './answer/index.ts';
import { ExplainedError } from './explained-error.ts';
import { type Book, loadBook, readLexicon } from './knowledge/index.ts';
import { modelFile, ownKnowledge, sectionKindsFile } from './paths.ts';
import {
  createClassifier,
  createConceptFinder,
  createHeadingClassifier,
  decodeModel,
} from './question/index.ts';

/** Rolebook's knowledge, ready to answer. */
export interface Rolebook {
  book: Book;
  answering: Answering;
}

/**
 * Loads documents, word lists and the classifier, and puts them together.
 * @param folder the folder of role documents
 * @throws KnowledgeError where a document is broken; Error where the build has not left a classifier
 */
export async function openRolebook(folder: string): Promise<Rolebook> {
  const [lexicon, model] = await Promise.all([readLexicon(ownKnowledge), readModel()]);
  const findConcepts = createConceptFinder(lexicon.synonyms);
  const classify = createClassifier(model, findConcepts);
  const classifyHeading = createHeadingClassifier(classify);
  const book = await loadBook({ folder, kindsFile: sectionKindsFile, classifyHeading });
  return {
    book,
    answering: createAnswering({ book, lexicon, classify, findConcepts, readings: model.readings }),
  };
}

async function readModel() {
  const bytes = await readFile(modelFile).catch((cause: unknown) => {
    throw new ExplainedError(`The trained classifier ${modelFile} cannot be read. Run npm run build.`, {
      cause,
    });
  });
  return decodeModel(bytes).model;
}
