import { dayOf, type Fault } from '../knowledge/index.ts';
import type { Fix } from './types.ts';

/**
 * What mends a fault of loading without a change of what the document says: a day written otherwise where it can be read in one way
 * only, a heading with spaces or too many # before it, empty lines above front matter. Code is left alone.
 * @param fault told at a line of the document
 * @param lines the document's lines
 * @returns empty where a person must
 */
export function findFixes({ source }: Fault, lines: string[]): Fix[] {
  const was = lines[source.line - 1];
  if (was === undefined) return [];
  const change = (now: string | null) => [{ line: source.line, was, now }];
  const [, written = '', behind = ''] = was.match(/^reviewed\s*:\s*(.*?)(\s*|\s+#.*)$/u) ?? [];
  const day = dayWritten(written.replace(/^(["'])(.*)\1$/, '$2'));
  if (day !== null) return change(`reviewed: ${day}${behind.trimEnd()}`);
  if (/^\s*#{7,}\s+\S/.test(was)) return change(was.replace(/^\s*#{7,}/, '######'));
  const above = lines.slice(0, source.line - 1);
  if (/^(?: {4,}|\t+\s*)#{2,6}\s+\S/.test(was) && !isSample(above, lines.slice(source.line)))
    return change(was.trimStart());
  if (/^---[ \t]*$/.test(was) && above.every((line) => line.trim() === ''))
    return above.map((line, at) => ({ line: at + 1, was: line, now: null }));
  return [];
}

/** The one day that a text can mean, as YYYY-MM-DD; null where there is none, or two. */
function dayWritten(text: string): string | null {
  const [, year, month, day] = text.match(/^(\d{4})\s*[/.年]\s*(\d{1,2})\s*[/.月]\s*(\d{1,2})\s*日?$/u) ?? [];
  const [, late, early, ofYear] = text.match(/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/) ?? [];
  // 31/01/2026 can be one day only; 03/04/2026 may be two.
  const parts = year !== undefined ? [year, month, day] : Number(late) > 12 ? [ofYear, early, late] : [];
  const written = parts.map((part = '') => part.padStart(2, '0')).join('-');
  // 31 February is read as a day of March.
  const time = Date.parse(written);
  return !Number.isNaN(time) && dayOf(time) === written ? written : null;
}

/** Whether an indented line is code: others beside it are indented too, or it is announced by a colon. */
function isSample(above: string[], below: string[]): boolean {
  const isText = (line: string) => line.trim() !== '';
  const before = above.findLast(isText) ?? '';
  return (
    [before, below.find(isText) ?? ''].some((line) => /^(?: {4}|\t)/.test(line)) || /[:：]\s*$/.test(before)
  );
}
