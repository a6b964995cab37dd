import type { Language } from '../language/index.ts';

const words = new Map<string, Language | null>([
  ['help', null],
  ['帮助', 'zh'],
  ['幫助', 'zh'],
]);

/**
 * Whether a person asks how to ask.
 * @param text plain text
 * @returns the language that the word is in, null where the word does not show it (everyone knows "help");
 *   undefined where the text is no such word
 */
export function readHelpWord(text: string): Language | null | undefined {
  return words.get(text.toLowerCase().replace(/[!?.。！？]+$/u, ''));
}
