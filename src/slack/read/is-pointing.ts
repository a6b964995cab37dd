import { inAny, sourceOfAny } from '../../language/index.ts';

/** The longest text that only points, in characters. */
const longest = 80;

const greeting = new RegExp(
  String.raw`^(?:(?:${sourceOfAny(({ message }) => message.opening)}|@\S+)[\s,，.!！、]*){0,4}`,
  'iu',
);

const points = inAny(({ message }) => message.pointsAbove);

/**
 * Whether a text asks for nothing itself but points at another message: "can you answer this?", "see above", "回答一下这个问题".
 * @param text plain text
 * @returns true for an empty text too
 */
export function isPointing(text: string): boolean {
  if (text.length > longest) return false;
  const rest = text.replace(greeting, '').trim();
  // "Hello" and "thanks" point at nothing.
  if (rest === '') return text === '';
  return points.test(rest);
}
