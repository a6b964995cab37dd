import type { Finding } from './types.ts';

/**
 * Puts fixes into a document's text. A line that is no longer what it was is left alone.
 * @param text the document as it was checked
 * @param findings those of the document
 * @returns the text, and how many findings are mended
 */
export function applyFixes(text: string, findings: Finding[]): { text: string; mended: number } {
  const lines = text.split('\n');
  const ending = (line: string) => (line.endsWith('\r') ? '\r' : '');
  let mended = 0;
  const gone = new Set<number>();
  for (const { fixes } of findings) {
    const isThere = ({ line, was }: Finding['fixes'][number]) => lines[line - 1]?.replace(/\r$/, '') === was;
    if (fixes.length === 0 || !fixes.every(isThere)) continue;
    mended += 1;
    for (const { line, now } of fixes) {
      if (now === null) gone.add(line - 1);
      else lines[line - 1] = `${now}${ending(lines[line - 1] as string)}`;
    }
  }
  return { text: lines.filter((_line, at) => !gone.has(at)).join('\n'), mended };
}
