import { extractFeatures, type FeatureVector, featureSlots, type Readings } from './features.ts';
import type { FindConcepts } from './find-concepts.ts';
import type { Model } from './model.ts';
import { pinyinSyllables } from './pinyin.ts';

/** A question to learn from. */
export interface Sample {
  /** Normalised, with roles masked. */
  text: string;
  /** A section kind's id, or "none". */
  label: string;
}

const epochs = 8;
const learningRate = 0.5;
/** The share of a question's features that each pass leaves out, so that no single word decides alone. */
const dropout = 0.3;

/**
 * Trains a multinomial logistic regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and
 * Singer, 2011). The same samples in the same order always give the same model.
 * @param samples what to learn, at least one of each label
 * @param readings the pinyin of the Han characters in the samples
 * @param findConcepts finds groups of synonyms
 * @param onProgress told the share that is done, 0 to 1, after each pass
 */
export function trainClassifier(
  samples: Sample[],
  readings: Readings,
  findConcepts: FindConcepts,
  onProgress: (share: number) => void = () => {},
): Omit<Model, 'rarity'> {
  const labels = [...new Set(samples.map((sample) => sample.label))].sort();
  const count = labels.length;
  const vectors = samples.map((sample) => extractFeatures(sample.text, readings, findConcepts));
  const targets = samples.map((sample) => labels.indexOf(sample.label));
  const weights = new Float32Array(featureSlots * count);
  const squares = new Float32Array(featureSlots * count);
  const bias = new Float32Array(count);
  const random = createRandom(1);
  const order = samples.map((_, index) => index);
  const scores = new Float64Array(count);
  const kept = new Uint32Array(vectors.reduce((most, vector) => Math.max(most, vector.slots.length), 0));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    const rate = learningRate * (1 - (0.9 * epoch) / epochs);
    for (const index of order) {
      const { slots } = vectors[index] as FeatureVector;
      let size = 0;
      for (const slot of slots) {
        if (random() >= dropout) {
          kept[size] = slot;
          size += 1;
        }
      }
      const weight = 1 / Math.sqrt(Math.max(1, size));
      scores.set(bias);
      for (let feature = 0; feature < size; feature += 1) {
        const base = (kept[feature] as number) * count;
        for (let label = 0; label < count; label += 1) {
          scores[label] = (scores[label] as number) + (weights[base + label] as number) * weight;
        }
      }
      softmax(scores);
      const target = targets[index] as number;
      scores[target] = (scores[target] as number) - 1;
      for (let feature = 0; feature < size; feature += 1) {
        const base = (kept[feature] as number) * count;
        for (let label = 0; label < count; label += 1) {
          const at = base + label;
          const gradient = (scores[label] as number) * weight;
          const square = (squares[at] as number) + gradient * gradient;
          squares[at] = square;
          weights[at] = (weights[at] as number) - (rate * gradient) / (Math.sqrt(square) + 1e-6);
        }
      }
      for (let label = 0; label < count; label += 1) {
        bias[label] = (bias[label] as number) - 0.02 * rate * (scores[label] as number);
      }
    }
    onProgress((epoch + 1) / epochs);
  }
  return { ...quantize(labels, weights, bias, readings), englishWords: pinyinLikeWords(samples) };
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float64Array): void {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const value = Math.exp((scores[index] as number) - highest);
    scores[index] = value;
    sum += value;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] as number) / sum;
}

// One byte a weight is enough: the error is far below what one question more or less changes.
function quantize(
  labels: string[],
  weights: Float32Array,
  bias: Float32Array,
  readings: Readings,
): Omit<Model, 'englishWords' | 'rarity'> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / 127 || 1;
  return {
    labels,
    bias: [...bias],
    scale,
    readings,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
  };
}

// A sample most of whose words cannot be pinyin is English, and so are its other words.
function pinyinLikeWords(samples: Sample[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of samples) {
    const words = /\p{Script=Han}/u.test(text) ? [] : (text.match(/[a-z]+/g) ?? []);
    const others = words.filter((word) => pinyinSyllables(word) === null);
    if (others.length * 2 < words.length) continue;
    for (const word of words)
      if (pinyinSyllables(word) !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].flatMap(([word, count]) => (count >= leastSightings ? [word] : [])).sort();
}

/** How often a word must stand in English questions to count as English. */
const leastSightings = 3;

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
}

// Mulberry32 by Tommy Ettinger, 2017: a small generator that gives the same numbers on every machine.
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
