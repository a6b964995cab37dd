import type { types } from '@slack/bolt';
import type { Brief, ReplyPart } from '../../answer/index.ts';
import { context, plainText } from './elements.ts';
import { headerLimit } from './limits.ts';

/**
 * Draws a brief as a card: a titled box that can be folded away.
 * @param body its lines
 */
export function renderBrief(
  { edition }: Brief,
  { title, source }: ReplyPart,
  body: types.RichTextBlock[],
): types.ContainerBlock {
  return {
    type: 'container',
    title: plainText(title, headerLimit),
    ...(edition.reviewed !== null && { subtitle: plainText(edition.reviewed, headerLimit) }),
    width: 'full',
    has_header_divider: true,
    child_blocks: [...body, context(source)],
  };
}
