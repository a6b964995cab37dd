import type { Lexicon, Section } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { type ConceptMention, createConceptFinder, normalize } from '../question/index.ts';

/** Names the places, companies and programs that a question speaks of and a section does not. */
export type FindMissing = (text: string, section: Section, language: Language) => string[];

/** @param names those that are known */
export function createMissingFinder(names: Lexicon['names']): FindMissing {
  const findNames = createConceptFinder(names.map(({ words }) => words));
  return (text, section, language) => {
    const asked = new Set(
      findNames(text)
        .filter(isLongest)
        .map(({ group }) => group),
    );
    if (asked.size === 0) return [];
    // Line by line: normalising reads no more than a question's length at once.
    const lines = [section.heading, ...section.columns, ...section.passages.map((passage) => passage.text)];
    for (const line of lines) for (const { group } of findNames(normalize(line))) asked.delete(group);
    return [...asked].flatMap((group) => names[group]?.[language] ?? []);
  };
}

// "Bank of China" speaks of a bank, not of China.
function isLongest(mention: ConceptMention, _index: number, all: ConceptMention[]): boolean {
  return !all.some(
    ({ start, end }) =>
      start <= mention.start && mention.end <= end && end - start > mention.end - mention.start,
  );
}
