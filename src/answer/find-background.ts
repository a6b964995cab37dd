import { inAny, sourceOfAny } from '../language/index.ts';
import type { Span } from '../question/index.ts';
import type { SubjectReading } from '../subject/index.ts';

const says = new RegExp(`${sourceOfAny(({ asking }) => asking.ownOccupation)}$`, 'iu');

// "程序员转过去", "from engineer to …": who moves has the occupation already.
const movesOn = new RegExp(`^\\s*${sourceOfAny(({ asking }) => asking.movesOn)}`, 'iu');

// "With engineers", "promoted to director": whom somebody meets or becomes is not who is asked about.
const alongside = new RegExp(`${sourceOfAny(({ asking }) => asking.alongside)}$`, 'iu');
const worksWith = new RegExp(`^\\s*${sourceOfAny(({ asking }) => asking.worksWith)}`, 'iu');

// What is asked about without its name.
const meansThis = inAny(({ asking }) => asking.thisRole);

/**
 * Finds the occupations that are not the ones asked about: those that whoever asks says to have, and those that the one
 * asked about meets or may become.
 * @param text the question, normalised
 * @param reading whom it names
 * @param isSettled whether it is known of whom it is asked, whoever else is named: of the only role, or of the one talked about
 * @returns where they stand
 */
export function findBackground(
  text: string,
  { roles, occupations }: SubjectReading,
  isSettled: boolean,
): Span[] {
  const before = ({ start }: Span) => text.slice(Math.max(0, start - 40), start);
  const met = occupations.filter(
    (mention) => alongside.test(before(mention)) || worksWith.test(text.slice(mention.end)),
  );
  const all = [...roles, ...occupations].filter(
    (mention) => !met.some(({ start }) => start === mention.start),
  );
  const own = all.filter((mention) => says.test(before(mention)) || movesOn.test(text.slice(mention.end)));
  // Somebody must be left to be asked about.
  return [...met, ...(isSettled || own.length < all.length || meansThis.test(text) ? own : [])];
}
