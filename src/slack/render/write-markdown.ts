import type { Reply } from '../../answer/index.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** A reply as a Markdown document: a heading a part, the lines that head others as headings, the rest as a list. */
export function writeMarkdown({ parts }: Reply): string {
  return `${parts
    .map(({ title, lines, wholeLines, source }) =>
      [
        `# ${escapeMarkdown(title)}`,
        ...(wholeLines ?? lines).map(({ text, shape }) =>
          shape === 'bullet' ? `- ${escapeMarkdown(text)}` : `\n## ${escapeMarkdown(text)}\n`,
        ),
        `\n_${escapeMarkdown(source)}_`,
      ].join('\n'),
    )
    .join('\n\n')}\n`;
}
