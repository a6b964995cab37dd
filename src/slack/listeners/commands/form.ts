import type { Middleware, SlackCommandMiddlewareArgs, webApi } from '@slack/bolt';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { readMrkdwn } from '../../read/read-mrkdwn.ts';
import type { Services } from '../../services.ts';

/** The command that opens a form: who gave it, where the answer goes, and the role that they last asked about. */
export interface Opener {
  user: string;
  triggerId: string;
  channel: string;
  url: string;
  role: string | null;
}

/**
 * A listener for the words behind a command that open a form; with other words it is answered at once.
 * @param isMeant whether a command's text is such words
 * @param open opens the form
 */
export function formCommand(
  services: Services,
  isMeant: (text: string) => boolean,
  open: (services: Services, client: webApi.WebClient, opener: Opener) => Promise<void>,
): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, client, context, next }) => {
    if (!isMeant(readMrkdwn(command.text))) return next();
    await ack();
    await open(services, client, {
      user: command.user_id,
      triggerId: command.trigger_id,
      channel: command.channel_id,
      url: command.response_url,
      role: await services.store.lastRole.get(workspaceOf(context), command.user_id),
    });
  };
}
