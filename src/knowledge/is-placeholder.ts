import { sourceOfAny } from '../language/index.ts';

/** The longest line that only holds a place, in characters. */
const longest = 30;

// As a whole: 编写中文文档 and "To do research" are work.
const whole = new RegExp(
  String.raw`^(?:\/\/|[*_(（\s\[【])*${sourceOfAny(({ document }) => document.placeholder)}[\s.…。:：!！~～*_)）\]】]*$`,
  'iu',
);

/**
 * Whether a line says nothing and stands where text is still to come: "// TODO", "编写中".
 * @param text one line, without Markdown
 */
export function isPlaceholder(text: string): boolean {
  return text.length <= longest && whole.test(text);
}
