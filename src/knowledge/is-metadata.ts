import { sourceOfAny } from '../language/index.ts';

/** The longest line that may be metadata, in characters: more than that says something of the role. */
const longest = 140;

const begins = new RegExp(String.raw`^[*_(（\s]*${sourceOfAny(({ document }) => document.metadata)}`, 'iu');

/**
 * Whether a line says something of the document and nothing of the role: "Last updated 3 March · Owner: People team".
 * @param text one line, without Markdown
 */
export function isMetadata(text: string): boolean {
  return text.length <= longest && begins.test(text) && /\d|[:：]|·/.test(text);
}
