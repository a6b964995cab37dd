import { dot, products } from './dot.ts';
import { extractFeatures } from './features.ts';
import type { FindConcepts } from './find-concepts.ts';
import type { Head, Model } from './model.ts';

/** What the model tells of a text: a question, a heading or a line of a document alike. */
export interface Encoding {
  /** The numbers that stand for it, as a vector of length 1: texts of one meaning point the same way. */
  vector: Float32Array;
  /** How likely it is about each section kind, if about any; adds up to 1. In the order of the encoder's `kinds`. */
  kinds: Float32Array;
  /** How likely it asks for nothing that documents about roles say, 0 to 1. */
  none: number;
  /** Why it would not, by the reason's name: near-miss, other-role, company, chat, nonsense, injection; 0 to 1. */
  reasons: Record<string, number>;
  /** How likely it is about each facet; adds up to 1. In the order of the encoder's `facets`. */
  facets: Float32Array;
  /** How likely it asks something, where it is part of a message, 0 to 1. */
  asks: number;
}

/** Encodes texts. */
export interface Encoder {
  kinds: string[];
  facets: string[];
  /** @param text normalised and masked */
  encode(text: string): Encoding;
}

/**
 * How much the shares of kinds and facets are evened out: a text of few words is seldom as clear as the model takes it
 * to be. Between 1.2 and 1.6 the handbooks' sections are ranked equally well.
 */
const temperature = 1.3;

/** How many short texts stay encoded: headings and labels come up in document after document. */
const keptTexts = 5000;
const longestKept = 40;

/**
 * @param model a trained model
 * @param findConcepts finds the groups of synonyms that it was trained with
 */
export function createEncoder(model: Model, findConcepts: FindConcepts): Encoder {
  const { dimensions, embeddings, scale, readings, heads } = model;
  const layers = { kinds: layerOf(heads.kinds), facets: layerOf(heads.facets), asks: layerOf(heads.asks) };
  const isNone = heads.kinds.labels.map((label) => label.startsWith('none'));
  const reasons = heads.kinds.labels.map((label) => label.split(': ')[1] ?? 'near-miss');
  const asking = heads.asks.labels.indexOf('asks');
  const kept = new Map<string, Encoding>();

  const encode = (text: string): Encoding => {
    const slots = extractFeatures(text, readings, findConcepts);
    const sums = new Int32Array(dimensions);
    for (const slot of slots) {
      const base = slot * dimensions;
      for (let at = 0; at < dimensions; at += 1)
        sums[at] = (sums[at] as number) + (embeddings[base + at] as number);
    }
    const weight = scale / Math.sqrt(Math.max(1, slots.length));
    const vector = new Float32Array(dimensions);
    for (let at = 0; at < dimensions; at += 1) vector[at] = (sums[at] as number) * weight;
    const scores = scoresOf(layers.kinds, vector);
    const plain = softmax(scores.slice());
    const kinds = softmax(cooled(scores));
    const why: Record<string, number> = {};
    let none = 0;
    let some = 0;
    isNone.forEach((is, label) => {
      if (is) {
        const share = plain[label] as number;
        none += share;
        why[reasons[label] as string] = (why[reasons[label] as string] ?? 0) + share;
        kinds[label] = 0;
      } else some += kinds[label] as number;
    });
    const length = Math.sqrt(dot(vector, vector)) || 1;
    return {
      vector: divided(vector, length),
      kinds: divided(kinds, some || 1),
      none,
      reasons: why,
      facets: softmax(cooled(scoresOf(layers.facets, vector))),
      asks: softmax(scoresOf(layers.asks, vector))[asking] as number,
    };
  };

  return {
    kinds: heads.kinds.labels,
    facets: heads.facets.labels,
    encode(text) {
      const known = kept.get(text);
      if (known) return known;
      const encoding = encode(text);
      if (text.length <= longestKept) {
        if (kept.size >= keptTexts) kept.clear();
        kept.set(text, encoding);
      }
      return encoding;
    },
  };
}

interface Layer {
  bias: Float32Array;
  weights: Float32Array;
}

function layerOf({ bias, weights }: Head): Layer {
  return { bias: Float32Array.from(bias), weights: Float32Array.from(weights) };
}

function scoresOf({ bias, weights }: Layer, vector: Float32Array): Float32Array {
  const scores = products(vector, weights);
  for (let label = 0; label < scores.length; label += 1)
    scores[label] = (scores[label] as number) + (bias[label] as number);
  return scores;
}

function cooled(scores: Float32Array): Float32Array {
  return divided(scores, temperature);
}

// Typed arrays' own map takes several times as long.
function divided(row: Float32Array, by: number): Float32Array {
  const result = new Float32Array(row.length);
  for (let at = 0; at < row.length; at += 1) result[at] = (row[at] as number) / by;
  return result;
}

/** Turns scores into shares that add up to 1, in place. */
export function softmax<T extends Float32Array | Float64Array | number[]>(scores: T): T {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const value = Math.exp((scores[index] as number) - highest);
    scores[index] = value;
    sum += value;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] as number) / sum;
  return scores;
}
