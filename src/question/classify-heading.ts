import type { Classify } from './classify.ts';
import { headingMark } from './features.ts';
import { normalize } from './normalize.ts';

/** How sure a heading's kind must be. */
const sureAt = 0.5;

/**
 * Makes the function that finds the section kind of a heading by the same understanding as a question's.
 * @returns a function from a heading to a kind's id, or null where it fits none
 */
export function createHeadingClassifier(classify: Classify): (heading: string) => string | null {
  return (heading) => {
    const [best] = classify(markHeading(heading)).kinds;
    return best && best.probability >= sureAt ? best.kind : null;
  };
}

/** A heading in the form in which the classifier reads it. */
export function markHeading(heading: string): string {
  return `${headingMark} ${normalize(heading)}`;
}
