import { inAny } from '../../language/index.ts';

const asks = [/[?？]\s*$/u, inAny(({ message }) => message.question)];

/**
 * Whether a line of a text asks something, so far as its form tells.
 * @param text plain text
 */
export function isQuestion(text: string): boolean {
  return text.split('\n').some((line) => asks.some((pattern) => pattern.test(line)));
}
