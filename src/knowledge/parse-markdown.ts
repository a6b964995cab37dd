import type { Code, Heading, List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainHeading } from './plain-heading.ts';
import { shorten } from './shorten.ts';
import { splitSentences } from './split-sentences.ts';
import { textOfHtml } from './text-of-html.ts';
import type { Fault, Passage } from './types.ts';

/** A heading with the text that stands directly below it. */
export interface Block {
  /** The heading as written, without Markdown; empty for text before the first heading. */
  heading: string;
  /** 1 to 6 as in Markdown, 7 for a line in bold or with a colon that serves as a heading, 0 before the first. */
  depth: number;
  line: number;
  columns: string[];
  passages: Passage[];
}

/** A Markdown file cut into blocks, in order. */
export interface ParsedMarkdown {
  /** The YAML between the leading --- lines, and the line on which it begins; null where there is none. */
  frontMatter: { text: string; line: number } | null;
  blocks: Block[];
  /** What is left out though it seems to hold text. */
  warnings: Fault[];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** The longest line that can be a heading though Markdown does not mark it as one, in characters. */
const longestUnmarkedHeading = 60;

/** Languages of code blocks that draw a picture. */
const drawings = /^(?:mermaid|plantuml|dot|graphviz|d2)$/i;

/**
 * Cuts a Markdown file into headings and passages. Pictures, HTML, comments, rules and tables of contents are
 * left out; links keep their text, and each line of a code block is a passage.
 * @param markdown the file's text
 * @param file its path relative to the knowledge folder, for the passages' sources
 */
export function parseMarkdown(markdown: string, file: string): ParsedMarkdown {
  const root = processor.parse(markdown) as Root;
  const parsed: ParsedMarkdown = { frontMatter: null, blocks: [], warnings: [] };
  let block: Block = { heading: '', depth: 0, line: 1, columns: [], passages: [] };
  parsed.blocks.push(block);
  const open = (heading: string, depth: number, line: number) => {
    block = { heading, depth, line, columns: [], passages: [] };
    parsed.blocks.push(block);
  };
  const warn = (line: number, problem: string, remedy: string) =>
    parsed.warnings.push({ severity: 'warning', source: { file, line }, problem, remedy });
  const openHeading = (node: Heading, line: number) => {
    const heading = visibleText(node.children) || (node.depth > 1 ? wordsOfPictures(node.children) : '');
    // A file may begin with a picture in place of a title.
    if (heading === '' && block.depth === 0) return;
    open(heading, node.depth, line);
  };
  const visit = (nodes: RootContent[]) => {
    nodes.forEach((node, index) => {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'yaml') parsed.frontMatter = { text: node.value, line: line + 1 };
      else if (node.type === 'heading') openHeading(node, line);
      else if (node.type === 'blockquote') visit(node.children as RootContent[]);
      else if (node.type === 'table') addTable(node, block, file);
      else if (node.type === 'list' && !isTableOfContents(node)) addList(node, block, file, '');
      else if (node.type === 'code' && !drawings.test(node.lang ?? '')) addCode(node, block, file);
      else if (node.type === 'code') warn(line, `The ${node.lang} is not read.`, 'Say it in words too.');
      else if (node.type === 'html' && textOfHtml(node.value) !== '')
        warn(line, `The HTML is not read: "${shorten(textOfHtml(node.value))}".`, 'Write it as Markdown.');
      else if ((node.type as string) === 'toml')
        warn(line, 'The lines between +++ are not read.', 'Write them as "key: value" lines between ---.');
      else if (node.type === 'paragraph') {
        const text = visibleText(node.children);
        if (isUnmarkedHeading(node.children, text, nodes[index + 1])) open(text, 7, line);
        else addSentences(text, line, block, file);
      }
    });
  };
  visit(root.children);
  if (!['yaml', 'toml'].includes(root.children[0]?.type ?? '') && seemsFrontMatter.test(markdown)) {
    const line = markdown.slice(0, markdown.search(/\S/)).split('\n').length;
    const problem = 'The lines below look like front matter, but are read as text.';
    warn(line, problem, 'Begin the file with a line of ---, and end the lines with another.');
  }
  for (const { depth, heading, passages, line } of parsed.blocks) {
    if (heading === '' && depth > 0 && passages.length > 0)
      warn(line, 'The heading holds no words.', 'Write what it shows.');
  }
  parsed.blocks = parsed.blocks.filter(
    ({ depth, heading, passages }) => depth === 0 || heading !== '' || passages.length > 0,
  );
  return parsed;
}

const seemsFrontMatter = /^\s*(?:---[ \t]*\r?\n[\p{L}_-]+[ \t]*:|\+\+\+[ \t]*\r?\n[\p{L}_-]+[ \t]*=)/u;

