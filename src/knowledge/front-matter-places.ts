import { findFrontMatter } from './find-front-matter.ts';
import { readYaml } from './read-yaml.ts';

/** What a document's front matter says as written, and where. */
export interface FrontMatterPlaces {
  value: Record<string, unknown>;
  /** The line, counted from 1, of the value under some keys, such as ['aliases', 2], or of the nearest value around it. */
  lineOf: (keys: readonly PropertyKey[]) => number;
}

/**
 * Reads front matter for its places.
 * @param markdown the file's text
 * @returns no value, and line 1 for all, where the document has no front matter or it cannot be read
 */
export function frontMatterPlaces(markdown: string): FrontMatterPlaces {
  const { value, problems, lineOf } = readYaml(findFrontMatter(markdown)?.text ?? '');
  const isRead =
    problems.length === 0 && typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRead
    ? { value: value as Record<string, unknown>, lineOf: (keys) => lineOf(keys) + 1 }
    : { value: {}, lineOf: () => 1 };
}
