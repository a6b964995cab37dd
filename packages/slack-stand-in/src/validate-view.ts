import { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './text-shapes.ts';
import type { Block } from './types.ts';
import { validateBlocks } from './validate-blocks.ts';

const shared = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(LIMITS.privateMetadata).optional(),
  callback_id: z.string().max(LIMITS.callbackId).optional(),
  external_id: z.string().max(LIMITS.externalId).optional(),
};

const viewShape = z.discriminatedUnion('type', [
  z.strictObject({
    ...shared,
    type: z.literal('modal'),
    title: plainText(LIMITS.viewTitle),
    submit: plainText(LIMITS.viewButton).optional(),
    close: plainText(LIMITS.viewButton).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  }),
  z.strictObject({ ...shared, type: z.literal('home') }),
]);

/**
 * Checks a view for views.open, views.push, views.update and views.publish.
 *
 * @param view whatever was sent as `view`
 * @param type what the method takes
 * @returns what Slack would put in `response_metadata.messages`; empty when valid
 */
export function validateView(view: unknown, type: 'modal' | 'home'): string[] {
  const parsed = viewShape.safeParse(view);
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => describeIssue(issue, view, '/view'));
  if (parsed.data.type !== type)
    return [`must be a valid enum value, one of: ${type} [json-pointer:/view/type]`];
  const blocks = parsed.data.blocks as Block[];
  const faults = validateBlocks(blocks, type, '/view/blocks');
  if (faults.length > 0) return faults;
  const asks = blocks.some((block) => block.type === 'input');
  return type === 'modal' && asks && !('submit' in parsed.data && parsed.data.submit)
    ? ['missing required field: submit, which a modal with input blocks needs [json-pointer:/view]']
    : [];
}
