import type { ExtractTerms, Rarity } from '../question/index.ts';

/** A term that fewer questions hold is as rare as can be. */
const fewestQuestions = 15;

/**
 * Measures how little the terms of questions tell, by how many questions hold each: "day" and "need" stand in
 * questions about anything.
 * @param questions normalised
 * @returns 0 for a term that every question holds, up to 1; rare terms are left out
 */
export function measureRarity(questions: string[], extractTerms: ExtractTerms): Rarity {
  const counts = new Map<string, number>();
  for (const question of questions)
    for (const term of extractTerms(question)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rarest = Math.log(questions.length / fewestQuestions);
  return Object.fromEntries(
    [...counts]
      .filter(([, count]) => count > fewestQuestions)
      .map(([term, count]) => [term, Number((Math.log(questions.length / count) / rarest).toFixed(3))]),
  );
}
