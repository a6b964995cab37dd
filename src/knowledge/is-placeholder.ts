import { sourceOfAny } from '../language/index.ts';

/** The longest line that only holds a place, in characters. */
const longest = 30;

const begins = new RegExp(
  String.raw`^(?:\/\/|[*_(（\s\[【])*${sourceOfAny(({ document }) => document.placeholder)}`,
  'iu',
);

/**
 * Whether a line says nothing and stands where text is still to come: "// TODO", "编写中".
 * @param text one line, without Markdown
 */
export function isPlaceholder(text: string): boolean {
  return text.length <= longest && begins.test(text);
}
