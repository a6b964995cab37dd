import type { Workspace } from 'slack-stand-in';
import type { Config } from './config.ts';
import { readManifest, startApp } from './slack/index.ts';

/** How many ports after the first are tried before any free one will do. */
const portsTried = 20;

/**
 * Runs Rolebook with its own stand-in for Slack, and says where its page is.
 * @param options what the app needs beside its connection
 * @param say prints a line for the person at the terminal
 * @returns both, as one
 */
export async function startLocal(
  { port, apiUrl, store: { place } }: Config,
  options: Omit<Parameters<typeof startApp>[0], 'connection' | 'answersOutsiders'>,
  say: (line: string) => void,
) {
  const workspace = await startOnFreePort(port);
  const { botToken, appToken } = workspace;
  const app = await startApp({
    ...options,
    connection: { mode: 'socket', apiUrl: apiUrl ?? workspace.apiUrl, botToken, appToken },
    answersOutsiders: true,
  });
  say('Rolebook runs in local mode: a small workspace on this machine stands in for Slack.');
  const data =
    place.kind === 'sqlite' ? `; what it keeps is in ${place.folder}` : ' and forgets what it kept';
  const ending = place.kind === 'postgres' ? '; what it keeps is in DATABASE_URL' : data;
  say(`Open ${directAddress(workspace)} and ask it something. Ctrl+C stops it${ending}.`);
  return {
    lost: app.lost,
    readiness: app.readiness,
    async stop() {
      await app.stop();
      await workspace.close();
    },
  };
}

/** The page with the direct conversation with Rolebook: in a channel only what mentions it is answered. */
export function directAddress({ url, people: { alex }, directOf }: Workspace): string {
  return `${url}#${new URLSearchParams({ person: alex, channel: directOf(alex) })}`;
}

/**
 * Starts the stand-in for Slack.
 * @param first the port to listen on; the next free one where it is taken
 */
export async function startOnFreePort(first: number) {
  // Loaded only here: with a real Slack nobody needs the page and what draws it.
  const { startWorkspace } = await import('slack-stand-in');
  const manifest = readManifest();
  for (let port = first; port < first + portsTried; port += 1) {
    try {
      return await startWorkspace({ manifest, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return startWorkspace({ manifest, port: 0 });
}
