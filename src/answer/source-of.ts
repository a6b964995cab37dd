import type { Edition, Section } from '../knowledge/index.ts';
import { catalogue, type Language } from '../language/index.ts';
import { headingShown } from './heading-shown.ts';

/**
 * The line that says where an answer stands.
 * @param sections those that it was taken from, in the order in which they are named
 * @param language in which the line is written
 */
export function sourceOf(edition: Edition, sections: readonly Section[], language: Language): string {
  const { source, requirements } = catalogue(language);
  const headings = sections.map(({ heading }) => headingShown(heading));
  return source(edition.name, headings.join(requirements.and), edition.reviewed);
}
