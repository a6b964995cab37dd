import { columnLine, isUnderColumns, type Passage, type Section } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import { normalize } from '../question/index.ts';
import { findLevels } from '../subject/index.ts';
import { levelColumnsNamed } from './level-columns.ts';
import { payColumn } from './pay-column.ts';
import { rowOfMost } from './row-of-most.ts';
import { asksForNext } from './select-lines.ts';
import type { Part } from './types.ts';

/** The kinds of section that list the levels of a role. */
const kindsOfLevels: (string | null)[] = ['salary', 'career'];

/**
 * Picks out the level that a question names, in a section of pay or of steps that lists levels as rows or as steps and in a
 * table that lists them as columns, or the role that it names in a table of roles.
 * @param text the question
 * @param asksNext whether it asks for the step after the one that it names
 * @returns the part with that row, step or column as what answers; as it is where the question names none
 */
export function focusLevel(shown: Part, text: string, asksNext = asksForNext.test(text)): Part {
  const { role, section } = shown;
  const rows = rowsOfRole(shown, text);
  if (rows.length > 0)
    return { ...shown, passages: rows, isFocused: true, ...(rows.length === 1 && { level: rows[0] }) };
  const column = levelColumn(shown, text);
  if (column.length > 0) return { ...shown, passages: column, isFocused: true };
  if (!kindsOfLevels.includes(section.kind)) return shown;
  const levels = section.passages.filter(({ shape }) => shape === 'row' || shape === 'step');
  const labels = levels.map(({ cells, text: label }) => cells[0] ?? label);
  const isPay = section.kind === 'salary';
  // A "shift bonus" is a column's, and not the shift lead's.
  const [named, ...others] = findLevels(isPay ? withoutColumns(text, section) : text, labels, role.names);
  const own = isPay
    ? (ownLevel(levels, role.names, text) ?? rowOfMost(section, withoutNames(text, role.names)))
    : undefined;
  const at = named ?? (own === undefined ? undefined : levels.indexOf(own));
  const paid = payColumn(section, withoutWords(text, labels[at ?? -1] ?? ''));
  const part = isPay && paid !== payColumn(section, '') ? { ...shown, column: paid } : shown;
  const found = at === undefined ? undefined : levels[at];
  if (at === undefined || found === undefined) return part;
  // Pay of two levels is answered by both.
  const besides = isPay ? others.flatMap((other) => levels[other] ?? []) : [];
  if (besides.length > 0) return { ...part, passages: [found, ...besides], isFocused: true };
  // Who asks how to get to a level stands on the one before it.
  const before = found.shape === 'step' && isGoal(text) ? levels[at - 1] : undefined;
  if (before !== undefined) return { ...part, passages: [found, before], isFocused: true, level: before };
  const next = found.shape === 'step' && asksNext ? levels[at + 1] : undefined;
  return {
    ...part,
    passages: next === undefined ? [found] : [next, found],
    isFocused: true,
    level: found,
  };
}

/** A role may have a row for each of its levels; more rows than that are no answer about one. */
const mostRows = 4;

// A page of several roles has a row for each, in whichever column it names them; "Senior QA Engineer" is no "QA Engineer".
function rowsOfRole({ role, section }: Part, text: string): Passage[] {
  const plain = normalize(text);
  const names = new Set(role.names.slice(1));
  const rows = section.passages.filter(({ cells }) => cells.some((cell) => names.has(cell)));
  const nameIn = ({ cells }: Passage) =>
    Math.max(
      0,
      ...cells
        .filter((cell) => names.has(cell) && plain.includes(normalize(cell)))
        .map(({ length }) => length),
    );
  const longest = Math.max(0, ...rows.map(nameIn));
  const named = longest === 0 ? [] : rows.filter((row) => nameIn(row) === longest);
  return named.length < rows.length && named.length <= mostRows ? named : [];
}

// In a table of skills each level may have a column: "Skill | Junior | Senior".
function levelColumn({ role, section, passages, isFocused }: Part, text: string): Passage[] {
  const [named] = levelColumnsNamed(section, text, role.names);
  if (named === undefined || section.kind === 'salary') return [];
  const rows = isFocused ? passages.filter(({ shape }) => shape === 'row') : [];
  if (rows.length > 0 && !rows.some((row) => isUnderColumns(section, row))) return [];
  const linesOf = (all: Passage[]) =>
    all.flatMap((row) => (isUnderColumns(section, row) ? (columnLine(row, named.column) ?? []) : []));
  const own = linesOf(rows);
  return own.length > 0 ? own : linesOf(section.passages);
}

// The "shift bonus" stands whole in the question, with its words in this order.
function withoutColumns(text: string, { columns }: Section): string {
  return columns
    .slice(1)
    .map((column) => normalize(column).replace(/\s*[(（].*$/u, ''))
    .filter((column) => column.includes(' ') || /\p{Script=Han}{2}/u.test(column))
    .flatMap((column) => [column, ...column.split(/\s+(?=per |an? |each )/u)])
    .reduce((rest, column) => rest.replace(column, ' '), text);
}

function withoutNames(text: string, names: string[]): string {
  return names.reduce((rest, name) => rest.replace(normalize(name), ' '), text);
}

/** The words of a level's name tell nothing of what is asked of it. */
function withoutWords(text: string, label: string): string {
  const own = normalize(label).match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? [];
  return own.reduce((rest, word) => rest.replace(word, ' '), text);
}

const goal = inAny(({ asking }) => asking.goal);
const reached = inAny(({ asking }) => asking.reached);

function isGoal(text: string): boolean {
  return goal.test(text) && !reached.test(text);
}

// In a table of pay the role itself may be one of the levels, beside its deputy.
function ownLevel(levels: Passage[], roleNames: string[], text: string): Passage | undefined {
  const plain = normalize(text);
  return levels.find(({ cells, text: label }) => {
    const own = normalize(cells[0] ?? label);
    // A 车队长 is nobody else's level.
    const isTitle = /^\p{Script=Han}{3,}$/u.test(own) || roleNames.some((name) => normalize(name) === own);
    return own !== '' && plain.includes(own) && isTitle;
  });
}
