import { type Catalogue, en } from './en/say.ts';
import type { Language } from './language.ts';
import { zh } from './zh/say.ts';

const catalogues: Record<Language, Catalogue> = { en, zh };

/**
 * The sentences of one language.
 * @param language the language to speak
 */
export function catalogue(language: Language): Catalogue {
  return catalogues[language];
}
