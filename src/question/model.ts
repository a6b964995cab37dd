import { featureSlots, type Readings } from './features.ts';

/** What training leaves behind: all that the classifier needs. */
export interface Model {
  /** The section kinds' ids and "none". */
  labels: string[];
  /** One number a label. */
  bias: number[];
  /** What one step of a weight stands for. */
  scale: number;
  /** A row of weights for each feature slot, one a label. */
  weights: Int8Array;
  /** The pinyin of every Han character that was seen. */
  readings: Readings;
  /** English words that could be pinyin too, such as "remote". */
  englishWords: string[];
  /** How much less a term tells that many questions hold, 0 to 1; 1 for a term that is not listed. */
  rarity: Rarity;
}

/** How rare terms are among questions, by the term. */
export type Rarity = Record<string, number>;

/**
 * A model as bytes: a JSON line with everything but the weights, a line feed, and the weights.
 * @param model the model to store
 * @param inputs a digest of what it was trained from, to tell when it is out of date
 */
export function encodeModel(model: Model, inputs: string): Buffer {
  const { weights, ...rest } = model;
  const head = Buffer.from(`${JSON.stringify({ inputs, featureSlots, ...rest })}\n`);
  return Buffer.concat([head, Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)]);
}

/**
 * Reads a stored model.
 * @param bytes what `encodeModel` gave
 * @returns the model and the digest of its inputs
 * @throws Error where the bytes are no whole model
 */
export function decodeModel(bytes: Buffer): { model: Model; inputs: string } {
  const end = bytes.indexOf('\n');
  const head = parseHead(bytes.subarray(0, end).toString());
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1);
  if (head?.featureSlots !== featureSlots || weights.length !== featureSlots * head.labels.length) {
    throw new Error('The trained classifier is incomplete or of another version. Run npm run build.');
  }
  const { inputs, featureSlots: _slots, ...rest } = head;
  return { model: { ...rest, weights }, inputs };
}

type Head = Omit<Model, 'weights'> & { inputs: string; featureSlots: number };

function parseHead(json: string): Head | null {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
