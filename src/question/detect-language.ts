import type { Language } from '../language/index.ts';
import { isPinyin } from './pinyin.ts';

/**
 * The language in which a person would like the answer.
 * @param text a question, as written or normalised
 * @param isEnglish whether a word is known to be English, for words that could be pinyin too ("remote")
 * @returns Chinese where it holds Han characters or is pinyin, English where it holds other letters, null
 *   where it holds neither
 */
export function detectLanguage(
  text: string,
  isEnglish: (word: string) => boolean = () => false,
): Language | null {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  if (!/[a-z]/i.test(text)) return null;
  return isPinyin(text.toLowerCase(), isEnglish) ? 'zh' : 'en';
}
