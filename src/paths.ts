import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The folder of knowledge that ships with Rolebook: its role documents, word lists and example questions. */
export const ownKnowledge = fromRoot('knowledge/');

/** The list of section kinds. */
export const sectionKindsFile = fromRoot('knowledge/section-kinds.yml');

/** The example questions that the classifier learns from. */
export const questionsFolder = fromRoot('knowledge/questions/');

/** The trained classifier, which the build leaves. */
export const modelFile = fromRoot('dist/classifier.model');
