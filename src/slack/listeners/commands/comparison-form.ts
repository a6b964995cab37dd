import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { readText } from '../../read/read-text.ts';
import type { Services } from '../../services.ts';
import { openComparisonForm } from '../views/comparison.ts';

const alone = /^(?:compare|比较|對比|对比|比較)[\s.!?。！？]*$/iu;

/** `/role compare` with nothing behind it opens a form that asks which two. */
export function comparisonFormCommand(services: Services): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, client, context, next }) => {
    if (!alone.test(readText(command.text))) return next();
    await ack();
    await openComparisonForm(services, client, {
      user: command.user_id,
      triggerId: command.trigger_id,
      url: command.response_url,
      role: await services.store.lastRole.get(workspaceOf(context), command.user_id),
    });
  };
}
