import type { Role } from '../knowledge/index.ts';
import { hanLevels, levelOf, normalize, titleWords } from '../question/index.ts';

// Words that set a level and are seldom anything else, as "lead" and "staff" often are.
const englishLevel = /\b(associate|junior|mid(?:[- ]level)?|senior|principal)s?\b/;

/**
 * The title that a follow-up means by a level alone: after talk of a senior data engineer, "and the junior?" is about a
 * junior data engineer.
 * @param text a normalised question that names no role
 * @param role the role talked about so far
 * @returns the title; null where the question names no level
 */
export function followLevel(text: string, role: Role): string | null {
  const name = normalize(role.names[0] ?? '');
  if (/\p{Script=Han}/u.test(name)) {
    const level = hanLevels.find(([written]) => text.includes(written))?.[0];
    const plain = hanLevels.reduce((rest, [written]) => rest.replace(written, ''), name);
    return level ? `${level}${plain}` : null;
  }
  const han = hanLevels.find(([written]) => text.includes(written))?.[1];
  const level = text.match(englishLevel)?.[1] ?? han;
  const plain = titleWords(name).filter(({ word }) => levelOf(word) === null);
  return level ? `${level} ${plain.map(({ word }) => word).join(' ')}` : null;
}
