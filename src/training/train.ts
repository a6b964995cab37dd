import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { readLexicon, readSectionKinds } from '../knowledge/index.ts';
import { lexiconFolder, modelFile, sectionKindsFile, sourceFolder, trainingFolder } from '../paths.ts';
import {
  createConceptFinder,
  createHeadingClassifier,
  createTermExtractor,
  decodeModel,
  encodeModel,
  type Model,
} from '../question/index.ts';
import { createOccupationFinder } from '../subject/index.ts';
import { considerFrom, createUnderstanding } from '../understanding.ts';
import { fitLogits } from './fit-logits.ts';
import { measureRarity } from './measure-rarity.ts';
import { createSamples, pinyinLikeWords, prepareExamples, readingsOf } from './prepare-samples.ts';
import { readExamples } from './read-examples.ts';
import { readHandbooks } from './read-handbook.ts';
import { readMessages } from './read-messages.ts';
import { trainEncoder } from './train-encoder.ts';

/** What training did. */
export interface TrainingReport {
  /** False where the stored model was up to date. */
  isNew: boolean;
}

/** The reasons for which questions have no answer in any document. */
const reasonsForNone = ['near-miss', 'other-role', 'company', 'chat', 'nonsense', 'injection'].map(
  (reason) => `none: ${reason}`,
);

/** One in so many questions is an example of a part of a message that asks. */
const oneOf = 12;

/**
 * Trains the model from the examples and handbooks and stores it, unless nothing that it follows from changed since the
 * last time: documents and code that have nothing to do with understanding never train again.
 * @param onProgress told the share that is done, 0 to 1
 * @returns what was done
 */
export async function train(onProgress: (share: number) => void): Promise<TrainingReport> {
  const rooms = ['language', 'knowledge', 'question', 'subject', 'search', 'answer', 'training'];
  const inputs = await digest([
    trainingFolder,
    lexiconFolder,
    sectionKindsFile,
    ...rooms.map((room) => path.join(sourceFolder, room)),
  ]);
  const stored = await readFile(modelFile).catch(() => null);
  if (stored && storedInputs(stored) === inputs) return { isNew: false };
  const model = await createModel(onProgress);
  await mkdir(path.dirname(modelFile), { recursive: true });
  await writeFile(modelFile, encodeModel(model, inputs));
  return { isNew: true };
}

async function createModel(onProgress: (share: number) => void): Promise<Model> {
  const lexicon = await readLexicon(lexiconFolder);
  const kinds = await readSectionKinds(sectionKindsFile);
  const folder = (name: string) => path.join(trainingFolder, name);
  const isKind = (label: string) =>
    kinds.some(({ id }) => id === label) || label === 'none' || reasonsForNone.includes(label);
  const phrases = kinds.flatMap(({ id, phrases: each }) =>
    Object.values(each)
      .flat()
      .map((text) => ({ text, label: id })),
  );
  const questions = await readExamples(folder('questions'), isKind);
  const occupations = createOccupationFinder(lexicon.occupations);
  const examples = prepareExamples(
    {
      questions: [...questions, ...phrases],
      documents: await readExamples(folder('documents'), isKind),
      facets: (
        await readExamples(folder('facets'), (label) => /: (?:questions|lines|headings)$/.test(label))
      ).map(({ text, label }) => ({ text, label: label.split(': ')[0] as string })),
      messages: await readMessages(
        folder('messages'),
        questions
          .filter(({ label }, at) => label !== 'none: chat' && at % oneOf === 0)
          .map(({ text }) => text),
      ),
    },
    occupations,
  );
  const findConcepts = createConceptFinder(lexicon.synonyms);
  const asked = examples.questions.map(({ text }) => text);
  const readings = await readingsOf([...asked, ...examples.facets.map(({ text }) => text)]);
  const encoder = trainEncoder(createSamples(examples, readings, findConcepts), (share) =>
    onProgress(share * 0.7),
  );
  const rarity = measureRarity(asked, createTermExtractor(findConcepts));
  const bare = { ...encoder, readings, rarity, englishWords: pinyinLikeWords(asked) };
  const empty = { names: [], weights: [], bias: 0 };
  const model: Model = { ...bare, logits: { role: empty, section: empty, line: empty, answer: {} } };
  const understanding = createUnderstanding(lexicon, model);
  const handbooks = await readHandbooks(folder('handbooks'), sectionKindsFile, {
    classifyHeading: createHeadingClassifier(understanding.encoder),
    isJobTitle: understanding.isJobTitle,
  });
  const logits = fitLogits(
    handbooks,
    (roles, fitted) => considerFrom(roles, understanding, fitted),
    (share) => onProgress(0.7 + share * 0.3),
  );
  return { ...bare, logits };
}

async function digest(places: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const place of places) {
    const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
    const files = entries
      ? entries
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort()
      : [place];
    for (const file of files) hash.update(path.relative(place, file)).update(await readFile(file));
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
