import type { App } from '@slack/bolt';
import { workspaceOf } from '../../connect/workspace-of.ts';
import type { Services } from '../../services.ts';

/** The app was removed, or its token taken back: everything of the workspace or organisation is deleted. */
export function listenToUninstall(app: App, { store, log }: Services): void {
  const forget = async ({ context }: { context: Parameters<typeof workspaceOf>[0] }) => {
    // An organisation removes the app from all its teams at once.
    const teamId = context.isEnterpriseInstall === true ? undefined : context.teamId;
    const workspace = workspaceOf({ ...context, teamId });
    await store.forgetWorkspace(workspace);
    log.info({ workspace }, 'the app was removed; what was kept of the workspace is deleted');
  };
  app.event('app_uninstalled', forget);
  app.event('tokens_revoked', async ({ event, context }) => {
    // Tokens of people, which this app does not have, are told of too.
    if ((event.tokens.bot ?? []).length > 0) await forget({ context });
  });
}
