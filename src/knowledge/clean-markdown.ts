import { boundMarkdown } from './bound-markdown.ts';
import type { Fault } from './types.ts';

/**
 * Rewrites what people and other tools write beside the standard into Markdown that a parser reads as it was meant, and
 * takes out what is meant for other tools and what would take the parser too long. The lines keep their numbers, so that
 * faults and sources still point at the file.
 * @param markdown a file's text
 * @param file named in the faults
 */
export function cleanMarkdown(markdown: string, file: string): { markdown: string; faults: Fault[] } {
  let fence: string | null = null;
  const { lines, faults } = boundMarkdown(
    markdown
      .replace(/^\uFEFF/, '')
      .replace(invisible, '')
      .split(/\r\n?|\n/),
    file,
  );
  const cleaned = lines.map((line, index) => {
    const isInside = fence !== null;
    if (fence === null) fence = line.match(/^\s*(`{3,}(?=[^`]*$)|~{3,})/)?.[1] ?? null;
    else if (line.match(/^\s*(`{3,}|~{3,})\s*$/)?.[1]?.startsWith(fence)) fence = null;
    return isInside || fence !== null ? line : cleanLine(line, lines[index + 1] ?? '');
  });
  return { markdown: cleaned.join('\n'), faults };
}

/** Soft hyphens, zero-width characters and marks of direction: a reader sees none of them. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Tags and attributes of site generators: {% include %}, {{ variable }}, {: .class }, {#id}, [[toc]]. */
const toolMarks =
  /\{%[^%\n]{0,200}%\}|\{\{[^}\n]{0,200}\}\}|\{[:#.][^}\n]{0,80}\}[ \t]*$|^\s*\[\[?_?toc_?\]?\][ \t]*$/gi;

/** The first line of a callout, with its title: ":::tip Title", "> [!NOTE] Title", '!!! note "Title"'. */
const callout =
  /^((?:\s*>)*\s*)(?::{3,}[ \t]*\{?[\w.-]*\}?|\[![a-z]+\][-+]?|(?:!!!|\?\?\?)\+?[ \t]+[a-z]+(?=[ \t]*(?:"|$)))[ \t]*(.*)$/i;

function cleanLine(line: string, next: string): string {
  const text = line
    .replace(toolMarks, '')
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

// The title of a callout names what stands below it, and would else be read as one sentence with it.
function leadIn(title: string): string {
  const words = title.trim().replace(/^"|"$/g, '');
  return /[\p{L}\p{N})]$/u.test(words) ? `${words}:` : words;
}
