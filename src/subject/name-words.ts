import { sourceOfAny } from '../language/index.ts';
import { type TitleWord, titleWords } from './title-words.ts';

/** Cuts a text into the words by which names are compared. */
export type CutNameWords = (text: string) => string[];

/** The longest Chinese word that names are cut into, in characters: longer entries are whole titles. */
const longestWord = 3;

/**
 * Makes the function that cuts a text into words of names: Latin words in their canonical form, and Chinese ones as the
 * glossary of titles has them.
 * @param glossary Chinese titles and words of titles
 * @returns a function of a normalised text; words that tell nothing are left out
 */
export function createNameCutter(glossary: Iterable<string>): CutNameWords {
  const known = new Set([...glossary].filter((word) => word.length > 1 && word.length <= longestWord));
  return (text) => {
    const words: string[] = [];
    let run = '';
    const finish = () => {
      words.push(...cutRun(run, known));
      run = '';
    };
    let previous: TitleWord | undefined;
    for (const word of titleWords(text)) {
      const isHan = /\p{Script=Han}/u.test(word.word);
      if (!isHan || (previous && previous.end !== word.start)) finish();
      if (isHan) run += word.word;
      else words.push(word.word);
      previous = word;
    }
    finish();
    return [...new Set(words)].filter((word) => !tellsNothing.test(word));
  };
}

function cutRun(run: string, known: Set<string>): string[] {
  const words: string[] = [];
  let rest = '';
  for (let start = 0; start < run.length; ) {
    let length = Math.min(longestWord, run.length - start);
    while (length > 1 && !known.has(run.slice(start, start + length))) length -= 1;
    if (length > 1) {
      if (rest) words.push(rest);
      rest = '';
      words.push(run.slice(start, start + length));
    } else rest += run[start];
    start += length;
    if (rest.length === longestWord) {
      words.push(rest);
      rest = '';
    }
  }
  if (rest) words.push(rest);
  return words;
}

const tellsNothing = new RegExp(`^${sourceOfAny(({ titles }) => titles.tellsNothing)}$`, 'iu');
