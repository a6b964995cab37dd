import type { Language } from '../language/index.ts';
import { detectLanguage, isOtherLanguage, normalize } from '../question/index.ts';
import type { Request } from './types.ts';

/** Tells in which language to answer. */
export interface ChooseLanguage {
  /** The language that is wished for, else the text's own, else the asker's, else English. */
  (request: Request): Language;
  /** Whether the text is in a language that is not read. */
  isForeign(text: string): boolean;
}

/** @param englishWords English words that could be pinyin too */
export function createChooseLanguage(englishWords: string[]): ChooseLanguage {
  const english = new Set(englishWords);
  const detect = (text: string) => detectLanguage(text, (word) => english.has(word));

  function choose({ text, wanted, language }: Request): Language {
    return wanted ?? detect(normalize(text)) ?? language ?? 'en';
  }

  function isForeign(text: string): boolean {
    return isOtherLanguage(text) && !isPinyinAlone(text);
  }

  function isPinyinAlone(text: string): boolean {
    return !/\p{Script=Han}/u.test(text) && detect(text) === 'zh';
  }

  return Object.assign(choose, { isForeign });
}
