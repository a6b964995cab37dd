import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cleanMarkdown } from './clean-markdown.ts';

/** A link of a document, as its author wrote its target. */
interface DocumentLink {
  target: string;
  line: number;
}

/** Where a document leads, and what of it others may lead to. */
export interface DocumentLinks {
  links: DocumentLink[];
  /** Its headings as text, and the names that its author gave to places in it. */
  anchors: string[];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** {#name}, <a name="name"> and <h2 id="name">, of which nothing is left where Markdown is read. */
const namedPlaces = /\{[^{}\n]{0,80}#([\w-]+)[^{}\n]{0,80}\}|\s(?:id|name)\s*=\s*["']([^"'\n]{1,80})["']/gi;

/** What HTML leads to or shows, outside of comments. */
const tagLinks =
  /<!--[\s\S]*?(?:-->|$)|<(?:a|img)\s(?:[^<>]{0,500}?\s)?(?:href|src)\s*=\s*["']([^"'\n]{1,500})["']/gi;

/** @param markdown a file's text, no longer than a document may be */
export function readLinks(markdown: string): DocumentLinks {
  const links: DocumentLink[] = [];
  const anchors = [...markdown.matchAll(namedPlaces)].map(([, brace, quoted]) => (brace ?? quoted) as string);
  const visit = (node: Nodes): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
      links.push({ target: node.url, line });
    if (node.type === 'html')
      for (const { 1: target, index } of node.value.matchAll(tagLinks))
        if (target !== undefined)
          links.push({ target, line: line + node.value.slice(0, index).split('\n').length - 1 });
    if (node.type === 'heading') anchors.push(textOf(node));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(processor.parse(cleanMarkdown(markdown, '').markdown) as Root);
  return { links, anchors };
}

function textOf(node: Nodes): string {
  if ('children' in node) return (node.children as Nodes[]).map(textOf).join('');
  return 'value' in node ? node.value : '';
}
