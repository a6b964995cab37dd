import { titleWords } from './title-words.ts';

/** Turns a Chinese title into the words of an English one; null where too much of it is not known. */
export type TranslateTitle = (title: string) => string[] | null;

/** The longest word of the glossary that is tried, in characters. */
const longestWord = 8;

/**
 * Makes the function that lets "高级数据工程师" and "Senior Data Engineer" meet.
 * @param glossary English title words by Chinese ones
 */
export function createTitleTranslator(glossary: Record<string, string>): TranslateTitle {
  const english = new Map(Object.entries(glossary));
  return (title) => {
    const words: string[] = [];
    const text = title.replace(/[\s的]/g, '');
    for (let index = 0; index < text.length; ) {
      const latin = text.slice(index).match(/^[a-z0-9+#]+/)?.[0];
      const han = latin === undefined ? longestKnown(text, index, english) : null;
      if (latin !== undefined) words.push(latin);
      else if (han !== null) words.push(english.get(han) as string);
      // Endings that only say "one who works as" are often left over.
      else if (!/[岗员师工]/.test(text[index] as string)) return null;
      index += (latin ?? han ?? ' ').length;
    }
    const canonical = titleWords(words.join(' ')).map(({ word }) => word);
    return canonical.length === 0 ? null : [...new Set(canonical)];
  };
}

function longestKnown(text: string, index: number, english: Map<string, string>): string | null {
  for (let length = Math.min(longestWord, text.length - index); length > 0; length -= 1) {
    const word = text.slice(index, index + length);
    if (english.has(word)) return word;
  }
  return null;
}
