import { type Encoding, products } from '../question/index.ts';
import type { Asked } from './asked.ts';

/** Texts as the encoder reads them, in rows one after the other: what is asked is compared with all of them in one go. */
export interface EncodedTexts {
  facets: Float32Array;
  kinds: Float32Array;
  vectors: Float32Array;
}

/** How far each text is like what is asked, by what it is about and by what it means; a number a row. */
export interface Likeness {
  facets: Float32Array;
  kinds: Float32Array;
  meanings: Float32Array;
}

/** Collects texts; what stands in several places is one row. */
interface TextCollector {
  /** @returns the number of the text's row */
  rowOf(text: string): number;
  /** All that were asked for, in the order of their rows. */
  all(): EncodedTexts;
}

/** Begins a collection of texts, each of which is encoded once. */
export function createTextCollector(encode: (text: string) => Encoding): TextCollector {
  const rows = new Map<string, number>();
  const encodings: Encoding[] = [];
  return {
    rowOf(text) {
      const known = rows.get(text);
      if (known !== undefined) return known;
      rows.set(text, encodings.length);
      return encodings.push(encode(text)) - 1;
    },
    all: () => ({
      facets: joined(encodings.map(({ facets }) => facets)),
      kinds: joined(encodings.map(({ kinds }) => kinds)),
      vectors: joined(encodings.map(({ vector }) => vector)),
    }),
  };
}

/** Compares what is asked with each text. */
export function likenessOf({ encoding, kinds }: Asked, texts: EncodedTexts): Likeness {
  return {
    facets: products(encoding.facets, texts.facets),
    kinds: products(kinds, texts.kinds),
    meanings: products(encoding.vector, texts.vectors),
  };
}

function joined(rows: Float32Array[]): Float32Array {
  const length = rows[0]?.length ?? 0;
  const table = new Float32Array(rows.length * length);
  rows.forEach((row, at) => {
    table.set(row, at * length);
  });
  return table;
}
