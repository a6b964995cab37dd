/**
 * Rewrites tables drawn with + and -, and lists of terms with their definitions below them, as Pandoc and older tools
 * write them, into tables and labelled lines that the parser knows. The lines keep their numbers.
 * @param lines a document's lines
 * @param isCode whether the line of that index stands in a block of code
 */
export function rewritePandoc(lines: string[], isCode: (index: number) => boolean): string[] {
  const rewritten = withTitle(lines);
  for (let at = 0; at < lines.length; at += 1) {
    if (isCode(at)) continue;
    if (isBorder(lines[at])) at = Math.max(at, rewriteTable(rewritten, at));
    else rewriteTerm(rewritten, at);
  }
  return rewritten;
}

// "% Title", "% Author" and "% Date" head a document.
function withTitle(lines: string[]): string[] {
  const isHead = (line: string | undefined) => line?.startsWith('% ') === true;
  if (!isHead(lines[0])) return [...lines];
  const end = lines.findIndex((line) => !isHead(line));
  return lines.map((line, at) => (at === 0 ? `# ${line.slice(2)}` : at < end ? '' : line));
}

function isBorder(line: string | undefined): boolean {
  return line !== undefined && /^ {0,3}\+(?:[-=:]{3,}\+)+\s*$/.test(line);
}

// Each row goes on its first line; the lines of dashes become empty rows, which say nothing, and the one below the head
// the rule that Markdown wants.
function rewriteTable(lines: string[], start: number): number {
  let end = start;
  while (/^ {0,3}[|+].*[|+]\s*$/.test(lines[end + 1] ?? '')) end += 1;
  if (!isBorder(lines[end]) || end - start < 2) return start;
  const columns = (lines[start] as string).split('+').length - 2;
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const nothing = row(Array.from({ length: columns }, () => ''));
  let first: number | null = null;
  let cells: string[] = [];
  let isRuled = false;
  for (let at = start; at <= end; at += 1) {
    const line = (lines[at] as string).trim();
    if (!isBorder(line)) {
      const pieces = line.slice(1, -1).split('|');
      if (pieces.length !== columns) return end;
      cells = pieces.map((piece, column) => `${cells[column] ?? ''} ${piece.trim()}`.trim());
      first ??= at;
      lines[at] = nothing;
      continue;
    }
    if (first !== null) lines[first] = row(cells);
    lines[at] = at === start ? '' : first !== null && !isRuled ? row(cells.map(() => '---')) : nothing;
    isRuled ||= first !== null;
    [first, cells] = [null, []];
  }
  return end;
}

const definition = /^ {0,3}:[ \t]{1,4}(?=\S)/;

function rewriteTerm(lines: string[], at: number): void {
  const term = lines[at] as string;
  const next = lines[at + 1] === '' ? at + 2 : at + 1;
  if (!/^[^\s:#>|*-][^:|]{0,80}$/.test(term) || !definition.test(lines[next] ?? '')) return;
  lines[at] = '';
  lines[next] = (lines[next] as string).replace(definition, `**${term.trim()}:** `);
  for (let more = next + 1; definition.test(lines[more] ?? ''); more += 1)
    lines[more] = (lines[more] as string).replace(definition, '- ');
}
