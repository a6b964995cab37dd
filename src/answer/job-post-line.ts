import { inAny, languages, reading } from '../language/index.ts';

/**
 * A line of a document as a job post has it: without the role as its subject, which the post is about anyway.
 * @param text as the document writes it
 * @param names the role's
 */
export function jobPostLine(text: string, names: string[]): string {
  const name = names
    .toSorted((one, other) => other.length - one.length)
    .map((each) => each.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
  if (name === '') return text;
  const withRole = (pattern: string) =>
    new RegExp(
      pattern.replaceAll('@role', () => name),
      'giu',
    );
  const shortened = languages
    .map((language) => reading(language).said)
    .reduce(
      (left, { roleNeeds, ofRole }) =>
        left.replace(withRole(roleNeeds.source), '$1').replace(withRole(ofRole.source), ''),
      text,
    )
    .trim();
  return shortened === '' ? text : `${shortened.charAt(0).toUpperCase()}${shortened.slice(1)}`;
}

const ofDocument = inAny(({ said }) => said.ofDocument);

/** Whether a line speaks of its own document, such as of the list that it stands below. */
export function isOfDocument(text: string): boolean {
  return ofDocument.test(text);
}
