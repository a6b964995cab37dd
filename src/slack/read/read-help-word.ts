import { type Language, languages, reading } from '../../language/index.ts';

/** The longest text that is a word and some marks, in characters. */
const longestHelp = 40;

/**
 * Whether a person asks how to ask.
 * @param text plain text
 * @returns the language that the word is in, null where the word does not show it (everyone knows "help");
 *   undefined where the text is no such word
 */
export function readHelpWord(text: string): Language | null | undefined {
  if (text.length > longestHelp) return undefined;
  const word = text.toLowerCase().replace(/[!?.。！？]+$/u, '');
  if (word === 'help') return null;
  return languages.find((language) => reading(language).commands.help.includes(word));
}
