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
  const shortened = text
    .replace(
      new RegExp(
        `^(?:an?|the)?\\s*(?:${name})s?\\s+(usually |typically |generally )?needs?\\s+(?:to be |to )?`,
        'iu',
      ),
      '$1',
    )
    .replace(new RegExp(`\\s+(?:for|of|among|in)\\s+(?:an?\\s+|the\\s+)?(?:${name})s?(?=[.;,]|$)`, 'giu'), '')
    .replace(
      new RegExp(`^(?:对)?(?:${name})(?:来说，|要能|(既要|必须)|要)?(?=\\p{Script=Han}|[A-Z])`, 'iu'),
      '$1',
    )
    .trim();
  return shortened === '' ? text : `${shortened.charAt(0).toUpperCase()}${shortened.slice(1)}`;
}

/** Whether a line speaks of its own document, such as of the list that it stands below. */
export function isOfDocument(text: string): boolean {
  return /\blisted (?:under|in|below|above|here)\b|\bthis document\b|一节所列|这里列出|本文档|如下所列/iu.test(
    text,
  );
}
