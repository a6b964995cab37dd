import type { Section } from '../knowledge/index.ts';
import { normalize } from '../question/index.ts';
import { gradeCode } from '../subject/index.ts';

/**
 * The grade that a question of pay names and a table of pay does not have: "L7", where the table ends at L6.
 * @param text the question, normalised
 * @returns null where it names none, or one of another kind than the table's
 */
export function unlistedGrade(text: string, { kind, passages, columns }: Section): string | null {
  if (kind !== 'salary') return null;
  const labels = passages.flatMap(({ shape, cells: [first] }) =>
    shape === 'row' ? [normalize(first ?? '')] : [],
  );
  if (labels.length === 0) return null;
  const heads = [...labels, ...columns.map(normalize)];
  const listed = heads.flatMap((label) => label.match(gradeCode) ?? []);
  const hasNumbers = heads.some((label) => /\d/.test(label));
  // A table without numbers has no grade of any kind; "Level 6" and "L3-L5" may be what "L6" and "L4" mean.
  const kinds = new Set(hasNumbers ? listed.map(lettersOf) : usualLetters);
  const named = (text.match(gradeCode) ?? []).filter((code) => kinds.has(lettersOf(code)));
  const isListed = (code: string) => listed.includes(code) || isWithinRange(code, heads);
  return named.every(isListed) ? null : (named.find((code) => !isListed(code))?.toUpperCase() ?? null);
}

/** By which firms name grades most often. */
const usualLetters = ['l', 'ic'];

const range = /\b([a-z]{1,3})(\d{1,2})\s*(?:-|–|~|to)\s*[a-z]{0,3}(\d{1,2})\b/g;

function isWithinRange(code: string, labels: string[]): boolean {
  const number = Number(code.replace(/\D/g, ''));
  return labels
    .flatMap((label) => [...label.matchAll(range)])
    .some(
      ([, letters, from, to]) =>
        letters === lettersOf(code) && Number(from) <= number && number <= Number(to),
    );
}

function lettersOf(code: string): string {
  return code.replace(/\d/g, '');
}
