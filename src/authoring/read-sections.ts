import { type Edition, findFrontMatter, plainHeading, type Section } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';

/** What a document says, by the kinds of section that its headings name. */
export interface SourceSections {
  /** Markdown without the heading, by the section kind's id. */
  byKind: Map<string, string>;
  /** What stands under headings that name no kind. */
  others: { heading: string; body: string }[];
}

/**
 * Sorts a document's text by section kinds, as its author wrote it. A further section of one kind, one that names no kind below one
 * that does, and one of what is not required keep their headings.
 * @param edition the document as it was read
 * @param markdown its text
 */
export function readSections({ sections }: Edition, markdown: string): SourceSections {
  // What a document says of itself is written anew; the lines keep their numbers.
  const end = findFrontMatter(markdown)?.end ?? 0;
  const lines = `${markdown.slice(0, end).replace(/[^\n]/g, '')}${markdown.slice(end)}`.split(/\r?\n/);
  const byKind = new Map<string, string>();
  const others: SourceSections['others'] = [];
  const inOrder = [...sections].sort((one, other) => one.source.line - other.source.line);
  let above: { kind: string; depth: number } | null = null;
  for (const [at, section] of inOrder.entries()) {
    const body = bodyOf(section, lines, inOrder[at + 1]?.source.line ?? lines.length + 1);
    if (above && section.depth <= above.depth) above = null;
    const kind = section.kind ?? above?.kind ?? null;
    if (section.kind !== null && !section.isLead) above = { kind: section.kind, depth: section.depth };
    if (body === '') continue;
    if (kind === null) others.push({ heading: section.heading, body });
    else {
      const before = byKind.get(kind);
      const isBare = before === undefined && !saysOtherwise(section.heading);
      const parts = [before ?? '', isBare ? '' : `### ${section.heading}`, body];
      byKind.set(kind, parts.filter((part) => part !== '').join('\n\n'));
    }
  }
  return { byKind, others };
}

/** Whether what stands below a heading is no requirement, and would be one below the kind's own. */
function saysOtherwise(heading: string): boolean {
  const name = plainHeading(heading);
  return optionalName.test(name) || unneededName.test(name);
}

const optionalName = inAny(({ requirement }) => requirement.optionalName);
const unneededName = inAny(({ requirement }) => requirement.unneededName);

function bodyOf({ heading, source, isLead }: Section, lines: string[], end: number): string {
  const [first = '', ...rest] = lines.slice(source.line - 1, end - 1);
  const isHeading = !isLead && bare(first) === bare(heading);
  const own = isHeading
    ? /^\s*(?:=+|-{3,})\s*$/.test(rest[0] ?? '')
      ? rest.slice(1)
      : rest
    : [first, ...rest];
  // Headings without text below them are no sections, and their lines stand here.
  return own
    .join('\n')
    .replace(fenceOrHeading, (written, fence?: string) => (fence === undefined ? '' : written))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A block of code between fences, up to the text's end where it is not closed; else the line of a heading. */
const fenceOrHeading =
  /^[ \t]*(`{3,}(?=[^`\n]*$)|~{3,})[\s\S]*?(?:\n[ \t]*\1[`~]*[ \t]*$|(?![\s\S]))|^ {0,3}#{1,6}(?:[ \t].*)?$/gm;

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
