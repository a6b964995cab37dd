import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The folder of knowledge that ships with Rolebook: its role documents and section kinds. */
export const ownKnowledge = fromRoot('knowledge/');

/** The list of section kinds. */
export const sectionKindsFile = fromRoot('knowledge/section-kinds.yml');

/** What Rolebook knows of words: occupations, titles, synonyms. */
export const lexiconFolder = fromRoot('lexicon/');

/** What the model is trained from: examples and handbooks. */
export const trainingFolder = fromRoot('training/');

/** The code as it is written, where this is a checkout. */
export const sourceFolder = fromRoot('src/');

/** The code as it is compiled. */
export const builtFolder = fromRoot('dist/');

/** The trained model. */
export const modelFile = fromRoot('model/rolebook.model');

/** The app's manifest for Slack. */
export const manifestFile = fromRoot('manifest.yml');

/** What names this program and its version. */
export const packageFile = fromRoot('package.json');

/** What the build has parsed ahead. */
export const preparedFile = fromRoot('dist/prepared.json');
