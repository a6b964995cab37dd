import type { Catalogue } from '../../../src/language/en/say.ts';
import { en } from '../../../src/language/en/say.ts';

/** A few sentences in French, and English ones for the rest: it is spoken in the test alone. */
export const fr: Catalogue = {
  ...en,
  notCovered: (subject) => `Le document ne dit rien de ${subject}.`,
  chooseRole: 'De quel poste parlez-vous ?',
  languageName: 'Français',
  locale: 'fr',
};
