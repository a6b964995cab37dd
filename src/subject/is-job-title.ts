import { inAny, reading } from '../language/index.ts';
import { normalize } from '../question/index.ts';
import type { OccupationFinder } from './find-occupations.ts';
import { titleWords } from './title-words.ts';
import type { TitleTranslator } from './translate-title.ts';

/** What may stand before or after a title that is still the whole text, in characters: a bracket, a mark. */
const slack = 1;

/** The most words of an English title that is known by its last word only. */
const mostWords = 4;

// "产品管理" is what product managers do, and nobody's title.
const namesAField = new RegExp(`(?:${reading('zh').titles.field.source})$`, 'u');
const inNoTitle = inAny(({ titles }) => titles.inNoTitle);

/**
 * Makes the function that tells whether a text is the title of a job and nothing else: by its shape, by the glossary of
 * titles, or, in English, by its last word.
 * @param occupations recognises occupations by the shape of their titles
 * @param titles knows titles in both languages
 */
export function createJobTitleTest(
  occupations: OccupationFinder,
  titles: TitleTranslator,
): (text: string) => boolean {
  return (text) => {
    const normal = normalize(text);
    if (occupations.find(normal).some(({ start, end }) => start <= slack && end >= normal.length - slack))
      return true;
    if (/\p{Script=Han}/u.test(normal)) {
      const [words = []] = namesAField.test(normal) ? [] : titles.toEnglish(normal);
      return words.length > 1 && occupations.isTitle(words.at(-1) ?? '');
    }
    const words = titleWords(normal).map(({ word }) => word);
    if (words.length === 0 || words.length > mostWords || inNoTitle.test(normal)) return false;
    const isInGlossary = words.length > 1 && titles.toChinese(words).length > 0;
    return isInGlossary || occupations.isTitle(words.at(-1) as string);
  };
}
