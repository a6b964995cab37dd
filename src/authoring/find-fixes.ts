import type { Fault } from '../knowledge/index.ts';
import type { Fix } from './types.ts';

/**
 * What mends a fault of loading without a change of what the document says: a day written otherwise where it can be read in one way
 * only, a heading with spaces or too many # before it, empty lines above front matter.
 * @param fault told at a line of the document
 * @param lines the document's lines
 * @returns empty where a person must
 */
export function findFixes({ source }: Fault, lines: string[]): Fix[] {
  const was = lines[source.line - 1];
  if (was === undefined) return [];
  const change = (now: string | null) => [{ line: source.line, was, now }];
  const [, key = '', year = '', month = '', day = ''] =
    was.match(/^(reviewed\s*:\s*)["']?(\d{4})\s*[/.年]\s*(\d{1,2})\s*[/.月]\s*(\d{1,2})\s*日?["']?\s*$/u) ??
    [];
  if (key !== '') return change(`${key}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const [, late = '', early = '', ofYear = ''] =
    was.match(/^reviewed\s*:\s*["']?(\d{1,2})[/.](\d{1,2})[/.](\d{4})["']?\s*$/) ?? [];
  // 31/01/2026 can be one day only; 03/04/2026 may be two.
  if (Number(late) > 12 && Number(late) < 32 && Number(early) < 13)
    return change(`reviewed: ${ofYear}-${early.padStart(2, '0')}-${late}`);
  if (/^\s*#{7,}\s+\S/.test(was)) return change(was.replace(/^\s*#{7,}/, '######'));
  if (/^(?: {4,}|\t+\s*)#{2,6}\s+\S/.test(was)) return change(was.trimStart());
  const above = lines.slice(0, source.line - 1);
  if (/^---[ \t]*$/.test(was) && above.every((line) => line.trim() === ''))
    return above.map((line, at) => ({ line: at + 1, was: line, now: null }));
  return [];
}
