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
  const even = encoding.kinds.map((share) => share ** evenness);
  const sum = even.reduce((total, share) => total + share, 0) || 1;
  return {
    masked: text,
    text: words,
    encoding,
    terms: [...extractTerms(words)],
    kinds: even.map((share) => share / sum),
    types: answerTypes.map((type) => (type.asked.test(words) ? type : null)),
    isOptional: optional.asked.test(words),
    isRequired: required.asked.test(words),
  };
}
