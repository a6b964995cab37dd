import { z } from 'zod';
import { elements } from './block-elements.ts';
import { blockShape } from './block-shapes.ts';
import { describeIssue } from './describe-issue.ts';
import { LIMITS } from './limits.ts';
import type { Block, Json } from './types.ts';

export type Surface = 'message' | 'modal' | 'home';

const NOT_IN_MESSAGES = new Set(['alert']);
const ONLY_IN_MESSAGES = new Set([
  'container',
  'table',
  'data_visualization',
  'markdown',
  'card',
  'carousel',
  'context_actions',
]);

/**
 * Checks blocks as Slack does.
 *
 * @param blocks whatever was sent as `blocks`
 * @param surface where they are to stand; some blocks are bound to one
 * @param at JSON pointer of the array inside the request, e.g. `/blocks` or `/view/blocks`
 * @returns what Slack would put in `errors`, one line a fault, each ending in its JSON pointer; empty when valid
 */
export function validateBlocks(blocks: unknown, surface: Surface, at = '/blocks'): string[] {
  const most = surface === 'message' ? LIMITS.blocksInMessage : LIMITS.blocksInView;
  const parsed = z.array(blockShape).max(most).safeParse(blocks);
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => describeIssue(issue, blocks, at));
  const known = blocks as Block[];
  return [
    ...misplaced(known, surface, at),
    ...repeatedIds(known, at),
    ...repeatedActions(known, at),
    ...tooMany(known, 'table', LIMITS.tablesInMessage, 'only_one_table_allowed', at),
    ...tooMany(known, 'data_visualization', LIMITS.chartsInMessage, 'too many data_visualization blocks', at),
    ...longMarkdown(known, at),
  ];
}

function misplaced(blocks: Block[], surface: Surface, at: string): string[] {
  return blocks.flatMap(({ type }, index) =>
    (surface === 'message' ? NOT_IN_MESSAGES : ONLY_IN_MESSAGES).has(type) ||
    (surface === 'home' && type === 'alert')
      ? [`unsupported type: ${type} [json-pointer:${at}/${index}/type]`]
      : [],
  );
}

function repeatedIds(blocks: Block[], at: string): string[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ block_id }, index) => {
    if (block_id === undefined) return [];
    if (seen.has(block_id)) return [`\`block_id\` already exists [json-pointer:${at}/${index}/block_id]`];
    seen.add(block_id);
    return [];
  });
}

function repeatedActions(blocks: Block[], at: string): string[] {
  return blocks.flatMap((block, index) => {
    const seen = new Set<string>();
    return elements(block).flatMap(({ element, pointer }) => {
      const { action_id } = element;
      if (typeof action_id !== 'string') return [];
      if (seen.has(action_id)) {
        return [
          `\`action_id\` "${action_id}" already exists for this block [json-pointer:${at}/${index}${pointer}/action_id]`,
        ];
      }
      seen.add(action_id);
      return [];
    });
  });
}

function tooMany(blocks: Block[], type: string, most: number, words: string, at: string): string[] {
  return nested(blocks)
    .filter((block) => block.type === type)
    .slice(most)
    .map(() => `${words} [json-pointer:${at}]`);
}

function nested(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...nested((block.child_blocks as Block[] | undefined) ?? [])]);
}

function longMarkdown(blocks: Block[], at: string): string[] {
  const total = blocks
    .filter(({ type }) => type === 'markdown')
    .reduce((sum, block) => sum + String((block as Json).text).length, 0);
  return total > LIMITS.markdownTotal
    ? [
        `must be less than ${LIMITS.markdownTotal + 1} characters over all markdown blocks [json-pointer:${at}]`,
      ]
    : [];
}
