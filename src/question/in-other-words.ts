import { languages, reading } from '../language/index.ts';

const phrasings = languages.map((language) => reading(language).asking);

/**
 * Asks in words that documents answer what people ask in words that they do not: who wants to know how to become one wants
 * to know what experience it takes. The encoder knows that beginning from other people's occupations, of which nothing is known.
 * @param text a normalised question that names a role
 * @returns the text itself where it asks nothing of the kind
 */
export function inOtherWords(text: string): string {
  const phrasing = phrasings.find(({ becoming }) => becoming.test(text));
  return phrasing === undefined ? text : text.replace(phrasing.becoming, phrasing.becomingMeans);
}
