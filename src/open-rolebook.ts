import { readFile } from 'node:fs/promises';
import { type Answering, createAnswering } from './answer/index.ts';
import { ExplainedError } from './explained-error.ts';
import { type Book, type Lexicon, loadBook, readLexicon } from './knowledge/index.ts';
import { modelFile, ownKnowledge, sectionKindsFile } from './paths.ts';
import {
  createClassifier,
  createConceptFinder,
  createSectionClassifier,
  decodeModel,
  type Model,
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
  const understanding = createUnderstanding(lexicon, model);
  const classifySection = createSectionClassifier(understanding.classify);
  const book = await loadBook({ folder, kindsFile: sectionKindsFile, classifySection });
  return { book, answering: answeringFrom(book, lexicon, model, understanding) };
}

/**
 * Puts a book, the word lists and a trained classifier together.
 * @param understanding what was made of the last two already; made here where nobody needed it before
 */
export function answeringFrom(
  book: Book,
  lexicon: Lexicon,
  model: Model,
  understanding = createUnderstanding(lexicon, model),
): Answering {
  const { readings, englishWords, rarity } = model;
  return createAnswering({ book, lexicon, ...understanding, readings, englishWords, rarity });
}

function createUnderstanding(lexicon: Lexicon, model: Model) {
  const findConcepts = createConceptFinder(lexicon.synonyms);
  return { findConcepts, classify: createClassifier(model, findConcepts) };
}

async function readModel() {
  const bytes = await readFile(modelFile).catch((cause: unknown) => {
    throw new ExplainedError(`The trained classifier ${modelFile} cannot be read. Run npm run build.`, {
      cause,
    });
  });
  return decodeModel(bytes).model;
}
