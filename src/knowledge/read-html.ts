import type { Element } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';

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

/**
 * Reads a piece of HTML as the Markdown that means the same.
 * @param html nested some dozens of tags deep at the most, since each level is a call
 * @returns a tree whose lines are counted from the piece's first
 */
export function readHtml(html: string): Root {
  return reader.runSync(reader.parse(html)) as Root;
}
