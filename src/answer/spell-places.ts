import type { Lexicon } from '../knowledge/index.ts';
import { createConceptFinder } from '../question/index.ts';

/** A text with the names, behind it, of the countries and cities that it speaks of in other words. */
export type SpellPlaces = (text: string) => string;

/**
 * "In Toronto" asks for a column that is headed "Canada".
 * @param places the places that are known
 */
export function createPlaceSpeller(places: Lexicon['places']): SpellPlaces {
  const find = createConceptFinder(places.map(({ words }) => words));
  return (text) => {
    const named = find(text).flatMap(({ group }) => {
      const { en = '', zh = '', words = [] } = places[group] ?? {};
      // "UK" stands in more headings than the country's whole name.
      return [en, zh, ...words.filter((word) => /^[a-z]{2}$/.test(word))];
    });
    return [text, ...new Set(named)].join(' ');
  };
}
