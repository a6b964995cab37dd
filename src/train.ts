import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type ExampleQuestion,
  type Lexicon,
  loadBook,
  readLexicon,
  readQuestions,
} from './knowledge/index.ts';
import { modelFile, ownKnowledge, questionsFolder, sectionKindsFile } from './paths.ts';
import {
  createConceptFinder,
  createOccupationFinder,
  createTitleTranslator,
  decodeModel,
  encodeModel,
  isOfDocument,
  markHeading,
  markStatement,
  normalize,
  type Readings,
  type Sample,
  trainClassifier,
} from './question/index.ts';
import { createSubjectReader, createTermExtractor, measureRarity } from './search/index.ts';

/** What training did. */
export interface TrainingReport {
  /** False where the stored classifier was up to date. */
  isNew: boolean;
  questions: number;
}

/**
 * Trains the classifier from the example questions and stores it, unless nothing changed since the last time.
 * @param onProgress told the share that is done, 0 to 1
 * @returns what was done
 */
export async function train(onProgress: (share: number) => void): Promise<TrainingReport> {
  const inputs = await digest([ownKnowledge, import.meta.dirname]);
  const questions = await readQuestions(questionsFolder);
  const stored = await readFile(modelFile).catch(() => null);
  if (stored && storedInputs(stored) === inputs) return { isNew: false, questions: questions.length };
  const lexicon = await readLexicon(ownKnowledge);
  const samples = await prepareSamples(questions, lexicon);
  const readings = await readingsOf(samples.map(({ text }) => text));
  const findConcepts = createConceptFinder(lexicon.synonyms);
  const asked = samples.map(({ text }) => text).filter((text) => !isOfDocument(text));
  const model = {
    ...trainClassifier(samples, readings, findConcepts, onProgress),
    rarity: measureRarity(asked, createTermExtractor(findConcepts)),
  };
  await mkdir(path.dirname(modelFile), { recursive: true });
  await writeFile(modelFile, encodeModel(model, inputs));
  return { isNew: true, questions: questions.length };
}

/**
 * Turns example questions and the section kinds' phrases into what the classifier learns from: normalised, with
 * roles and occupations masked as they are when a person asks.
 */
export async function prepareSamples(questions: ExampleQuestion[], lexicon: Lexicon): Promise<Sample[]> {
  const book = await loadBook({
    folder: ownKnowledge,
    kindsFile: sectionKindsFile,
    classifySection: () => ({}),
  });
  const readSubject = createSubjectReader(
    book.roles,
    createOccupationFinder(lexicon.occupations),
    await readingsOf(book.roles.flatMap(({ names }) => names)),
    createTitleTranslator(lexicon.titleWords),
  );
  const ownName = book.roles[0]?.names[0] ?? '';
  const headings = questions.filter(({ file }) => file === headingsFile);
  const statements = questions.filter(({ file }) => file === statementsFile);
  const asked = questions.filter(({ file }) => file !== headingsFile && file !== statementsFile);
  const phrases = book.kinds.flatMap(({ id, phrases }) =>
    Object.values(phrases)
      .flat()
      .map((text) => ({ text, label: id })),
  );
  const samples = [...asked, ...phrases].map(({ text, label }) => ({
    text: readSubject(normalize(text.replace(/⟦ROLE⟧s?/g, ownName))).masked,
    label,
  }));
  return [
    ...samples,
    ...[...headings, ...phrases].map(({ text, label }) => ({ text: markHeading(text), label })),
    ...statements.map(({ text, label }) => ({ text: markStatement(text), label })),
  ];
}

/** The files of examples that hold headings and lines of documents, and no questions. */
const headingsFile = 'headings.txt';
const statementsFile = 'statements.txt';

/** The usual pinyin, without tones, of every Han character in some texts. */
export async function readingsOf(texts: string[]): Promise<Readings> {
  // Only training needs it: questions are read by the table that training leaves.
  const { pinyin } = await import('pinyin-pro');
  const readings: Readings = {};
  for (const text of texts) {
    for (const character of text.match(/\p{Script=Han}/gu) ?? []) {
      readings[character] ??= pinyin(character, { toneType: 'none', v: true });
    }
  }
  return readings;
}

async function digest(folders: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && /\.(?:ts|js|yml|txt|md)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(path.relative(folder, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

function storedInputs(bytes: Buffer): string | null {
  try {
    return decodeModel(bytes).inputs;
  } catch {
    return null;
  }
}
