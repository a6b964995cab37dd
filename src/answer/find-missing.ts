import type { Lexicon, Section } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { normalize } from '../question/index.ts';

/** Names the places that a question speaks of and a section does not, in the asker's language. */
export type FindMissing = (text: string, section: Section, language: Language) => string[];

/**
 * @param places the countries and cities that are known
 */
export function createMissingFinder(places: Lexicon['places']): FindMissing {
  const patterns = places.map((place) => ({ place, pattern: wordsPattern(place.words.map(normalize)) }));
  return (text, section, language) => {
    const named = patterns.filter(({ pattern }) => pattern.test(text));
    if (named.length === 0) return [];
    const shown = normalizedText(section);
    return named.filter(({ pattern }) => !pattern.test(shown)).map(({ place }) => place[language]);
  };
}

function normalizedText(section: Section): string {
  // Line by line: normalising reads no more than a question's length at once.
  return [section.heading, ...section.columns, ...section.passages.map((passage) => passage.text)]
    .map(normalize)
    .join('\n');
}

function wordsPattern(words: string[]): RegExp {
  const alternatives = [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => {
      const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return /[a-z]/.test(word) ? `(?<![a-z])${escaped}(?![a-z])` : escaped;
    });
  return new RegExp(alternatives.join('|') || '(?!)', 'u');
}
