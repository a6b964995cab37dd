import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { readText } from '../../read/read-text.ts';
import type { Services } from '../../services.ts';
import { openRequirementsForm } from '../views/requirements.ts';

/** `/requirements` with nothing behind it opens the form; with words it is answered at once. */
export function requirementsFormCommand(services: Services): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, client, context, next }) => {
    if (readText(command.text) !== '') return next();
    await ack();
    await openRequirementsForm(services, client, {
      user: command.user_id,
      triggerId: command.trigger_id,
      url: command.response_url,
      role: await services.store.lastRole.get(workspaceOf(context), command.user_id),
    });
  };
}
