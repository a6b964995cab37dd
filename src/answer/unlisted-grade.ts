import type { Section } from '../knowledge/index.ts';
import { normalize } from '../question/index.ts';
import { gradeCode } from '../subject/index.ts';

/**
 * The grade that a question of pay names and a table of pay does not have: "L7", where the table ends at L6.
 * @param text the question, normalised
 * @returns null where it names none, or one of another kind than the table's
 */
export function unlistedGrade(text: string, { kind, passages }: Section): string | null {
  if (kind !== 'salary') return null;
  const labels = passages.flatMap(({ shape, cells: [first] }) =>
    shape === 'row' ? [normalize(first ?? '')] : [],
  );
  if (labels.length === 0) return null;
  const listed = labels.flatMap((label) => label.match(gradeCode) ?? []);
  const kinds = new Set([...listed.map(lettersOf), ...usualLetters]);
  const named = (text.match(gradeCode) ?? []).filter((code) => kinds.has(lettersOf(code)));
  const [unlisted] = named.every((code) => listed.includes(code))
    ? []
    : named.filter((code) => !listed.includes(code));
  return unlisted?.toUpperCase() ?? null;
}

/** By which firms name grades most often. */
const usualLetters = ['l', 'ic'];

function lettersOf(code: string): string {
  return code.replace(/\d/g, '');
}
