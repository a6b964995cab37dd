import type { Encoder } from './encoder.ts';
import { normalize } from './normalize.ts';

/** How likely a heading must be of a kind to be of it. */
const sureAt = 0.5;

/**
 * Makes the function that tells the section kind that a heading names.
 * @param encoder tells what texts are about
 * @returns a function from a plain heading to a kind's id, null where it most likely names none
 */
export function createHeadingClassifier({ kinds, encode }: Encoder): (heading: string) => string | null {
  return (heading) => {
    const encoding = encode(normalize(heading));
    const likeliest = encoding.kinds.reduce(
      (best, share, at) => (share > (encoding.kinds[best] as number) ? at : best),
      0,
    );
    // "What you do" is chat where somebody asks it, and no document's.
    const none = encoding.none - (encoding.reasons.chat ?? 0);
    const share = (encoding.kinds[likeliest] as number) * (1 - none);
    return share >= sureAt ? (kinds[likeliest] as string) : null;
  };
}
