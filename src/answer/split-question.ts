import type { FindPhrase } from '../search/index.ts';

/** The most sections that one message is answered with. */
const mostKinds = 3;

/**
 * The section kinds of a message that names several and nothing else, such as "salary and tools?".
 * @param masked the question, normalised and masked
 * @param findPhrase finds the kind whose phrase a text is
 * @returns two or three kinds in the order in which they are named; empty for any other message
 */
export function splitQuestion(masked: string, findPhrase: FindPhrase): string[] {
  const pieces = masked
    .split(/[,，、;；?？!！&+]|\band\b|\bplus\b|[和与及跟]|以及|还有/u)
    .map((piece) => piece.trim());
  const asked = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (asked.length < 2 || asked.length > mostKinds) return [];
  const kinds = asked
    .map((piece) => findPhrase(piece))
    .map((match) => (match?.score === 1 ? match.kind : null));
  const named = kinds.filter((kind) => kind !== null);
  return named.length === asked.length && new Set(named).size === named.length ? named : [];
}
