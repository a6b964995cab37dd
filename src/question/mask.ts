/** A stretch of text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Puts one sign in place of each stretch, so that what is asked is read and not of whom.
 * @param text normalised text
 * @param spans the stretches, in any order; of two that overlap the one that begins later goes with the other
 * @param mask the sign
 */
export function maskSpans(text: string, spans: readonly Span[], mask: string): string {
  let masked = '';
  let end = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    if (span.start >= end) masked += `${text.slice(end, span.start)} ${mask} `;
    end = Math.max(end, span.end);
  }
  // A bracket whose other half went with a name goes with it.
  const whole = `${masked}${text.slice(end)}`;
  const isHalf = whole.includes(')') && !whole.includes('(') && text.includes('(');
  return (isHalf ? whole.replace(')', ' ') : whole).replace(/\s+/g, ' ').trim();
}
