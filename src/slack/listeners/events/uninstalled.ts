import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { workspaceOf } from '../../connect/workspace-of.ts';
import type { Services } from '../../services.ts';

type Removal = SlackEventMiddlewareArgs<'app_uninstalled' | 'tokens_revoked'> & AllMiddlewareArgs;

/** The app was removed, or its token taken back: everything of the workspace or organisation is deleted. */
export function listenToUninstall(app: App, { store, log }: Services): void {
  const forget = async ({ context, body }: Pick<Removal, 'context' | 'body'>) => {
    // An organisation removes the app from all its teams at once.
    const teamId = context.isEnterpriseInstall === true ? undefined : context.teamId;
    const workspace = workspaceOf({ ...context, teamId });
    if (isOlder(body.event_time, await store.installations.get(workspace))) {
      log.info({ workspace }, 'the app was removed before it was installed again; nothing is deleted');
      return;
    }
    await store.forgetWorkspace(workspace);
    log.info({ workspace }, 'the app was removed; what was kept of the workspace is deleted');
  };
  app.event('app_uninstalled', forget);
  app.event('tokens_revoked', async ({ event, context, body }) => {
    // Tokens of people, which this app does not have, are told of too.
    if ((event.tokens.bot ?? []).length > 0) await forget({ context, body });
  });
}

/**
 * Whether something happened before the app was installed: Slack may tell of it minutes later.
 * @param seconds when it happened, since 1970
 */
function isOlder(seconds: number | undefined, installation: unknown): boolean {
  const { installedAt } = (installation ?? {}) as { installedAt?: unknown };
  return (
    typeof installedAt === 'number' &&
    typeof seconds === 'number' &&
    seconds < Math.floor(installedAt / 1_000)
  );
}
