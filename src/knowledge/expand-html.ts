import type { Html, Root, RootContent } from 'mdast';

/** Tags that mean something to a reader beyond the text in them. */
const structure = /<(?:table|ul|ol|dl|h[1-6]|summary)\b[^<>]*>/i;

/** What nobody sees on the page. */
const unseen =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|svg|iframe|noscript|button|form)\b[\s\S]*?(?:<\/\1>|$)/gi;

/** How deep tags may stand within each other, those that are never closed counted too: each level is a call when they are read. */
const deepest = 40;

/**
 * Puts what HTML means in its place among a document's nodes: other tools write tables, lists, folded parts and headings
 * so, and wrap plain Markdown in tags. Nodes keep the lines on which they stand.
 * @param nodes nodes of one parent
 * @param parse reads Markdown
 * @returns the nodes without HTML, but for what stands within a line
 */
export async function expandHtml<Node extends RootContent>(
  nodes: Node[],
  parse: (markdown: string) => Root,
): Promise<Node[]> {
  const expanded: RootContent[] = [];
  for (const node of nodes as RootContent[]) {
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      node.children = (await expandHtml<RootContent>(node.children, parse)) as typeof node.children;
    expanded.push(...(node.type === 'html' ? await nodesOf(node, parse) : [node]));
  }
  return expanded as Node[];
}

async function nodesOf({ value, position }: Html, parse: (markdown: string) => Root): Promise<RootContent[]> {
  const seen = value.replace(unseen, onlyLines);
  if (!/[\p{L}\p{N}]/u.test(seen.replace(/<[^<>]*>|&#?\w+;/g, ''))) return [];
  const { children } =
    structure.test(seen) && !isTooDeep(seen) ? await readStructure(seen) : parse(withoutTags(seen));
  for (const child of children) moveDown(child, (position?.start.line ?? 1) - 1);
  return children;
}

async function readStructure(html: string): Promise<Root> {
  // Loaded only here: it takes half as long to load as what reads Markdown, and few documents need it.
  const { readHtml } = await import('./read-html.ts');
  return readHtml(html);
}

function withoutTags(html: string): string {
  return (
    html
      .replace(/(?<=[^\n])<br\s*\/?>(?=[^\n])/gi, '\n')
      .replace(/<[^<>]*>/g, '')
      // A tag that is never closed is text.
      .replace(/<(?=[a-z!?/])/gi, '&lt;')
  );
}

function onlyLines(text: string): string {
  return text.replace(/[^\n]+/g, '');
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [tag, closes] of html.matchAll(/<(\/?)[a-z][^<>]*>/gi)) {
    if (/^<(?:br|hr|img|input|col|wbr)\b|\/>$/i.test(tag)) continue;
    depth += closes ? -1 : 1;
    if (depth > deepest) return true;
  }
  return false;
}

function moveDown(node: RootContent, lines: number): void {
  if (node.position) {
    node.position.start.line += lines;
    node.position.end.line += lines;
  }
  if ('children' in node) for (const child of node.children) moveDown(child as RootContent, lines);
}