function wordsOfPictures(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'children' in node ? wordsOfPictures(node.children) : 'alt' in node ? (node.alt ?? '') : '',
    )
    .join(' ')
    .trim();
}

function visibleText(nodes: PhrasingContent[]): string {
  const kept = nodes.filter((node) => node.type !== 'image' && node.type !== 'imageReference');
  return kept
    .map((node) =>
      node.type === 'break' || node.type === 'html'
        ? ' '
        : 'children' in node
          ? visibleText(node.children)
          : textOf(node),
    )
    .join('')
    .replace(/[\uE000-\uF8FF]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[：，。；、（]) /g, '')
    .trimStart();
}

function isUnmarkedHeading(nodes: PhrasingContent[], text: string, next: RootContent | undefined): boolean {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > longestUnmarkedHeading) return false;
  const meaningful = nodes.filter((node) => !(node.type === 'text' && /^[\s:：]*$/.test(node.value)));
  if (meaningful.length === 1 && meaningful[0]?.type === 'strong') return !/[.。!?！？]$/.test(trimmed);
  if (!next || !/[:：]$/.test(trimmed) || /[.。,，]/.test(trimmed) || introducesExample.test(trimmed))
    return false;
  return /\p{Script=Han}/u.test(trimmed) ? trimmed.length <= 13 : trimmed.split(/\s+/).length <= 6;
}

const introducesExample =
  /^(?:for example|such as|e\.g|for instance|note|including|例如|比如|如下|注意|包括)/iu;

function isTableOfContents(list: List): boolean {
  const links = (item: ListItem): boolean =>
    item.children.every((child) =>
      child.type === 'list'
        ? child.children.every(links)
        : child.type === 'paragraph' &&
          child.children.some((node) => node.type === 'link' && node.url.startsWith('#')) &&
          child.children.every(
            (node) => node.type === 'link' || (node.type === 'text' && node.value.trim() === ''),
          ),
    );
  return list.children.length > 0 && list.children.every(links);
}

function addSentences(text: string, line: number, block: Block, file: string): void {
  for (const sentence of splitSentences(text)) {
    block.passages.push({ text: sentence, shape: 'sentence', cells: [], source: { file, line } });
  }
}

function addCode(code: Code, block: Block, file: string): void {
  const lines = code.value.split('\n');
  const { start, end } = code.position ?? { start: { line: 1 }, end: { line: 1 } };
  // A block between fences spans more lines than it holds; an indented one does not.
  const first = end.line - start.line + 1 > lines.length ? start.line + 1 : start.line;
  lines.forEach((line, index) => {
    const text = line.replace(/^\s*(?:[-*•]\s+)?/, '').trim();
    if (/[\p{L}\p{N}]/u.test(text))
      block.passages.push({ text, shape: 'bullet', cells: [], source: { file, line: first + index } });
  });
}

function addList(list: List, block: Block, file: string, label: string): void {
  for (const item of list.children) {
    const own = item.children.filter((child) => child.type !== 'list');
    const nested = item.children.filter((child): child is List => child.type === 'list');
    const text = own
      .map((child) =>
        'children' in child
          ? visibleText(child.children as PhrasingContent[])
          : child.type === 'html'
            ? textOfHtml(child.value)
            : textOf(child).replace(/\s+/g, ' '),
      )
      .join(' ')
      .trim();
    // A short item above a nested list only names what follows: it goes before each item that it names.
    const namesNested =
      nested.length > 0 && text.length <= longestUnmarkedHeading && !/[.。!?！？]$/.test(text);
    if (text && !namesNested) {
      block.passages.push({
        text: label ? `${label}: ${text}` : text,
        shape: list.ordered ? 'step' : 'bullet',
        cells: [],
        source: { file, line: item.position?.start.line ?? 1 },
      });
    }
    for (const child of nested) addList(child, block, file, namesNested ? plainHeading(text) : '');
  }
}

function addTable(table: Table, block: Block, file: string): void {
  const [head, ...rows] = table.children;
  const columns = (head?.children ?? []).map((cell) => visibleText(cell.children).trim());
  if (block.columns.length === 0) block.columns = columns;
  for (const row of rows) {
    const cells = row.children.map((cell) => visibleText(cell.children).trim());
    if (cells.every((cell) => cell === '')) continue;
    const [first = '', ...others] = cells;
    const colon = /\p{Script=Han}/u.test(first) ? '：' : ': ';
    const text = [first, others.map((cell) => cell || '–').join(', ')].filter(Boolean).join(colon);
    block.passages.push({ text, shape: 'row', cells, source: { file, line: row.position?.start.line ?? 1 } });
  }
}
