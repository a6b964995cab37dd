import { boundMarkdown } from './bound-markdown.ts';
import { rewritePandoc } from './rewrite-pandoc.ts';
import type { Fault } from './types.ts';

/**
 * Rewrites what people and other tools write beside the standard into Markdown that a parser reads as it was meant, and
 * takes out what is meant for other tools and what would take the parser too long. The lines keep their numbers, so that
 * faults and sources still point at the file.
 * @param markdown a file's text
 * @param file named in the faults
 */
export function cleanMarkdown(markdown: string, file: string): { markdown: string; faults: Fault[] } {
  const { lines, faults } = boundMarkdown(
    markdown
      .replace(/^\uFEFF/, '')
      .replace(invisible, '')
      .split(/\r\n?|\n/),
    file,
  );
  const code = linesOfCode(lines);
  const rewritten = rewritePandoc(lines, (index) => code.has(index));
  const isAsciiDoc = /^= \S/.test(rewritten.find((line) => line.trim() !== '') ?? '');
  const cleaned = rewritten.map((line, index) => {
    if (code.has(index)) return line;
    return cleanLine(isAsciiDoc ? cleanAsciiDoc(line) : line, rewritten[index + 1] ?? '');
  });
  return { markdown: cleaned.join('\n'), faults };
}

function linesOfCode(lines: string[]): Set<number> {
  const inside = new Set<number>();
  let fence: string | null = null;
  lines.forEach((line, index) => {
    const isInside = fence !== null;
    if (fence === null) fence = line.match(/^\s*(`{3,}(?=[^`]*$)|~{3,})/)?.[1] ?? null;
    else if (line.match(/^\s*(`{3,}|~{3,})\s*$/)?.[1]?.startsWith(fence)) fence = null;
    if (isInside || fence !== null) inside.add(index);
  });
  return inside;
}

/** Soft hyphens, zero-width characters and marks of direction: a reader sees none of them. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/**
 * Tags and attributes of site generators and notebooks: {% include %}, {{ variable }}, {: .class }, {#id}, [[toc]],
 * %% comment %%, ![[file]], ::icon::, and the name of a line, ^name.
 */
const toolMarks =
  /\{%[^%\n]{0,200}%\}|\{\{[^}\n]{0,200}\}\}|\{(?:[:#.][^}\n]{0,80}|-)\}[ \t]*$|^\s*\[\[?_?toc_?\]?\][ \t]*$|%%[^%\n]{0,500}%%|!\[\[[^[\]\n]{0,200}\]\]|::[a-z][\w-]*:[^\n:]{1,80}::|(?<=\S)[ \t]+\^[a-z][\w-]*[ \t]*$/gi;

/** What notebooks and Pandoc mark within a line, of which the words stay: ==marked==, [words]{.class}. */
const marked = /==(?=[^\s=])([^=\n]{1,300})(?<=[^\s=])==|\[([^[\]\n]{1,300})\]\{[.#:][^}\n]{0,80}\}/g;

/** "** Team lead ** Ada", which no parser takes for bold. */
const looseBold = /\*\* +([^*\n]{1,60}?) +\*\*/g;

/** A link as notebooks write it, with what it leads to and what it shows: [[Roles/Nurse#Pay|the pay]]. */
const notebookLink = /\[\[([^[\]|\n]{1,200})(?:\\?\|([^[\]\n]{1,200}))?\]\](?![[(:])/g;

/** A property of a notebook: "Pay:: $1". */
const property = /^(\s*(?:[-*>]\s*)*\p{L}[\p{L}\p{N} ]{0,40})::(?=\s+\S)/u;

/** The first line of a callout, with its title: ":::tip Title", "> [!NOTE] Title", '!!! note "Title"'. */
const callout =
  /^((?:\s*>)*\s*)(?::{3,}[ \t]*\{?[\w.-]*\}?|\[![a-z]+\][-+]?|(?:!!!|\?\?\?)\+?[ \t]+[a-z]+(?=[ \t]*(?:"|$)))[ \t]*(.*)$/i;

// Headings, attributes of the document and of what follows, and the edges of tables.
function cleanAsciiDoc(line: string): string {
  return line
    .replace(/^(={1,6})(?= \S)/, (marks) => '#'.repeat(marks.length))
    .replace(/^:[\w!-]+:(?: .*)?$|^\[[^\]]*\]$|^\|={3,}$/, '')
    .replace(/^(\*+) (?=\S)/, (_whole, marks: string) => `${'  '.repeat(marks.length - 1)}- `);
}

/** The foot of a page: "Page 2 of 4", 第 2 页. */
const pageFoot = /^\s*(?:page \d+(?: of \d+)?|第\s*\d+\s*页(?:\s*共\s*\d+\s*页)?)\s*$/i;

function cleanLine(line: string, next: string): string {
  const text = line
    .replace(pageFoot, '')
    .replace(looseBold, '**$1**')
    .replace(marked, (_whole, highlighted?: string, spanned?: string) => highlighted ?? spanned ?? '')
    .replace(toolMarks, '')
    .replace(notebookLink, (_whole, target: string, shown?: string) => shown ?? lastPart(target))
    .replace(property, '$1:')
    .replace(callout, (_whole, before: string, title: string) => before + leadIn(title))
    // Wide spaces at the beginning are an indent, not code; elsewhere they are spaces.
    .replace(/^(?:&nbsp;|&emsp;|&ensp;|[\u00A0\u2000-\u200A\u3000\t])+(?=\S)/, (space) =>
      space.includes('\t') ? space : '',
    )
    .replace(/&nbsp;|&emsp;|&ensp;|[\u00A0\u2000-\u200A\u3000]/g, ' ')
    .replace(/｜/g, '|')
    .replace(/^\|[|\s－—:：-]+$/, (rule) => rule.replace(/[－—]+/g, '---').replaceAll('：', ':'));
  // "##Title" and, in Chinese, "##标题".
  const heading = text.replace(/^( {0,3}#{1,6})(?=[^\s#!])/, '$1 ');
  // "1. Title" with a line of dashes below it is a heading, and no list item.
  const numbered = /^\d+(?:\.\d+)*[.)]?\s+\S/.test(heading) && /^(?:-{3,}|={3,})[ \t]*$/.test(next);
  return numbered ? heading.replace(/^(\d+)([.)])/, '$1\\$2') : heading;
}

function lastPart(target: string): string {
  return target.split(/[/#]/).at(-1)?.trim() || target;
}

// The title of a callout names what stands below it, and would else be read as one sentence with it.
function leadIn(title: string): string {
  const words = title.trim().replace(/^"|"$/g, '');
  return /[\p{L}\p{N})]$/u.test(words) ? `${words}:` : words;
}
