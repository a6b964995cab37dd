import { occupationMask, roleMask } from './features.ts';

/** A stretch of text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Puts one sign for every role of the book and another for every other occupation, so that the classifier reads
 * what is asked and not of whom.
 * @param text normalised text
 * @param roles where it names roles of the book
 * @param occupations where it names others; one that overlaps a role is passed over
 */
export function maskQuestion(text: string, roles: Span[], occupations: Span[]): string {
  const others = occupations.filter(
    (other) => !roles.some((role) => role.start < other.end && other.start < role.end),
  );
  const spans = [
    ...roles.map((span) => ({ ...span, mask: roleMask })),
    ...others.map((span) => ({ ...span, mask: occupationMask })),
  ].sort((one, other) => other.start - one.start);
  const masked = spans.reduce(
    (rest, { start, end, mask }) => `${rest.slice(0, start)} ${mask} ${rest.slice(end)}`,
    text,
  );
  return masked.replace(/\s+/g, ' ').trim();
}
