import type {
  Code,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cleanMarkdown } from './clean-markdown.ts';
import { expandHtml } from './expand-html.ts';
import { type InlineLine, inlineLines, inlineText, joinLines } from './inline-lines.ts';
import { isMetadata } from './is-metadata.ts';
import { isTableOfContents } from './is-table-of-contents.ts';
import {
  endsInColon,
  isBareHeading,
  isBrief,
  isHan,
  isNameInText,
  isShort,
  isWholeBold,
  isWrittenAsName,
  type Line,
  longestName,
  namesListBelow,
} from './naming-lines.ts';
import { plainHeading } from './plain-heading.ts';
import { isLineHeading, readClause, readLabel, readListMark, readQuestionMark } from './read-label.ts';
import { shorten } from './shorten.ts';
import { splitSentences } from './split-sentences.ts';
import { isForm, isWithoutBars, pairsOfForm, type Row, rowsOfLines, turnedPay } from './table-rows.ts';
import type { Fault, Passage } from './types.ts';

/** A heading with the text that stands directly below it. */
export interface Block {
  /** The heading as written, without Markdown; empty for text before the first heading. */
  heading: string;
  /** 1 to 6 as in Markdown, 7 for a line that serves as a heading, 0 before the first. */
  depth: number;
  line: number;
  columns: string[];
  passages: Passage[];
}

