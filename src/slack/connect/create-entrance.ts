import {
  type Authorize,
  type CustomRoute,
  HTTPReceiver,
  type Logger,
  type LogLevel,
  type Receiver,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Logger as Log } from 'pino';
import type { Health, Installations } from '../../store/index.ts';
import { answerRetries, clientOptions, socketRetries } from './client-options.ts';
import type { Connection } from './connection.ts';
import { createInstallationStore } from './installation-store.ts';
import { readManifest } from './read-manifest.ts';
import { isUnfinished } from './unfinished.ts';

/** How the store is, and which version of the documents answers. */
export type State = Health & { version: string };

/** Bolt's way in, and how to close it. */
export interface Entrance {
  receiver: Receiver;
  /** The token to answer with, or what finds each workspace's. */
  access: { token: string } | { authorize: Authorize<boolean> };
  /** Takes no more work; resolves when the connections are closed. */
  close(): Promise<void>;
}

/**
 * @param connection which way in
 * @param bolt Bolt's logger and its level
 * @param installations where the tokens of many workspaces are
 * @param routes what HTTP mode serves beside Slack's requests
 * @param log told when the socket comes and goes
 * @param health what /healthz tells; null while the app is not ready
 */
export function createEntrance(
  connection: Connection,
  bolt: { logger: Logger; logLevel: LogLevel },
  installations: Installations,
  routes: CustomRoute[],
  log: Log,
  health: () => State | null,
): Entrance {
  return connection.mode === 'socket'
    ? createSocketEntrance(connection, bolt, log)
    : createHttpEntrance(connection, bolt, installations, routes, log, health);
}

function createHttpEntrance(
  connection: Exclude<Connection, { mode: 'socket' }>,
  bolt: { logger: Logger; logLevel: LogLevel },
  installations: Installations,
  routes: CustomRoute[],
  log: Log,
  health: () => State | null,
): Entrance {
  const receiver = new HTTPReceiver({
    ...bolt,
    ...(connection.mode === 'oauth' && oauthOptions(connection, installations)),
    signingSecret: connection.signingSecret,
    port: connection.port,
    endpoints: '/slack/events',
    processEventErrorHandler: async ({ error, response }) => {
      logUnfinished(error, log);
      if (!response.headersSent) response.writeHead(503).end();
      return true;
    },
    unhandledRequestHandler: () => log.warn('an event took longer than Slack waits; it will come again'),
    customRoutes: [
      ...routes,
      {
        path: '/healthz',
        method: ['GET', 'HEAD'],
        handler: (_, response) => {
          const state = health();
          // Degraded is no reason to send no more questions: they are answered all the same.
          response.writeHead(state === null ? 503 : 200, { 'content-type': 'text/plain' });
          response.end(describe(state));
        },
      },
    ],
  });
  return { receiver, access: accessOf(connection, receiver), close: () => receiver.stop() };
}

function accessOf(
  connection: Exclude<Connection, { mode: 'socket' }>,
  { installer }: HTTPReceiver,
): Entrance['access'] {
  if (connection.mode === 'http') return { token: connection.botToken };
  if (installer === undefined) throw new Error('Bolt made no installer.');
  return {
    authorize: (source) => installer.authorize(source as Parameters<typeof installer.authorize>[0]),
  };
}

/** Slack's pages for installing are at /slack/install and /slack/oauth_redirect; the state they carry is checked. */
function oauthOptions(
  { clientId, clientSecret, stateSecret, apiUrl }: Extract<Connection, { mode: 'oauth' }>,
  installations: Installations,
) {
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: readManifest().oauth_config.scopes.bot,
    installationStore: createInstallationStore(installations),
    installerOptions: {
      directInstall: true,
      clientOptions: clientOptions(apiUrl, answerRetries),
      ...(apiUrl !== null && { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
    },
  };
}

function createSocketEntrance(
  { appToken, botToken, apiUrl }: Extract<Connection, { mode: 'socket' }>,
  bolt: { logger: Logger; logLevel: LogLevel },
  log: Log,
): Entrance {
  const receiver = new SocketModeReceiver({
    ...bolt,
    appToken,
    processEventErrorHandler: async ({ error }) => {
      logUnfinished(error, log);
      return false;
    },
    installerOptions: { clientOptions: clientOptions(apiUrl, socketRetries) },
  });
  let isClosing = false;
  receiver.client.on('close', () => {
    if (!isClosing) log.warn('the socket to Slack closed; connecting again');
  });
  receiver.client.on('connected', () => log.info('the socket to Slack is open'));
  return {
    receiver,
    access: { token: botToken },
    async close() {
      isClosing = true;
      await receiver.client.disconnect();
    },
  };
}

/** That another process is at it is the usual case, and no news. */
function logUnfinished(error: Error, log: Log): void {
  if (isUnfinished(error)) log.debug({ reason: error.message }, 'an event is left to Slack’s retry');
  else log.error({ err: error }, 'an event failed and is left to Slack’s retry');
}

function describe(state: State | null): string {
  if (state === null) return 'not ready\n';
  const documents = `documents: ${state.version}\n`;
  if (state.kind === 'ok') return `ready\n${documents}`;
  const { reason, waiting, lost } = state;
  return `degraded: ${reason} ${waiting} writes wait, ${lost} were lost.\n${documents}`;
}
