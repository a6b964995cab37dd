import { shorten } from './shorten.ts';
import type { Fault } from './types.ts';

/**
 * The most that is read of a document. The parser takes longer than a text grows where a paragraph holds many marks that
 * may begin something, or where lists and quotes nest deep; within these bounds the worst text takes a second or two.
 * The fullest of some hundred real documents reach half of each.
 */
const most = {
  lines: 5_000,
  marks: 6_000,
  marksOfParagraph: 600,
  characters: 10_000,
  nesting: 12,
  indent: 60,
};

/** The characters that may begin a link, an emphasis, a tag, a piece of code or an entity. */
const marks = /[*_~[\]<`!&\\]/g;

/** What may stand before a line's text: spaces and the marks of quotes and lists. */
const prefix = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s|$)))*[ \t]*/;

/** Lines of which the parser makes one paragraph, as far as can be told without it. */
interface Run {
  first: string;
  last: string;
  marks: number;
  characters: number;
  isTable: boolean;
  isTooLong: boolean;
}

/**
 * Leaves out of a document what would take the parser longer than anybody waits, so that no document can hang the
 * start. The lines keep their numbers.
 * @param lines the document's lines
 * @param file named in the faults
 * @returns the lines, with an empty one in place of each that is left out; a warning for each place where text is left
 *   out; an error and no lines where the whole is too much
 */
export function boundMarkdown(lines: string[], file: string): { lines: string[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const tell = (severity: Fault['severity'], index: number, problem: string, remedy: string) =>
    faults.push({ severity, source: { file, line: index + 1 }, problem, remedy });
  const markCount = lines.reduce((sum, line) => sum + countMarks(line), 0);
  if (lines.length > most.lines || markCount > most.marks) {
    const [count, limit, what] =
      lines.length > most.lines
        ? [lines.length, most.lines, 'lines']
        : [markCount, most.marks, 'signs such as * [ <'];
    const problem = `The file has ${count} ${what}, and ${limit} are the most that a role needs.`;
    tell('error', 0, problem, 'Split it into a file for each role, or remove it.');
    return { lines: [], faults };
  }
  let run: Run | null = null;
  const bounded = lines.map((whole, index) => {
    const line = whole.replace(/^[ \t]+/, withinIndent);
    if (line.length > most.characters) {
      const problem = `The line has ${line.length} characters, and ${most.characters} are the most that is read.`;
      tell('warning', index, problem, 'Break it into several lines.');
      return '';
    }
    if (isTooDeep(line)) {
      const text = line.replace(prefix, '');
      if (text !== '') {
        const problem = `The line is nested deeper than can be read: "${shorten(text)}".`;
        tell('warning', index, problem, 'Take some of the marks before it away.');
      }
      return '';
    }
    run = addToRun(run, line);
    if (run.marks <= most.marksOfParagraph && run.characters <= most.characters) return line;
    if (!run.isTooLong)
      tell('warning', index, 'The paragraph is too long to be read from here on.', 'Part it by empty lines.');
    run.isTooLong = true;
    return '';
  });
  return { lines: bounded, faults };
}

function countMarks(line: string): number {
  return line.match(marks)?.length ?? 0;
}

function withinIndent(space: string): string {
  return columnsOf(space) > most.indent ? ' '.repeat(most.indent) : space;
}

/** A tab goes to the next column that four divides, and counts as four here. */
function columnsOf(space: string): number {
  return space.replaceAll('\t', '    ').length;
}

function isTooDeep(line: string): boolean {
  const [before = ''] = line.match(prefix) ?? [];
  const nesting = before.match(/[>*+-]|\d+/g)?.length ?? 0;
  return nesting > most.nesting || columnsOf(before) > most.indent;
}

function addToRun(run: Run | null, line: string): Run {
  const isTable = run !== null && (run.isTable ? isRow(line) : isHeadOfTable(run.last, line));
  const isNew = run === null || isTable || beginsAnew(line, run.first);
  const before = isNew ? { first: line, marks: 0, characters: 0, isTooLong: false } : (run as Run);
  return {
    first: before.first,
    last: line,
    marks: before.marks + countMarks(line),
    characters: before.characters + line.length,
    isTable,
    isTooLong: before.isTooLong,
  };
}

// A line that is empty, a list's item or a heading ends the paragraph above it; a number does only in a list or as 1.
function beginsAnew(line: string, first: string): boolean {
  const [text, firstText] = [line, first].map((each) => each.replace(/^[\s>]+/, '')) as [string, string];
  if (text === '' || firstText === '' || /^(?:[-*+]|1[.)]|#{1,6})\s+\S/.test(text)) return true;
  return [text, firstText].every((each) => /^\d{1,9}[.)]\s/.test(each));
}

function isRow(line: string): boolean {
  return line.includes('|');
}

// A head of as many cells as the line of dashes below it.
function isHeadOfTable(head: string, rule: string): boolean {
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|').length;
  return isRow(head) && /^[\s|:-]*-[\s|:-]*$/.test(rule) && cells(head) === cells(rule);
}
