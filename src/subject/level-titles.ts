import type { Role } from '../knowledge/index.ts';
import { normalize } from '../question/index.ts';
import { levelHeights } from './find-levels.ts';
import { ofMatter } from './find-occupations.ts';
import { plainWords } from './plain-words.ts';

/** A grade as firms number them: "W2", "IC4". */
export const gradeCode = /\b[a-z]{1,3}\d{1,2}\b/g;

/**
 * What a role's document calls its levels, in the rows of its pay and the steps of its career: "Forklift operator" and
 * "W2" are found in the document of the warehouse associate.
 * @returns titles as `plainWords` writes them, a job before what it is for too; Chinese ones as they stand; and grades
 */
export function levelTitles(role: Role): { titles: Set<string>; han: Set<string>; grades: Set<string> } {
  const labels = role.editions.flatMap(({ sections }) =>
    sections.flatMap(({ kind, passages }) =>
      passages.flatMap(({ shape, cells: [first = ''], statement }) => {
        if (shape === 'row' && (kind === 'salary' || kind === 'career')) return [first];
        return shape === 'step' && kind === 'career' ? [statement] : [];
      }),
    ),
  );
  const titles = labels
    .map((label) =>
      normalize(label)
        .replace(/\s*[(（].*?[)）]\s*/g, ' ')
        .replace(gradeCode, ' ')
        .trim(),
    )
    .flatMap((title) => [title, title.split(ofMatter)[0] ?? '']);
  return {
    // 初级 is a level of anybody.
    han: new Set(
      titles.filter((title) => /^\p{Script=Han}{3,}$/u.test(title) && levelHeights(title).length === 0),
    ),
    titles: new Set(titles.map(plainWords).filter((title) => title !== '')),
    grades: new Set(labels.flatMap((label) => normalize(label).match(gradeCode) ?? [])),
  };
}
