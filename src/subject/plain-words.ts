import { titleWords } from './title-words.ts';

/** The words of a title as one text, each in its canonical form. */
export function plainWords(text: string): string {
  return titleWords(text)
    .map(({ word }) => word)
    .join(' ');
}
