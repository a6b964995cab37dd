import { inAny, sourceOfAny } from '../language/index.ts';
import type { Span } from '../question/index.ts';
import type { RoleRanking } from '../subject/index.ts';

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
 * @param ranking whom it names, and of which roles it may be
 * @param spokenOf whether a role was talked about before, which is then the one asked about
 * @returns where they stand
 */
export function findBackground(text: string, ranking: RoleRanking, spokenOf: boolean): Span[] {
  const { roles, occupations } = ranking.reading;
  const before = ({ start }: Span) => text.slice(Math.max(0, start - 40), start);
  const met = occupations.filter(
    (mention) => alongside.test(before(mention)) || worksWith.test(text.slice(mention.end)),
  );
  const all = [...roles, ...occupations.filter((mention) => !met.includes(mention))];
  const own = all.filter((mention) => says.test(before(mention)) || movesOn.test(text.slice(mention.end)));
  // Somebody must be left to be asked about: the only role is, whoever else is named.
  const isSettled = spokenOf || ranking.roles.length === 1;
  return [...met, ...(isSettled || own.length < all.length || meansThis.test(text) ? own : [])];
}
