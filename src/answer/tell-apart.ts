import { countShared } from './count-shared.ts';
import type { Candidate } from './types.ts';

/**
 * Gives candidates of one title the place of their document too, so that a person can choose between them.
 * @returns the candidates in their order
 */
export function tellApart(candidates: Candidate[]): Candidate[] {
  return candidates.map((candidate) => {
    const { role, title } = candidate;
    const same = candidates.filter((each) => each.title === title).map((each) => each.role.id);
    return same.length > 1 ? { ...candidate, title: `${title} (${differing(role.id, same)})` } : candidate;
  });
}

/** What of a place differs from others: of "shop/cashier" and "bar/cashier" what stands before the stroke. */
function differing(own: string, all: string[]): string {
  const parts = all.map((each) => each.split(boundary));
  const before = countShared(parts);
  const after = countShared(parts.map((each) => each.toReversed()));
  const mine = own.split(boundary);
  const rest = mine.slice(before, mine.length - after).join('');
  // Of two places one may be the beginning of the other.
  const shortest = Math.min(...parts.map(({ length }) => length));
  return before + after < shortest && rest !== '' ? rest : own;
}

/** Between the words of a file's or folder's name; kept, so that what is left reads as it stood. */
const boundary = /(?<=[-_/\s])|(?=[-_/\s])/u;
