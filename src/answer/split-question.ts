import { sourceOfAny } from '../language/index.ts';
import type { Encoder, Encoding } from '../question/index.ts';

/** The most matters that one sentence is split into. */
const mostMatters = 3;

/** How likely a piece must ask, and how unlike the matters of two pieces must be, for each to be a question of its own. */
const askingAt = 0.3;
const differentBelow = 0.6;

const joint = new RegExp(`[,，、;；?？!！&+]|${sourceOfAny(({ asking }) => asking.matterJoint)}`, 'u');
const rest = new RegExp(`^\\s*${sourceOfAny(({ asking }) => asking.matterRest)}\\s*|\\s+`, 'gu');

/**
 * Splits a sentence that names several matters: "salary and tools", "do they need a degree, and who do they report to".
 * @param masked the question, normalised, with whoever it is asked of masked
 * @param encoder tells what a text is about
 * @returns two or three pieces in their order; empty where it is one question
 */
export function splitQuestion(masked: string, encoder: Encoder): string[] {
  const pieces = masked
    .split(joint)
    .map((piece) =>
      piece
        .replace(/[\uE000]/g, ' ')
        .replace(rest, ' ')
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
