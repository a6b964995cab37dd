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
    const terms = new Set(findConcepts(text).map(({ group }) => `=${group}`));
    for (const { word } of latinWords(text))
      if (word.length > 1 && !stopWords.has(word)) terms.add(stem(word));
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
      for (let index = 0; index + 2 <= run.length; index += 1) {
        const pair = run.slice(index, index + 2);
        if (!functionCharacters.test(pair)) terms.add(pair);
      }
    }
    return terms;
  };
}

const functionCharacters = inAny(({ words }) => words.functionCharacters);

const stopWords = new Set(wordsOfAll(({ words }) => words.stop));
