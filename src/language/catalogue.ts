import { en } from './en/say.ts';
import type { Language } from './language.ts';
import { zh } from './zh/say.ts';

/** Every sentence that Rolebook says, by name. The English file sets the shape; the others must match it. */
export type Catalogue = typeof en;

const catalogues: Record<Language, Catalogue> = { en, zh };

/**
 * The sentences of one language.
 * @param language the language to speak
 */
export function catalogue(language: Language): Catalogue {
  return catalogues[language];
}
