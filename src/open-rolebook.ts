import { readFile } from 'node:fs/promises';
import { type Answering, createAnswering } from './answer/index.ts';
import type { Config } from './config.ts';
import { ExplainedError } from './explained-error.ts';
import { createGitFolder } from './folder/index.ts';
import { keepAnswers } from './keep-answers.ts';
import { type Book, createKindFinder, loadBook, type ParseCache, readLexicon } from './knowledge/index.ts';
import { lexiconFolder, modelFile, sectionKindsFile } from './paths.ts';
import { readPrepared } from './prepared.ts';
import { decodeModel, type Model } from './question/index.ts';
import { indexTitles } from './subject/index.ts';
import { considerFrom, createUnderstanding, type Understanding } from './understanding.ts';

/** Rolebook's knowledge, ready to answer. */
export interface Rolebook {
  book: Book;
  answering: Answering;
  /** The weights by which it ranks and decides. */
  logits: Model['logits'];
}

/**
 * Loads documents, word lists and the model, and puts them together.
 * @param folder the folder of role documents
 * @param prepared holds what the build has parsed ahead
 * @throws KnowledgeError where a document is broken; ExplainedError where the build has not left a model
 */
export async function openRolebook(folder: string, prepared?: ParseCache): Promise<Rolebook> {
  const cache = prepared ?? (await readPrepared());
  const understanding = await openUnderstanding(cache);
  const { classifyHeading, isJobTitle } = understanding;
  const book = await loadBook({ folder, kindsFile: sectionKindsFile, classifyHeading, isJobTitle, cache });
  return { book, answering: answeringFrom(book, understanding), logits: understanding.model.logits };
}

/**
 * The same, from where the settings say.
 * @throws ExplainedError where the documents' repository cannot be read
 */
export async function openConfigured(config: Place): Promise<Rolebook> {
  return openRolebook(await fetchConfigured(config));
}

type Place = Pick<Config, 'knowledgeDir' | 'knowledgeGit'>;

/**
 * @returns the folder of the documents that the settings name, as their repository has them now
 * @throws ExplainedError where the repository cannot be read
 */
export async function fetchConfigured({ knowledgeDir, knowledgeGit }: Place): Promise<string> {
  if (knowledgeGit !== null) await createGitFolder(knowledgeGit.address, knowledgeGit.copy).fetch();
  return knowledgeDir;
}

/**
 * Loads the word lists and the model.
 * @param prepared holds what the build has parsed ahead
 * @throws ExplainedError where the build has not left a model
 */
export async function openUnderstanding(prepared?: ParseCache): Promise<Understanding> {
  const cache = prepared ?? (await readPrepared());
  const [lexicon, model] = await Promise.all([readLexicon(lexiconFolder, cache), readModel()]);
  const { titleWords } = lexicon;
  const titles = await cache.get(['title index', JSON.stringify(titleWords)], async () =>
    indexTitles(titleWords),
  );
  return createUnderstanding(lexicon, model, titles);
}

/** Puts a book and what reads texts together. */
export function answeringFrom(book: Book, understanding: Understanding): Answering {
  const {
    model,
    encoder,
    classifyHeading,
    findMissing,
    spellPlaces,
    findUnplaced,
    isUnknownLanguage,
    readFollowUp,
  } = understanding;
  const answering = createAnswering({
    book,
    encoder,
    consider: considerFrom(book.roles, understanding),
    findKind: createKindFinder(book.kinds, classifyHeading),
    englishWords: model.englishWords,
    findMissing,
    spellPlaces,
    findUnplaced,
    isUnknownLanguage,
    readFollowUp,
  });
  return { ...answering, ask: keepAnswers(answering.ask) };
}

async function readModel() {
  const bytes = await readFile(modelFile).catch((cause: unknown) => {
    throw new ExplainedError(`The trained model ${modelFile} cannot be read. Run npm run build.`, { cause });
  });
  return decodeModel(bytes).model;
}
