import { featureSlots, type Head, type Model, softmax } from '../question/index.ts';
import { createRandom } from './random.ts';

/** What the encoder learns to tell. */
type HeadName = keyof Model['heads'];

/** A text to learn from. */
export interface Sample {
  slots: Uint32Array;
  head: HeadName;
  label: string;
}

/** How many numbers stand for a text: as many as 4 MB hold. 64 gain half a point on the role that ships, 48 lose as much. */
const dimensions = 56;
const epochs = 5;
const learningRate = 0.08;
/** The share of a text's features that each pass leaves out, so that no single word decides alone. */
const dropout = 0.3;

interface Layer {
  labels: string[];
  weights: Float32Array;
  squares: Float32Array;
  bias: Float32Array;
  biasSquares: Float32Array;
}

/**
 * Trains embeddings of features, whose mean stands for a text, together with one softmax layer for each head: questions,
 * headings and lines share all weights below the heads. Stochastic gradient descent with AdaGrad steps (Duchi, Hazan and
 * Singer, 2011); the form is that of fastText (Joulin, Grave, Bojanowski and Mikolov, 2017). The same samples in the same
 * order always give the same model.
 * @param samples what to learn, at least one of each label
 * @param onProgress told the share that is done, 0 to 1, after each pass
 */
export function trainEncoder(
  samples: Sample[],
  onProgress: (share: number) => void,
): Pick<Model, 'dimensions' | 'embeddings' | 'scale' | 'heads'> {
  const random = createRandom(1);
  const embeddings = new Float32Array(featureSlots * dimensions).map(() => (random() - 0.5) * 0.1);
  const squares = new Float32Array(featureSlots * dimensions);
  const layers: Record<HeadName, Layer> = {
    kinds: createLayer(samples, 'kinds', random),
    facets: createLayer(samples, 'facets', random),
    asks: createLayer(samples, 'asks', random),
  };
  const targets = samples.map(({ head, label }) => layers[head].labels.indexOf(label));
  const order = samples.map((_, index) => index);
  const hidden = new Float32Array(dimensions);
  const back = new Float32Array(dimensions);
  const kept = new Uint32Array(samples.reduce((most, { slots }) => Math.max(most, slots.length), 0));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    const rate = learningRate * (1 - (0.85 * epoch) / epochs);
    for (const index of order) {
      const { slots, head } = samples[index] as Sample;
      let size = 0;
      for (const slot of slots) {
        if (random() < dropout) continue;
        kept[size] = slot;
        size += 1;
      }
      const weight = 1 / Math.sqrt(Math.max(1, size));
      hidden.fill(0);
      for (let feature = 0; feature < size; feature += 1) {
        const base = (kept[feature] as number) * dimensions;
        for (let at = 0; at < dimensions; at += 1)
          hidden[at] = (hidden[at] as number) + (embeddings[base + at] as number) * weight;
      }
      learnLayer(layers[head], hidden, targets[index] as number, rate, back);
      for (let feature = 0; feature < size; feature += 1) {
        const base = (kept[feature] as number) * dimensions;
        for (let at = 0; at < dimensions; at += 1) {
          const gradient = (back[at] as number) * weight;
          const square = (squares[base + at] as number) + gradient * gradient;
          squares[base + at] = square;
          embeddings[base + at] =
            (embeddings[base + at] as number) - (rate * gradient) / (Math.sqrt(square) + 1e-6);
        }
      }
    }
    onProgress((epoch + 1) / epochs);
  }
  const { kinds, facets, asks } = layers;
  return {
    dimensions,
    ...quantize(embeddings),
    heads: { kinds: headOf(kinds), facets: headOf(facets), asks: headOf(asks) },
  };
}

// One step of a head's layer; leaves in `back` what the numbers below it should change by.
function learnLayer(
  layer: Layer,
  hidden: Float32Array,
  target: number,
  rate: number,
  back: Float32Array,
): void {
  const { weights, squares, bias, biasSquares } = layer;
  const scores = Float64Array.from(bias);
  for (let label = 0; label < scores.length; label += 1) {
    const base = label * dimensions;
    let score = scores[label] as number;
    for (let at = 0; at < dimensions; at += 1)
      score += (weights[base + at] as number) * (hidden[at] as number);
    scores[label] = score;
  }
  softmax(scores);
  scores[target] = (scores[target] as number) - 1;
  back.fill(0);
  for (let label = 0; label < scores.length; label += 1) {
    const error = scores[label] as number;
    // Labels that are out of the question learn nothing.
    if (Math.abs(error) < 1e-5) continue;
    const base = label * dimensions;
    for (let at = 0; at < dimensions; at += 1) {
      back[at] = (back[at] as number) + error * (weights[base + at] as number);
      const gradient = error * (hidden[at] as number);
      const square = (squares[base + at] as number) + gradient * gradient;
      squares[base + at] = square;
      weights[base + at] = (weights[base + at] as number) - (rate * gradient) / (Math.sqrt(square) + 1e-6);
    }
    biasSquares[label] = (biasSquares[label] as number) + error * error;
    bias[label] =
      (bias[label] as number) - (0.2 * rate * error) / (Math.sqrt(biasSquares[label] as number) + 1e-6);
  }
}

function createLayer(samples: Sample[], head: HeadName, random: () => number): Layer {
  const own = samples.filter((sample) => sample.head === head);
  const labels = [...new Set(own.map(({ label }) => label))].sort();
  return {
    labels,
    weights: new Float32Array(labels.length * dimensions).map(() => (random() - 0.5) * 0.3),
    squares: new Float32Array(labels.length * dimensions),
    bias: new Float32Array(labels.length),
    biasSquares: new Float32Array(labels.length),
  };
}

// Four digits are more than one question more or less changes.
function headOf({ labels, bias, weights }: Layer): Head {
  const round = (value: number) => Number(value.toFixed(4));
  return { labels, bias: [...bias].map(round), weights: [...weights].map(round) };
}

// One byte a number is enough: the error is far below what one question more or less changes.
function quantize(embeddings: Float32Array): Pick<Model, 'embeddings' | 'scale'> {
  const largest = embeddings.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = largest / 127 || 1;
  return { scale, embeddings: Int8Array.from(embeddings, (value) => Math.round(value / scale)) };
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
}
