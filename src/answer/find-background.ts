import { inAny, sourceOfAny } from '../language/index.ts';
import type { Span } from '../question/index.ts';
import type { SubjectReading } from '../subject/index.ts';

const says = new RegExp(`${sourceOfAny(({ asking }) => asking.ownOccupation)}$`, 'iu');

// "程序员转过去", "from engineer to …": who moves has the occupation already.
const movesOn = new RegExp(`^\\s*${sourceOfAny(({ asking }) => asking.movesOn)}`, 'iu');

// What is asked about without its name.
const meansThis = inAny(({ asking }) => asking.thisRole);

/**
 * Finds the occupations that whoever asks says to have: they are not the ones asked about.
 * @param text the question, normalised
 * @param reading whom it names
 * @returns where they stand; empty where nobody else would be left to be asked about
 */
export function findBackground(text: string, { roles, occupations }: SubjectReading): Span[] {
  const all = [...roles, ...occupations];
  const background = all.filter(
    ({ start, end }) =>
      says.test(text.slice(Math.max(0, start - 40), start)) || movesOn.test(text.slice(end)),
  );
  return background.length < all.length || meansThis.test(text) ? background : [];
}
