import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { readLexicon, readSectionKinds } from '../knowledge/index.ts';
import {
  builtFolder,
  lexiconFolder,
  modelFile,
  sectionKindsFile,
  sourceFolder,
  trainingFolder,
} from '../paths.ts';
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
import { type Example, readExamples } from './read-examples.ts';
import { readHandbooks } from './read-handbook.ts';
import { readMessages } from './read-messages.ts';
import { trainEncoder } from './train-encoder.ts';

/** What training did. */
interface TrainingReport {
  /** False where the stored model was up to date. */
  isNew: boolean;
}

/** The reasons for which questions have no answer in any document. */
const reasonsForNone = ['near-miss', 'other-role', 'company', 'chat', 'nonsense', 'injection'].map(
  (reason) => `none: ${reason}`,
);

/** The reasons that hold whatever the documents are about; who is another role depends on them. */
const outsideReasons = reasonsForNone.filter((reason) => reason !== 'none: other-role');

/** One in so many of the questions for no document is asked of a handbook: enough, and of all files. */
const oneOfUnanswerable = 12;

/** One in so many questions is an example of a part of a message that asks. */
const oneOf = 12;

/** The facets of which every document about a role speaks. */
const ofAllRoles = ['purpose', 'duties'];

/** The facets in which roles differ: what no page says of everybody. */
const ofSomebody = [
  'purpose',
  'duties',
  'must-have',
  'technical-skills',
  'tools',
  'degree',
  'years-of-experience',
  'pay',
  'boss',
  'direct-reports',
  'kpis',
];

/** The code that the model follows from. */
const rooms = ['language', 'knowledge', 'question', 'subject', 'search', 'answer', 'training'];
/** What is read in the folder of training; the rest there is for people. */
const parts = ['documents', 'facets', 'handbooks', 'messages', 'plain', 'questions'];

/**
 * Trains the model from the examples and handbooks and stores it, unless nothing that it follows from changed since the
 * last time: documents, comments, and code that has nothing to do with understanding never train again.
 * @param onProgress told the share that is done, 0 to 1
 * @returns what was done
 */
export async function train(onProgress: (share: number) => void): Promise<TrainingReport> {
  const inputs = await digest();
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
      facets: await readFacets(folder('facets')),
      plain: await readFacets(folder('plain')),
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
    unanswerable(questions),
    {
      answered: examples.plain.filter(({ label }) => ofAllRoles.includes(label)).map(({ text }) => text),
      ofSomebody: examples.plain.filter(({ label }) => ofSomebody.includes(label)).map(({ text }) => text),
    },
    (roles, fitted) => considerFrom(roles, understanding, fitted),
    (share) => onProgress(0.7 + share * 0.3),
  );
  return { ...bare, logits };
}

/** Questions that name nobody and that are for no document, some of them. */
function unanswerable(questions: Example[]): string[] {
  return questions
    .filter(({ label, text }) => outsideReasons.includes(label) && !text.includes('⟦ROLE⟧'))
    .filter((_, at) => at % oneOfUnanswerable === 0)
    .map(({ text }) => text);
}

/** What the model follows from, as one number: the code as it is compiled, since there it has no comments. */
async function digest(): Promise<string> {
  const hash = createHash('sha256');
  const add = async (name: string, file: string) => hash.update(name).update(await readFile(file));
  for (const room of rooms) {
    // By their sources: what has been deleted there may still stand among the compiled.
    for (const name of await filesIn(path.join(sourceFolder, room))) {
      const compiled = name.replace(/\.ts$/, '.js');
      await add(compiled, path.join(builtFolder, room, compiled));
    }
  }
  await add('understanding.js', path.join(builtFolder, 'understanding.js'));
  for (const part of parts) {
    const folder = path.join(trainingFolder, part);
    for (const name of await filesIn(folder)) await add(name, path.join(folder, name));
  }
  for (const name of await filesIn(lexiconFolder)) {
    if (name !== 'README.md') await add(name, path.join(lexiconFolder, name));
  }
  await add('section-kinds.yml', sectionKindsFile);
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return (
    entries
      .filter((entry) => entry.isFile())
      // With the same slashes on every machine, so that the kept model is of the same files everywhere.
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      )
      .sort()
  );
}

function storedInputs(bytes: Buffer): string | null {
  try {
    return decodeModel(bytes).inputs;
  } catch {
    return null;
  }
}

/** What stands in a folder by facet. */
async function readFacets(folder: string): Promise<Example[]> {
  const examples = await readExamples(folder, (label) => /: (?:questions|lines|headings)$/.test(label));
  return examples.map(({ text, label }) => ({ text, label: label.split(': ')[0] as string }));
}
