import { wordsOfAll } from '../language/index.ts';
import { titleWords } from './title-words.ts';

// As words of titles are compared: "does" is read as the plural of "doe".
const common = new Set(
  wordsOfAll(({ words }) => words.common).flatMap((word) => [
    word,
    ...titleWords(word).map((each) => each.word),
  ]),
);

/** Whether letters that might be a name's abbreviation are an everyday English word. */
export function isCommonWord(letters: string): boolean {
  return common.has(letters);
}
