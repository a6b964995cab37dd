import { sourceOfAny, stripEmoji } from '../language/index.ts';

/**
 * A heading without what only decorates it: emoji, numbering, a closing colon, brackets around the whole.
 * @param heading a heading's text, without Markdown
 */
export function plainHeading(heading: string): string {
  return (
    stripEmoji(heading.normalize('NFKC'))
      .replace(/[‘’]/g, "'")
      .replace(
        /^\s*(?:\d+[.)、](?:\d+[.)]?)*|(?:[ivx]+|[a-z])(?:、|[.)](?=\p{Script=Han}|\s+(?!\p{L}\.)))|[一二三四五六七八九十]+[、.]|\((?:[一二三四五六七八九十]+|\d+)\)|第[一二三四五六七八九十\d]+[章节部分]+)\s*/iu,
        '',
      )
      // "3 What you need", though not "3 Years of experience" or "1 on 1".
      .replace(/^\s*1?\d\s+(?!(?:Year|Month|Week|Day|Hour|Minute)s?\b)(?=\p{Lu}\p{Ll})/u, '')
      .replace(/^[\s\-–—•·*#>|]+|(?<![\s:\-–—•·*#|])[\s:\-–—•·*#|]+$/g, '')
      .replace(/^[[(【《](.*)[\])】》]$/u, '$1')
      .replace(/\s+/g, ' ')
      .trim()
      // "岗 位 说 明 书", as titles are drawn apart.
      .replace(/^(?:\p{Script=Han} )+\p{Script=Han}$/u, (title) => title.replaceAll(' ', ''))
  );
}

const joint = new RegExp(
  String.raw`\s*[,/&|·、，；;:：+（）()]\s*|${sourceOfAny(({ document }) => document.headingJoint)}|\s+-\s+`,
  'iu',
);

/**
 * The parts of a combined heading, such as 薪资范围与职业发展 or "Salary and location".
 * @param heading a plain heading
 * @returns empty where it is one whole
 */
export function headingParts(heading: string): string[] {
  const parts = heading.split(joint).filter((part) => part.length > 1);
  return parts.length > 1 ? parts : [];
}
