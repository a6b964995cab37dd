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

const functionCharacters =
  /[的了吗呢啊吧么嘛呀哦是不要有会能可这那些个什怎哪多少几我你他她它们在和跟与或也都就还才很太得地着过把被让给对从到为以及其所而则请问想知道该应需没无吃]/u;

const stopWords = new Set(
  `a about after all also am an and any are as at be been being but by can could did do does doing for from get
  give go got had has have how i if in into is it its just like many me more most much my need needed no not of on one
  or our out should so some tell that the their them then there these they this to too up us use used using very want
  was we were what when where which who whom why will with would you your must really please thanks hi hello job role
  position work working kind sort thing things know ok lot lots make makes take takes per`.split(/\s+/),
);
