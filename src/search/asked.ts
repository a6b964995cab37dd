import type { Encoder, Encoding, ExtractTerms } from '../question/index.ts';
import { type AnswerType, answerTypes, optional, required } from './answer-types.ts';

/** What is asked of a document, whoever it is asked of. */
export interface Asked {
  /** Normalised, with whoever it is asked of masked, and the same without the masks. */
  masked: string;
  text: string;
  encoding: Encoding;
  terms: string[];
  /** The kinds' shares, evened out: a question of few words is seldom as clear as the model takes it to be. */
  kinds: Float32Array;
  types: (AnswerType | null)[];
  isOptional: boolean;
  isRequired: boolean;
}

/** How much the shares of kinds are evened out; between 0.4 and 0.8 the handbooks' sections are ranked equally well. */
const evenness = 0.6;

/**
 * @param text normalised, with whoever it is asked of masked
 * @param words the same without the masks
 */
export function readAsked(text: string, words: string, encoder: Encoder, extractTerms: ExtractTerms): Asked {
  const encoding = encoder.encode(text);
  return {
    masked: text,
    text: words,
    encoding,
    terms: [...extractTerms(words)],
    kinds: evened(encoding.kinds),
    types: answerTypes.map((type) => (type.asked.test(words) ? type : null)),
    isOptional: optional.asked.test(words),
    isRequired: required.asked.test(words),
  };
}

/** Shares that still add up to 1. */
function evened(shares: Float32Array): Float32Array {
  const even = new Float32Array(shares.length);
  let sum = 0;
  for (let at = 0; at < even.length; at += 1) {
    even[at] = (shares[at] as number) ** evenness;
    sum += even[at] as number;
  }
  for (let at = 0; at < even.length; at += 1) even[at] = (even[at] as number) / (sum || 1);
  return even;
}
