import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Workspace } from '../src/index.ts';

/**
 * A real Bolt app in Socket Mode, connected to the workspace. It has no listeners yet.
 *
 * @returns the app, started, and a way to stop it
 */
export async function connectApp(workspace: Workspace, listen: (app: App) => void): Promise<App> {
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions },
  });
  const app = new App({
    token: workspace.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { ...clientOptions },
  });
  listen(app);
  await app.start();
  await workspace.until(() => workspace.connected(), 'the app connect');
  return app;
}
