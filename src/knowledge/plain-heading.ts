import { stripEmoji } from '../language/index.ts';

/**
 * A heading without what only decorates it: emoji, numbering, a closing colon, brackets around the whole.
 * @param heading a heading's text, without Markdown
 */
export function plainHeading(heading: string): string {
  return stripEmoji(heading.normalize('NFKC'))
    .replace(/[‘’]/g, "'")
    .replace(
      /^\s*(?:(?:\d+|[ivx]+|[a-z])[.)、](?:\d+[.)]?)*|[一二三四五六七八九十]+[、.]|第[一二三四五六七八九十\d]+[章节部分]+)\s*/iu,
      '',
    )
    .replace(/^[\s\-–—•·*#>|]+|[\s:\-–—•·*#|]+$/g, '')
    .replace(/^[[(【《](.*)[\])】》]$/u, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
