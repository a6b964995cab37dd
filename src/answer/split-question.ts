import type { Encoder, Encoding } from '../question/index.ts';

/** The most matters that one sentence is split into. */
const mostMatters = 3;

/** How likely a piece must ask, and how unlike the matters of two pieces must be, for each to be a question of its own. */
const askingAt = 0.3;
const differentBelow = 0.6;

/**
 * Splits a sentence that names several matters: "salary and tools", "do they need a degree, and who do they report to".
 * @param masked the question, normalised, with whoever it is asked of masked
 * @param encoder tells what a text is about
 * @returns two or three pieces in their order; empty where it is one question
 */
export function splitQuestion(masked: string, encoder: Encoder): string[] {
  const pieces = masked
    .split(/[,，、;；?？!！&+]|\s(?:and|plus|as well as|also)\s|以及|还有|另外|和|与|及|跟/u)
    .map((piece) =>
      piece
        .replace(/[\uE000]/g, ' ')
        .replace(/^\s*(?:also|and|的)\s*|\s+/gu, ' ')
        .trim(),
    )
    .filter((piece) => /[\p{L}\p{N}]{2}/u.test(piece));
  if (pieces.length < 2 || pieces.length > mostMatters) return [];
  const encodings = pieces.map((piece) => encoder.encode(piece));
  const doAsk = encodings.every(({ asks }) => asks >= askingAt);
  const areDifferent = encodings.every((one, at) =>
    encodings.slice(at + 1).every((other) => likeness(one, other) < differentBelow),
  );
  return doAsk && areDifferent ? pieces : [];
}

function likeness(one: Encoding, other: Encoding): number {
  const product = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);
  return (
    product(one.facets, other.facets) /
    Math.sqrt(product(one.facets, one.facets) * product(other.facets, other.facets))
  );
}