/** A Markdown file cut into blocks, in order. */
interface ParsedMarkdown {
  /** The YAML between the leading --- lines, or what stands between +++ lines as YAML, and the line on which it begins; null where there is none. */
  frontMatter: { text: string; line: number } | null;
  blocks: Block[];
  /** What is left out though it seems to hold text; an error where the whole is too much, or too little, to be read. */
  warnings: Fault[];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** Languages of code blocks that draw a picture. */
const drawings = /^(?:mermaid|plantuml|dot|graphviz|d2)$/i;

/** A bullet longer than this is cut into its sentences, each of which can answer; in characters. */
const longestBullet = 220;

/**
 * Cuts a Markdown file into headings and passages. Pictures, comments, rules and tables of contents are
 * left out; links keep their text, and each line of a code block is a passage. A line in bold or one that ends in a
 * colon names what stands below it; where a document has hardly any headings, it is one.
 * @param markdown the file's text
 * @param file its path relative to the knowledge folder, for the passages' sources
 */
export async function parseMarkdown(markdown: string, file: string): Promise<ParsedMarkdown> {
  const cleaned = cleanMarkdown(markdown, file);
  const root = processor.parse(cleaned.markdown) as Root;
  const lost = frontMatterWithoutBegin(root, cleaned.markdown);
  if (lost !== null) root.children.shift();
  root.children = await expandHtml(root.children, (text) => processor.parse(text) as Root);
  const parsed = createReader(file, null).read(root);
  const headings = parsed.blocks.filter(({ depth }) => depth > 0 && depth < 7).length;
  const { lines, labels } = parsed.naming;
  const promoted =
    headings > 1 ? null : lines >= fewestNaming ? 'lines' : labels >= fewestNaming ? 'labels' : null;
  const result = promoted === null ? parsed : createReader(file, promoted).read(root);
  result.warnings.unshift(...cleaned.faults);
  if (lost !== null) result.frontMatter = lost;
  const first = root.children[0]?.type ?? '';
  if (['yaml', 'toml'].includes(first)) return result;
  if (endsInFrontMatter(markdown))
    result.warnings.push({
      severity: 'error',
      source: { file, line: 1 },
      problem: 'The file ends within its front matter.',
      remedy: 'End the lines of front matter with another line of ---.',
    });
  else if (seemsFrontMatter.test(markdown)) {
    const line = markdown.slice(0, markdown.search(/\S/)).split('\n').length;
    result.warn(
      line,
      'The lines below look like front matter, but are read as text.',
      'Begin the file with a line of ---, and end the lines with another.',
    );
  }
  return result;
}

/** What a page is made of that only leads on to others. */
const leading = new Set<string>(['yaml', 'toml', 'heading', 'list', 'thematicBreak']);

/** Front matter that has lost the --- above it, which Markdown takes for a heading with a line of --- below. */
function frontMatterWithoutBegin(
  { children: [first] }: Root,
  markdown: string,
): ParsedMarkdown['frontMatter'] {
  if (first?.type !== 'heading' || first.depth !== 2 || first.position === undefined) return null;
  const { start, end } = first.position;
  const lines = markdown.slice(start.offset, end.offset).split('\n');
  const [dashes, ...fields] = lines.reverse();
  const isFields = fields.length > 0 && fields.every((line) => /^[a-z][\w-]*:(?:\s|$)/i.test(line));
  return isFields && /^-{3,}\s*$/.test(dashes ?? '')
    ? { text: fields.reverse().join('\n'), line: start.line }
    : null;
}

/** How many lines front matter has at the most, by and large: a longer file of such lines is a form, and meant so. */
const mostOfFrontMatter = 20;

/** Whether a file is written no further than this: who may read it may stand in the next line. */
function endsInFrontMatter(markdown: string): boolean {
  const [dashes = '', ...lines] = markdown.trimEnd().split(/\r?\n/);
  const last = lines.at(-1) ?? '';
  const fields = /^[\p{L}_-]*$/u.test(last) ? lines.slice(0, -1) : lines;
  return (
    /^\uFEFF?---[ \t]*$/.test(dashes) &&
    lines.length <= mostOfFrontMatter &&
    fields.every((line, at) => /^[\p{L}_-]+[ \t]*:/u.test(line) || (at > 0 && /^(?:\s|-\s|#|$)/.test(line)))
  );
}

/** How many lines in bold or with a colon, or labels at the beginning of lines, it takes for them to be the document's headings. */
const fewestNaming = 2;

const seemsFrontMatter = /^\s*(?:---[ \t]*\r?\n[\p{L}_-]+[ \t]*:|\+\+\+[ \t]*\r?\n[\p{L}_-]+[ \t]*=)/u;

/** The most of a footnote that is shown with each figure that it is about, in characters. */
const longestFootnote = 300;

/** Plain lines of TOML, "key = value", are as good in YAML; tables and what stands below them say nothing of a role. */
function yamlOfToml(toml: string): string {
  const [plain = ''] = toml.split(/^\s*\[/m);
  return plain.replace(/^(\s*[\w-]+)\s*=\s*/gm, '$1: ');
}

/** What stands below an item's own text and is no part of it; code is where it is not all that the item has below. */
function belowItem({ children }: ListItem): (List | Table | Code)[] {
  const isNamed = children.some(isListed);
  return children.filter(
    (child) => child.type === 'list' || child.type === 'table' || (isNamed && child.type === 'code'),
  ) as (List | Table | Code)[];
}

function isListed(node: RootContent | undefined): boolean {
  return node?.type === 'list' || node?.type === 'table';
}

/**
 * @param file named in sources and warnings
 * @param promoted what serves as headings: lines that name what stands below them, or labels; null for neither
 */
function createReader(file: string, promoted: 'lines' | 'labels' | null) {
  const blocks: Block[] = [];
  const warnings: Fault[] = [];
  const footnotes = new Map<string, string>();
  let frontMatter: ParsedMarkdown['frontMatter'] = null;
  const naming = { lines: 0, labels: 0 };
  let block: Block = { heading: '', depth: 0, line: 1, columns: [], passages: [] };
  blocks.push(block);
  /** What a line in bold or with a colon says of the passages that follow it. */
  let under: string[] = [];
  /** Whether that line ends in a colon above a list or table, and says nothing of what comes after. */
  let isUnderEnding = false;
  /** Whether the page holds nothing but what may lead on to others. */
  let leadsOn = false;
  /** Breaks in HTML are lines of what is read, and none of the file. */
  let lastLine = Infinity;

  function open(heading: string, depth: number, line: number): void {
    block = { heading, depth, line, columns: [], passages: [] };
    under = [];
    blocks.push(block);
  }

  function warn(line: number, problem: string, remedy: string): void {
    warnings.push({ severity: 'warning', source: { file, line }, problem, remedy });
  }

  return {
    read(root: Root) {
      lastLine = root.position?.end.line ?? Infinity;
      for (const node of root.children) {
        if (node.type !== 'footnoteDefinition') continue;
        // A note within a note is left out: each that is shown with another may double it.
        const text = node.children
          .map((child) => (child.type === 'paragraph' ? inlineText(child.children, new Map()) : ''))
          .join(' ')
          .trim();
        footnotes.set(node.identifier, text.slice(0, longestFootnote));
        if (text.length > longestFootnote)
          warn(
            node.position?.start.line ?? 1,
            `Only ${longestFootnote} characters of the footnote are shown.`,
            'Write the rest as text.',
          );
      }
      leadsOn = root.children.every(({ type }) => leading.has(type));
      readNodes(root.children);
      for (const { depth, heading, passages, line } of blocks)
        if (heading === '' && depth > 0 && passages.length > 0)
          warn(line, 'The heading holds no words.', 'Write what it shows.');
      return {
        frontMatter,
        warnings,
        warn,
        naming,
        blocks: blocks.filter(
          ({ depth, heading, passages }) => depth === 0 || heading !== '' || passages.length > 0,
        ),
      };
    },
  };

  function readNodes(nodes: RootContent[]): void {
    nodes.forEach((node, index) => {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'yaml') frontMatter = { text: node.value, line: line + 1 };
      else if (node.type === 'heading') readHeading(node, line);
      else if (node.type === 'blockquote') readNodes(node.children);
      else if (node.type === 'table') readTable(node, []);
      else if (node.type === 'list') {
        const clause = clauseHeading(node, nodes[index + 1]);
        if (clause !== null) nameBelow({ text: clause, line });
        else if (!isTableOfContents(node, leadsOn)) readList(node, []);
      } else if (node.type === 'code' && !drawings.test(node.lang ?? '')) readCode(node, []);
      else if (node.type === 'code') warn(line, `The ${node.lang} is not read.`, 'Say it in words too.');
      else if ((node.type as string) === 'toml')
        frontMatter = { text: yamlOfToml((node as unknown as { value: string }).value), line: line + 1 };
      else if (node.type === 'paragraph') {
        if (isUnderEnding && isListed(nodes[index - 1])) under = [];
        readParagraph(node, line, nodes[index + 1]);
      }
    });
  }

  function readHeading(node: Heading, line: number): void {
    // "### Duties###" closes the heading without the space that Markdown wants; "C#" does not.
    const text = textOf(node).replace(/(?<=[^\s#])#{2,}$/, '');
    const heading = text || (node.depth > 1 ? wordsOfPictures(node.children) : '');
    // A file may begin with a picture in place of a title.
    if (heading !== '' || block.depth > 0) open(heading, node.depth, line);
  }

  function textOf(node: { children: PhrasingContent[] }): string {
    return inlineText(node.children, footnotes);
  }

  // A cell's lines are a list, or one text that is broken anywhere.
  function textOfCell(cell: TableCell): string {
    return inlineLines(cell.children, footnotes).reduce((text, line) => {
      const rest = readListMark(line.text)?.rest ?? line.text;
      return /[\p{L}\p{N}%]$/u.test(text)
        ? `${text}${isHan(text) ? '；' : '; '}${rest}`
        : joinLines(text, rest);
    }, '');
  }

  // A paragraph's lines may be headings in brackets, list items with marks that Markdown does not know, lines of a form
  // ("Grade: 7"), or one running text that is broken anywhere.
  function readParagraph(node: Paragraph, start: number, next: RootContent | undefined): void {
    const lines = inlineLines(node.children, footnotes);
    const rows = rowsOfLines(lines, start);
    if (rows !== null) {
      readRows(rows, []);
      return;
    }
    const isHeadOfPage =
      block.depth === 0 && block.passages.length === 0 && lines.every(({ text }) => isBrief(text));
    // One line that begins like a label may be a running text's; several are a form's.
    const hasLabels = lines.length > 1 && lines.slice(1).every((line) => readLabel(line) !== null);
    const running: (Line & { line: number })[] = [];
    const flush = (isLast: boolean) => {
      running.splice(0).forEach((piece, index, all) => {
        const following = all[index + 1];
        const isAlone = lines.length === 1 || hasLabels || piece.shape !== 'sentence';
        const isName =
          following === undefined
            ? lines.length === 1 && !isHeadOfPage && isBareName(piece, next)
            : namesListBelow(piece, following) ||
              (isNameInText(piece) && (promoted === 'lines' || (hasLabels && index === 0)));
        if (isName) nameBelow(piece);
        else addLine(piece, isLast && following === undefined ? next : undefined, isAlone);
      });
    };
    lines.forEach((each, index) => {
      const line = start + each.offset;
      const mark = readListMark(each.text) ?? readClause(each.text);
      const last = running.at(-1);
      // "福利：" above running text is a heading where the document has no others.
      const isBelowName = last !== undefined && isNameInText(last);
      if (isBelowName && promoted === null) naming.lines += 1;
      if (/^#{7,}\s/.test(each.text))
        warn(
          line,
          `This is too deep for a heading: "${shorten(each.text)}".`,
          'Begin it with six # at most.',
        );
      if (isLineHeading(each.text)) {
        flush(false);
        naming.lines += 1;
        open(each.text, 7, line);
      } else if (mark !== null) {
        running.push({ text: mark.rest, bold: '', line, shape: mark.isOrdered ? 'step' : 'bullet' });
      } else if (
        isHeadOfPage ||
        last === undefined ||
        isOwnLine(each, lines[index - 1]) ||
        (isBelowName && promoted === 'lines')
      ) {
        running.push({ text: each.text, bold: each.bold, line, shape: 'sentence' });
      } else {
        last.text = joinLines(last.text, each.text);
      }
    });
    flush(true);
  }

  // Whether a line begins something new rather than going on with the line above it.
  function isOwnLine(line: InlineLine, before: InlineLine | undefined): boolean {
    return (
      readLabel(line) !== null ||
      readQuestionMark(line.text) !== null ||
      isWholeBold(line) ||
      (before !== undefined && isWholeBold(before))
    );
  }

  function addLine(piece: Line & { line: number }, next: RootContent | undefined, isAlone: boolean): void {
    const { text, line, shape } = piece;
    if (isNaming(piece, next)) {
      nameBelow(piece);
      isUnderEnding = isListed(next) && /[:：]$/.test(text);
      return;
    }
    if (isMetadata(text)) {
      addPassage(passage(text, text, [], shape, line));
      return;
    }
    const answer = readQuestionMark(text);
    if (answer !== null) {
      splitSentences(answer.rest).forEach((sentence, index) => {
        addPassage(
          passage(index === 0 ? `${answer.written}${sentence}` : sentence, sentence, under, shape, line),
        );
      });
      return;
    }
    const label = isAlone || piece.bold !== '' ? readLabel(piece) : null;
    if (label !== null && shape === 'sentence') {
      naming.labels += 1;
      // "Shift pattern: four on, four off": in a document without headings the labels are its headings.
      if (promoted === 'labels') {
        open(label.label, 7, line);
        for (const sentence of splitSentences(label.rest))
          addPassage(passage(sentence, sentence, [], shape, line));
        return;
      }
    }
    const labels = label === null ? under : [...under, label.label];
    const sentences = splitSentences(label?.rest ?? text);
    sentences.forEach((sentence, index) => {
      const shown = index === 0 && label !== null ? `${label.written}${sentence}` : sentence;
      addPassage(passage(shown, sentence, labels, shape, line));
    });
  }

  function nameBelow({ text, line }: { text: string; line: number }): void {
    naming.lines += 1;
    isUnderEnding = false;
    if (promoted === 'lines') open(text, 7, line);
    else {
      const mark = readQuestionMark(text);
      under = [plainHeading(mark?.rest ?? text)];
      block.passages.push(passage(text, text, [], 'sentence', line, true));
    }
  }

  /** Whether a line names what stands below its paragraph. */
  function isNaming(line: Line, next: RootContent | undefined): boolean {
    const { text, shape } = line;
    if (shape !== 'sentence') return false;
    const mark = readQuestionMark(text);
    if (mark !== null) return mark.isQuestion;
    if (isWrittenAsName(line)) return true;
    if (next === undefined || !endsInColon(text)) return false;
    if (isListed(next)) return true;
    // Above running text it names what follows only where the document has no other headings.
    if (isShort(text) && promoted === null) naming.lines += 1;
    return isShort(text) && promoted === 'lines';
  }

  /** Whether a paragraph of one line is a heading, in a document that has no others. */
  function isBareName({ text, shape }: Line, next: RootContent | undefined): boolean {
    const isAbove = isListed(next) || (next?.type === 'paragraph' && !isBareHeading(textOf(next)));
    if (shape !== 'sentence' || !isBareHeading(text) || !isAbove) return false;
    if (promoted === null) naming.lines += 1;
    return promoted === 'lines';
  }

  // "2. ESSENTIAL DUTIES" above "2.1 Holds a meeting …".
  function clauseHeading(list: List, next: RootContent | undefined): string | null {
    const [item, other] = list.children;
    const [paragraph, rest] = item?.children ?? [];
    if (paragraph?.type !== 'paragraph' || other !== undefined || rest !== undefined) return null;
    const text = textOf(paragraph);
    const isAbove = next?.type === 'paragraph' && textOf(next).startsWith(`${list.start}.1`);
    return list.ordered && isAbove && !/[.。]$/.test(text) ? text : null;
  }

  function passage(
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
  }

  function addPassage(added: Passage): void {
    if (/[\p{L}\p{N}]/u.test(added.text)) block.passages.push(added);
  }

  function readCode(code: Code, parents: string[]): void {
    const lines = code.value.split('\n');
    const { start, end } = code.position ?? { start: { line: 1 }, end: { line: 1 } };
    // A block between fences spans more lines than it holds; an indented one does not.
    const first = end.line - start.line + 1 > lines.length ? start.line + 1 : start.line;
    // Four spaces make a heading code, which nobody means.
    const isIndented = first === start.line;
    lines.forEach((line, index) => {
      if (isIndented && /^#{2,6}\s+\S/.test(line))
        warn(
          first + index,
          `A heading that is indented is read as text: "${shorten(line)}".`,
          'Take the spaces before it away.',
        );
      const text = (readListMark(line)?.rest ?? line).trim();
      addPassage(passage(text, text, [...under, ...parents], 'bullet', first + index));
    });
  }

  function readList(list: List, parents: string[]): void {
    const shape = list.ordered ? 'step' : 'bullet';
    for (const item of list.children) {
      const line = item.position?.start.line ?? 1;
      const nested = belowItem(item);
      if (readNumbered(item, line, parents)) continue;
      const { text, bold } = textOfItem(item);
      const label = readLabel({ text, bold });
      // A short item above a nested list only names what follows: it goes before each item that it names.
      const isName =
        nested.length > 0 &&
        /[\p{L}\p{N}]/u.test(text) &&
        text.length <= longestName.bold &&
        !/[.。!?！？]$/.test(text) &&
        label === null;
      const prefix = parents.length > 0 ? `${parents.join(' · ')}: ` : '';
      const labels = [...under, ...parents];
      if (isName) block.passages.push(passage(`${prefix}${text}`, text, labels, shape, line, true));
      else if (text !== '') {
        const own = label === null ? labels : [...labels, label.label];
        const rest = label?.rest ?? text;
        const sentences = rest.length > longestBullet ? splitSentences(rest) : [rest];
        sentences.forEach((sentence, index) => {
          const shown = index === 0 && label !== null ? `${label.written}${sentence}` : sentence;
          addPassage(passage(`${prefix}${shown}`, sentence, own, shape, line));
        });
      }
      const below = isName
        ? [...parents, plainHeading(text)]
        : label === null
          ? parents
          : [...parents, label.label];
      for (const child of nested) {
        if (child.type === 'list') readList(child, below);
        else if (child.type === 'table') readTable(child, below);
        else readCode(child, below);
      }
    }
  }

  // "5. Duties" above "5.1 Code 40 episodes a day", which Markdown takes for one item.
  function readNumbered(item: ListItem, line: number, parents: string[]): boolean {
    const [paragraph, ...others] = item.children;
    if (paragraph?.type !== 'paragraph' || others.length > 0) return false;
    const [head, ...below] = inlineLines(paragraph.children, footnotes);
    const rests = below.map(({ text }) => readClause(text)?.rest);
    if (head === undefined || below.length === 0 || rests.includes(undefined)) return false;
    nameBelow({ text: head.text, line });
    const labels = promoted === 'lines' ? parents : [...parents, plainHeading(head.text)];
    below.forEach(({ offset }, index) => {
      const rest = rests[index] as string;
      addPassage(passage(rest, rest, labels, 'step', line + offset));
    });
    under = [];
    return true;
  }

  function textOfItem(item: ListItem): { text: string; bold: string } {
    let text = '';
    let bold = '';
    const below = belowItem(item);
    for (const child of item.children) {
      if ((below as RootContent[]).includes(child)) continue;
      const lines =
        child.type === 'code'
          ? [{ text: child.value.replace(/\s+/g, ' '), bold: '' }]
          : 'children' in child
            ? inlineLines(child.children as PhrasingContent[], footnotes)
            : [];
      for (const line of lines) {
        if (text === '') bold = line.bold;
        text = joinLines(text, line.text);
      }
    }
    return { text, bold };
  }

  function readTable(table: Table, parents: string[]): void {
    const lineOf = (row: TableRow) => row.position?.start.line ?? 1;
    // A line right below a table, which Markdown takes for a row.
    const isProse = (row: TableRow) => (table.children[0]?.children.length ?? 0) > 1 && isWithoutBars(row);
    readRows(
      table.children
        .filter((row) => !isProse(row))
        .map((row) => ({ cells: row.children.map(textOfCell), line: lineOf(row) })),
      parents,
    );
    for (const row of table.children.filter(isProse))
      readParagraph(
        { type: 'paragraph', children: row.children.flatMap((cell) => cell.children) },
        lineOf(row),
        undefined,
      );
  }

  function readRows(written: Row[], parents: string[]): void {
    const turned = written[0] === undefined ? null : turnedPay(written[0], written.slice(1));
    const [head, ...rows] = turned === null ? written : [turned.head, ...turned.rows];
    const columns = head?.cells ?? [];
    if (block.columns.length === 0) block.columns = columns;
    const pairs = head ? pairsOfForm([head, ...rows]) : null;
    // A form has no head: its first row is one of its lines.
    const own = pairs ?? (isForm(columns, rows.length) && head ? [head, ...rows] : rows);
    let group = '';
    for (const [at, { cells, line }] of own.entries()) {
      if (cells.every((cell) => cell === '')) continue;
      const [first = '', ...others] = cells;
      // A row of a name alone, above rows that say something, is about them.
      if (isNameAlone(cells) && own[at + 1]?.cells.slice(1).some((cell) => cell !== '')) {
        group = plainHeading(first);
        continue;
      }
      const colon = isHan(first) ? '：' : ': ';
      const rest = others.map((cell) => cell || '–').join(', ');
      const named = others.length > 0 ? [first] : [];
      const text = [first, rest].filter(Boolean).join(colon);
      const labels = [...under, ...parents, group, ...named].filter((label) => label !== '');
      block.passages.push({
        ...passage(text, rest || first, labels, 'row', line),
        cells,
      });
    }
  }
}

function isNameAlone([first = '', ...others]: string[]): boolean {
  return first !== '' && others.length > 1 && others.every((cell) => cell === '');
}

function wordsOfPictures(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'children' in node ? wordsOfPictures(node.children) : 'alt' in node ? (node.alt ?? '') : '',
    )
    .join(' ')
    .trim();
}
