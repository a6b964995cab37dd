import type { Element } from 'hast';
import type { Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';

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
export function expandHtml<Node extends RootContent>(
  nodes: Node[],
  parse: (markdown: string) => Root,
): Node[] {
  return nodes.flatMap((node) => {
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      node.children = expandHtml(node.children as RootContent[], parse) as typeof node.children;
    if (node.type !== 'html') return [node];
    const seen = node.value.replace(unseen, onlyLines);
    if (!/[\p{L}\p{N}]/u.test(seen.replace(/<[^<>]*>|&#?\w+;/g, ''))) return [];
    const { children } = structure.test(seen) && !isTooDeep(seen) ? readHtml(seen) : parse(withoutTags(seen));
    for (const child of children) moveDown(child, (node.position?.start.line ?? 1) - 1);
    return children as Node[];
  });
}

const reader = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark, {
    handlers: {
      // The line that stays when the rest is folded names what stands below it.
      summary: (state, element: Element) => [
        {
          type: 'paragraph' as const,
          position: element.position,
          children: [{ type: 'strong' as const, children: state.all(element) as never }],
        },
      ],
    },
  });

function readHtml(html: string): Root {
  return reader.runSync(reader.parse(html)) as Root;
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
