import { plainHeading, type Section } from '../knowledge/index.ts';
import { levelHeights } from '../subject/index.ts';

/** A level that has a column of its own. */
export interface LevelColumn {
  /** The column's heading, and what of it names the level: nothing for the plain title among others with a level. */
  heading: string;
  level: string;
}

/** A grade, as firms number them. */
const grade = /^(?:l|ic)?\s?\d$/i;

/**
 * The levels that a section's table sets side by side, a column each: "Skill | Junior | Senior", or
 * "Skill | Designer | Senior Designer".
 * @returns one for each column but the rows' own; empty where they are not all levels, or fewer than two
 */
export function levelColumns({ columns }: Section): LevelColumn[] {
  const headings = columns.slice(1).map(plainHeading);
  if (headings.length < 2 || new Set(headings).size < headings.length) return [];
  const levels = headings.every(isLevel) ? headings : withoutShared(headings);
  return levels.every((level) => level === '' || isLevel(level))
    ? headings.map((heading, at) => ({ heading, level: levels[at] as string }))
    : [];
}

function isLevel(text: string): boolean {
  return levelHeights(text).length > 0 || grade.test(text);
}

/** Texts without the words with which all of them begin or end. */
function withoutShared(texts: string[]): string[] {
  const words = texts.map((text) => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? []);
  const before = sharedBy(words);
  const after = sharedBy(words.map((each) => each.slice(before).reverse()));
  return words.map((each) => joined(each.slice(before, each.length - after)));
}

/** With how many words all lists begin. */
function sharedBy(lists: string[][]): number {
  const [first = []] = lists;
  const end = first.findIndex((word, at) => lists.some((list) => list[at] !== word));
  return end < 0 ? first.length : end;
}

function joined(words: string[]): string {
  return words.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
