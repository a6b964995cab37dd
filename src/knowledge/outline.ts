import type { PhrasingContent } from 'mdast';
import { inlineText } from './inline-lines.ts';
import { plainHeading } from './plain-heading.ts';
import { readQuestionMark } from './read-label.ts';
import type { Fault, Passage } from './types.ts';

/** The depth of a line that serves as a heading: below all that Markdown has. */
export const lineDepth = 7;

/** A heading with the text that stands directly below it. */
export interface Block {
  /** The heading as written, without Markdown; empty for text before the first heading. */
  heading: string;
  /** 1 to 6 as in Markdown, `lineDepth` for a line that serves as a heading, 0 before the first. */
  depth: number;
  line: number;
  columns: string[];
  passages: Passage[];
}

/** What has been read of a document so far, which each of its paragraphs, lists and tables adds to. */
export type Outline = ReturnType<typeof createOutline>;

/**
 * Begins the outline of a document.
 * @param file named in sources and warnings
 * @param promoted what serves as headings: lines that name what stands below them, or labels; null for neither
 * @param lastLine of the file: breaks in HTML are lines of what is read, and none of the file
 */
export function createOutline(file: string, promoted: 'lines' | 'labels' | null, lastLine: number) {
  const first: Block = { heading: '', depth: 0, line: 1, columns: [], passages: [] };
  const outline = {
    promoted,
    blocks: [first],
    /** The last of the blocks. */
    block: first,
    warnings: [] as Fault[],
    footnotes: new Map<string, string>(),
    /** How many lines could serve as headings, and how many labels. */
    naming: { lines: 0, labels: 0 },
    /** What a line in bold or with a colon says of the passages that follow it. */
    under: [] as string[],
    /** Whether that line ends in a colon above a list or table, and says nothing of what comes after. */
    isUnderEnding: false,

    open(heading: string, depth: number, line: number): void {
      outline.block = { heading, depth, line, columns: [], passages: [] };
      outline.under = [];
      outline.blocks.push(outline.block);
    },

    /** Names what stands below a line: as its heading where lines are headings, else as a label. */
    nameBelow({ text, line }: { text: string; line: number }): void {
      outline.naming.lines += 1;
      outline.isUnderEnding = false;
      if (promoted === 'lines') outline.open(text, lineDepth, line);
      else {
        const mark = readQuestionMark(text);
        outline.under = [plainHeading(mark?.rest ?? text)];
        outline.block.passages.push(outline.passage(text, text, [], 'sentence', line, true));
      }
    },

    passage(
      text: string,
      statement: string,
      labels: string[],
      shape: Passage['shape'],
      line: number,
      isLeadIn = false,
    ): Passage {
      const kept = labels.filter((label) => label !== '');
      const source = { file, line: Math.min(line, lastLine) };
      return { text, statement, labels: kept, isLeadIn, shape, cells: [], source };
    },

    /** Adds a passage to the last block, where it holds a letter or figure. */
    add(added: Passage): void {
      if (/[\p{L}\p{N}]/u.test(added.text)) outline.block.passages.push(added);
    },

    warn(line: number, problem: string, remedy: string): void {
      outline.warnings.push({ severity: 'warning', source: { file, line }, problem, remedy });
    },

    textOf(node: { children: PhrasingContent[] }): string {
      return inlineText(node.children, outline.footnotes);
    },
  };
  return outline;
}
