import type { Role } from '../knowledge/index.ts';
import { normalize } from '../question/index.ts';
import { clearLevel, hanLevels, levelOf } from './levels.ts';
import { titleWords } from './title-words.ts';

/** A level as firms number them. */
const grade = /\bl\d\b/;

/**
 * The title that a follow-up means by a level alone: after talk of a senior data engineer, "and the junior?" is about a
 * junior data engineer.
 * @param text a normalised question that names no role
 * @param role the role talked about so far
 * @returns the title; null where the question names no level
 */
export function followLevel(text: string, role: Role): string | null {
  // What stands in brackets says the same once more: "Site Reliability Engineer (SRE)".
  const name = normalize(role.names[0] ?? '').replace(/\s*\(.*?\)/g, '');
  if (/\p{Script=Han}/u.test(name)) {
    const level = hanLevels.find(([written]) => text.includes(written))?.[0];
    const plain = hanLevels.reduce((rest, [written]) => rest.replace(written, ''), name);
    return level ? `${level}${plain}` : null;
  }
  const han = hanLevels.find(([written]) => text.includes(written))?.[1];
  const level = text.match(clearLevel)?.[1] ?? text.match(grade)?.[0] ?? han;
  const plain = titleWords(name).filter(({ word }) => levelOf(word) === null);
  return level ? `${level} ${plain.map(({ word }) => word).join(' ')}` : null;
}
