import { inAny, wordsOfAll } from '../language/index.ts';
import { type FindConcepts, latinWords, stem } from './find-concepts.ts';

/** Turns text into the terms by which questions and passages are compared. */
export type ExtractTerms = (text: string) => Set<string>;

/**
 * Makes the function that turns text into terms: Latin words without their endings, pairs of Han characters,
 * and one term for each group of synonyms that the text touches, which is what joins the two languages.
 * Function words are left out.
 * @param findConcepts finds groups of synonyms
 */
export function createTermExtractor(findConcepts: FindConcepts): ExtractTerms {
  return (text) => {
    const concepts = findConcepts(text);
    const terms = new Set(concepts.map(({ group }) => `=${group}`));
    const known = new Set(concepts.map(({ start, end }) => `${start} ${end}`));
    // What a group stands for is not counted twice.
    const isKnown = (start: number, end: number) => known.has(`${start} ${end}`);
    for (const { word, start, end } of latinWords(text))
      if (word.length > 1 && !stopWords.has(word) && !isKnown(start, end)) terms.add(stem(word));
    for (const { 0: run, index: from } of text.matchAll(/\p{Script=Han}+/gu)) {
      for (let at = 0; at + 2 <= run.length; at += 1) {
        const pair = run.slice(at, at + 2);
        if (!functionCharacters.test(pair) && !isKnown(from + at, from + at + 2)) terms.add(pair);
      }
    }
    return terms;
  };
}

const functionCharacters = inAny(({ words }) => words.functionCharacters);

const stopWords = new Set(wordsOfAll(({ words }) => words.stop));
