import { wordsOfAll } from '../language/index.ts';
import { type Encoder, maskSpans, normalize, roleMask } from '../question/index.ts';
import type { Consider } from './consider.ts';

/** What a question means, for comparing it with another one. */
export interface Sense {
  /** Its words, whatever their order, case and marks, without articles. */
  words: string;
  /** What is asked, whoever it is asked of, as a vector of length 1. */
  vector: Float32Array;
  /** The ids of the roles that it names. */
  roles: string[];
  /** Whether it names an occupation that no document is about. */
  namesOthers: boolean;
}

/** @returns reads the meaning of a question */
export function createSense(consider: Consider, encoder: Encoder): (text: string) => Sense {
  return (text) => {
    const normal = normalize(text);
    const { roles, occupations } = consider.rankRoles.read(normal);
    const masked = maskSpans(normal, [...roles, ...occupations], roleMask);
    const words = normal.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return {
      words: words
        .filter((word) => !articles.has(word))
        .sort()
        .join(' '),
      vector: encoder.encode(masked).vector,
      roles: [...new Set(roles.flatMap((mention) => mention.roles.map(({ id }) => id)))],
      namesOthers: roles.length === 0 && occupations.length > 0,
    };
  };
}

const articles = new Set(wordsOfAll(({ words }) => words.articles));

/** How alike two questions are: 1 for the same meaning, 0 for nothing in common. */
export function likenessOf(one: Sense, other: Sense): number {
  let sum = 0;
  for (const [at, value] of one.vector.entries()) sum += value * (other.vector[at] as number);
  return sum;
}
