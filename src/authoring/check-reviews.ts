import type { Edition, FrontMatterPlaces } from '../knowledge/index.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

const dayLength = 86_400_000;

/**
 * Tells a document that is due for a review, or whose review has not happened yet.
 * @param today as YYYY-MM-DD
 */
export function checkReviews(edition: Edition, places: FrontMatterPlaces, today: string): Finding[] {
  const { file, reviewed, reviewEvery } = edition;
  const tell = (key: string, problem: string, remedy: string) => [
    finding('warning', 'reviews', { file, line: places.lineOf([key]) }, problem, remedy),
  ];
  const remedy = 'Read it through, mend what has changed, and write the day under "reviewed".';
  if (reviewed === null) {
    return reviewEvery === null
      ? []
      : tell('review_every', `It is to be reviewed every ${reviewEvery} days, and names no review.`, remedy);
  }
  if (reviewed > today)
    return tell(
      'reviewed',
      `The review of ${reviewed} has not happened yet.`,
      'Write the day of the last review.',
    );
  const days = Math.floor((Date.parse(today) - Date.parse(reviewed)) / dayLength);
  if (reviewEvery === null || days <= reviewEvery) return [];
  return tell(
    'reviewed',
    `The review is overdue: the last was ${days} days ago, on ${reviewed}, and one is due every ${reviewEvery} days.`,
    remedy,
  );
}
