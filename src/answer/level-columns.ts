import { plainHeading, type Section } from '../knowledge/index.ts';
import { findLevels, levelHeights } from '../subject/index.ts';
import { countShared } from './count-shared.ts';

/** A level that has a column of its own. */
interface LevelColumn {
  heading: string;
  /** What of the heading names the level: nothing for the plain title among others with a level. */
  level: string;
  /** Its place among the section's columns. */
  column: number;
}

/** A grade, as firms number them. */
const grade = /^(?:l|ic)?\s?\d$/i;

/**
 * The levels that a text names of those that a section's table sets side by side, a column each:
 * "Skill | Junior | Senior", or "Skill | Designer | Senior Designer".
 * @param text the question, normalised
 * @param roleNames the role's names, whose own words name no level
 * @returns in the order in which the text names them; empty where the columns are not all levels, or fewer than two
 */
export function levelColumnsNamed(section: Section, text: string, roleNames: string[]): LevelColumn[] {
  const columns = levelColumns(section);
  const levels = columns.map(({ level }) => level);
  return findLevels(text, levels, roleNames).flatMap((at) => columns[at] ?? []);
}

function levelColumns({ columns }: Section): LevelColumn[] {
  const headings = columns.slice(1).map(plainHeading);
  if (headings.length < 2 || new Set(headings).size < headings.length) return [];
  const levels = headings.every(isLevel) ? headings : withoutShared(headings);
  return levels.every((level) => level === '' || isLevel(level))
    ? headings.map((heading, at) => ({ heading, level: levels[at] as string, column: at + 1 }))
    : [];
}

function isLevel(text: string): boolean {
  return levelHeights(text).length > 0 || grade.test(text);
}

/** Texts without the words with which all of them begin or end. */
function withoutShared(texts: string[]): string[] {
  const words = texts.map((text) => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? []);
  const before = countShared(words);
  const after = countShared(words.map((each) => each.slice(before).toReversed()));
  return words.map((each) => joined(each.slice(before, each.length - after)));
}

function joined(words: string[]): string {
  return words.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
