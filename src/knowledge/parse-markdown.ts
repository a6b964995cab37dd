import type { Heading, List, PhrasingContent, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cleanMarkdown } from './clean-markdown.ts';
import { expandHtml } from './expand-html.ts';
import { inlineText } from './inline-lines.ts';
import { isTableOfContents } from './is-table-of-contents.ts';
import { type Block, createOutline, lineDepth, type Outline } from './outline.ts';
import { readCode, readList, readTable } from './read-list.ts';
import { isListed, readParagraph } from './read-paragraph.ts';
import type { Fault } from './types.ts';

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
  const parsed = readDocument(root, file, null);
  const headings = parsed.blocks.filter(({ depth }) => depth > 0 && depth < lineDepth).length;
  const { lines, labels } = parsed.naming;
  const promoted =
    headings > 1 ? null : lines >= fewestNaming ? 'lines' : labels >= fewestNaming ? 'labels' : null;
  const result = promoted === null ? parsed : readDocument(root, file, promoted);
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

/**
 * @param file named in sources and warnings
 * @param promoted what serves as headings: lines that name what stands below them, or labels; null for neither
 */
function readDocument(root: Root, file: string, promoted: 'lines' | 'labels' | null) {
  const outline = createOutline(file, promoted, root.position?.end.line ?? Infinity);
  const { warnings, warn, naming, blocks, footnotes } = outline;
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
  // Whether the page holds nothing but what may lead on to others.
  const leadsOn = root.children.every(({ type }) => leading.has(type));
  let frontMatter: ParsedMarkdown['frontMatter'] = null;
  readNodes(root.children);
  for (const { depth, heading, passages, line } of blocks)
    if (heading === '' && depth > 0 && passages.length > 0)
      warn(line, 'The heading holds no words.', 'Write what it shows.');
  return {
    frontMatter: frontMatter as ParsedMarkdown['frontMatter'],
    warnings,
    warn,
    naming,
    blocks: blocks.filter(
      ({ depth, heading, passages }) => depth === 0 || heading !== '' || passages.length > 0,
    ),
  };

  function readNodes(nodes: RootContent[]): void {
    nodes.forEach((node, index) => {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'yaml') frontMatter = { text: node.value, line: line + 1 };
      else if (node.type === 'heading') readHeading(outline, node, line);
      else if (node.type === 'blockquote') readNodes(node.children);
      else if (node.type === 'table') readTable(outline, node, []);
      else if (node.type === 'list') {
        const clause = clauseHeading(outline, node, nodes[index + 1]);
        if (clause !== null) outline.nameBelow({ text: clause, line });
        else if (!isTableOfContents(node, leadsOn)) readList(outline, node, []);
      } else if (node.type === 'code' && !drawings.test(node.lang ?? '')) readCode(outline, node, []);
      else if (node.type === 'code')
        outline.warn(line, `The ${node.lang} is not read.`, 'Say it in words too.');
      else if ((node.type as string) === 'toml')
        frontMatter = { text: yamlOfToml((node as unknown as { value: string }).value), line: line + 1 };
      else if (node.type === 'paragraph') {
        if (outline.isUnderEnding && isListed(nodes[index - 1])) outline.under = [];
        readParagraph(outline, node, line, nodes[index + 1]);
      }
    });
  }
}

function readHeading(outline: Outline, node: Heading, line: number): void {
  // "### Duties###" closes the heading without the space that Markdown wants; "C#" does not.
  const text = outline.textOf(node).replace(/(?<=[^\s#])#{2,}$/, '');
  const heading = text || (node.depth > 1 ? wordsOfPictures(node.children) : '');
  // A file may begin with a picture in place of a title.
  if (heading !== '' || outline.block.depth > 0) outline.open(heading, node.depth, line);
}

// "2. ESSENTIAL DUTIES" above "2.1 Holds a meeting …".
function clauseHeading(outline: Outline, list: List, next: RootContent | undefined): string | null {
  const [item, other] = list.children;
  const [paragraph, rest] = item?.children ?? [];
  if (paragraph?.type !== 'paragraph' || other !== undefined || rest !== undefined) return null;
  const text = outline.textOf(paragraph);
  const isAbove = next?.type === 'paragraph' && outline.textOf(next).startsWith(`${list.start}.1`);
  return list.ordered && isAbove && !/[.。]$/.test(text) ? text : null;
}

function wordsOfPictures(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'children' in node ? wordsOfPictures(node.children) : 'alt' in node ? (node.alt ?? '') : '',
    )
    .join(' ')
    .trim();
}
