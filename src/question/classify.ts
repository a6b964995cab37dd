import { extractFeatures } from './features.ts';
import type { FindConcepts } from './find-concepts.ts';
import type { Model } from './model.ts';
import { softmax } from './train-classifier.ts';

/** How likely a question asks for each section kind; the shares and `none` add up to 1. */
export interface Classification {
  /** Section kinds, most likely first. */
  kinds: { kind: string; probability: number }[];
  /** How likely it asks for none of them, whatever the reason. */
  none: number;
  /** Why none, as the example questions name it, e.g. "company"; null where they give no reason. */
  reason: string | null;
}

/** Tells what a masked, normalised question asks for. */
export type Classify = (masked: string) => Classification;

/**
 * @param model a trained model
 * @param findConcepts finds the groups of synonyms that it was trained with
 */
export function createClassifier(model: Model, findConcepts: FindConcepts): Classify {
  const count = model.labels.length;
  return (masked) => {
    const { slots, weight } = extractFeatures(masked, model.readings, findConcepts);
    const sums = new Int32Array(count);
    for (const slot of slots) {
      const base = slot * count;
      for (let label = 0; label < count; label += 1)
        sums[label] = (sums[label] as number) + (model.weights[base + label] as number);
    }
    const scores = Float64Array.from(
      sums,
      (sum, label) => sum * weight * model.scale + (model.bias[label] as number),
    );
    softmax(scores);
    const classification: Classification = { kinds: [], none: 0, reason: null };
    let likeliest = 0;
    model.labels.forEach((label, index) => {
      const probability = scores[index] as number;
      if (/^none\b/.test(label)) {
        classification.none += probability;
        if (probability > likeliest) classification.reason = label.split(': ')[1] ?? null;
        likeliest = Math.max(likeliest, probability);
      } else classification.kinds.push({ kind: label, probability });
    });
    classification.kinds.sort((one, other) => other.probability - one.probability);
    return classification;
  };
}
