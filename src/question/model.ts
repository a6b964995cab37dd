import { featureSlots, type Readings } from './features.ts';

/** One of the things that a text is told by: a layer of weights over the numbers that stand for it. */
export interface Head {
  labels: string[];
  /** One number a label. */
  bias: number[];
  /** A row of `dimensions` numbers a label. */
  weights: number[];
}

/** A fitted conditional or binary logit: what each sign weighs. */
export interface Logit {
  /** The signs' names, in the order of their weights. */
  names: string[];
  weights: number[];
  bias: number;
}

/** What training leaves behind: all that understanding needs. */
export interface Model {
  /** How many numbers stand for a text. */
  dimensions: number;
  /** A row of `dimensions` numbers for each feature slot. */
  embeddings: Int8Array;
  /** What one step of an embedding stands for. */
  scale: number;
  heads: { kinds: Head; facets: Head; asks: Head };
  /** Which role, which section and line, and whether at all: see `training/README.md`. */
  logits: { role: Logit; section: Logit; line: Logit; answer: Record<string, Logit> };
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
 * A model as bytes: a JSON line with everything but the embeddings, a line feed, and the embeddings.
 * @param model the model to store
 * @param inputs a digest of what it was trained from, to tell when it is out of date
 */
export function encodeModel(model: Model, inputs: string): Buffer {
  const { embeddings, ...rest } = model;
  const head = Buffer.from(`${JSON.stringify({ inputs, featureSlots, ...rest })}\n`);
  return Buffer.concat([head, Buffer.from(embeddings.buffer, embeddings.byteOffset, embeddings.byteLength)]);
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
  const embeddings = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1);
  if (head?.featureSlots !== featureSlots || embeddings.length !== featureSlots * head.dimensions) {
    throw new Error('The trained model is incomplete or of another version. Run npm run build.');
  }
  const { inputs, featureSlots: _slots, ...rest } = head;
  // A word such as "constructor" is none of an object's own.
  const rarity: Rarity = Object.assign(Object.create(null), rest.rarity);
  return { model: { ...rest, rarity, embeddings }, inputs };
}

type FileHead = Omit<Model, 'embeddings'> & { inputs: string; featureSlots: number };

function parseHead(json: string): FileHead | null {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
