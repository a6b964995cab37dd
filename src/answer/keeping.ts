import { dayOf, type Edition } from '../knowledge/index.ts';
import { sourceOfAny } from '../language/index.ts';

const day = 86_400_000;

/**
 * The day by which a document is to be checked again.
 * @param reviewed the day of a review that is not written into the document; null for none
 * @returns YYYY-MM-DD; null where it is never due, or was never checked
 */
export function dueOn(
  edition: Pick<Edition, 'reviewed' | 'reviewEvery'>,
  reviewed: string | null,
): string | null {
  // Days that are written so are in order as texts.
  const last = [edition.reviewed, reviewed]
    .filter((each) => each !== null)
    .sort()
    .at(-1);
  if (last === undefined || edition.reviewEvery === null) return null;
  return dayOf(Date.parse(last) + edition.reviewEvery * day);
}

const holdsFigure = new RegExp(`\\d|${sourceOfAny(({ said }) => said.countInWords)}`, 'iu');

/** The lines of a document that hold a figure or a date: what goes out of date first. */
export function datedLines({ sections }: Pick<Edition, 'sections'>): string[] {
  const lines = sections.flatMap(({ passages }) => passages.map(({ text }) => text));
  return [...new Set(lines.filter((text) => holdsFigure.test(text)))];
}
