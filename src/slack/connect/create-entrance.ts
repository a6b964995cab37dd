import type { ServerResponse } from 'node:http';
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
import type { Readiness } from '../../health/index.ts';
import type { Installations } from '../../store/index.ts';
import { answerRetries, clientOptions, socketRetries } from './client-options.ts';
import type { Connection } from './connection.ts';
import { createInstallationStore } from './installation-store.ts';
import { readManifest } from './read-manifest.ts';
import { isUnfinished } from './unfinished.ts';

/** Bolt's way in, and how to close it. */
export interface Entrance {
  receiver: Receiver;
  /** The token to answer with, or what finds each workspace's. */
  access: { token: string } | { authorize: Authorize<boolean> };
  /** Since when there is no socket to Slack, in ms; null where there is one, or none is needed. */
  lostSince(): number | null;
  /** Takes no more work; resolves when the connections are closed. */
  close(): Promise<void>;
}

/**
 * @param connection which way in
 * @param bolt Bolt's logger and its level
 * @param installations where the tokens of many workspaces are
 * @param log told when the socket comes and goes
 * @param readiness for /readyz and /healthz of HTTP mode
 */
export function createEntrance(
  connection: Connection,
  bolt: { logger: Logger; logLevel: LogLevel },
  installations: Installations,
  log: Log,
  readiness: () => Readiness,
): Entrance {
  return connection.mode === 'socket'
    ? createSocketEntrance(connection, bolt, log)
    : createHttpEntrance(connection, bolt, installations, log, readiness);
}

function createHttpEntrance(
  connection: Exclude<Connection, { mode: 'socket' }>,
  bolt: { logger: Logger; logLevel: LogLevel },
  installations: Installations,
  log: Log,
  readiness: () => Readiness,
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
    customRoutes: healthRoutes(readiness),
  });
  return {
    receiver,
    access: accessOf(connection, receiver),
    lostSince: () => null,
    close: () => receiver.stop(),
  };
}

/** Metrics are not among them: this port is open to the world. */
function healthRoutes(readiness: () => Readiness): CustomRoute[] {
  const method = ['GET', 'HEAD'];
  const answer = (response: ServerResponse, status: number, text: string) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
  const ready: CustomRoute['handler'] = (_, response) => {
    const { isReady, reason } = readiness();
    answer(response, isReady ? 200 : 503, `${reason}\n`);
  };
  return [
    { path: '/livez', method, handler: (_, response) => answer(response, 200, 'alive\n') },
    { path: '/readyz', method, handler: ready },
    { path: '/healthz', method, handler: ready },
  ];
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
  let lostSince: number | null = null;
  receiver.client.on('close', () => {
    lostSince ??= Date.now();
    if (!isClosing) log.warn('the socket to Slack closed; connecting again');
  });
  receiver.client.on('connected', () => {
    lostSince = null;
    log.info('the socket to Slack is open');
  });
  return {
    receiver,
    access: { token: botToken },
    lostSince: () => lostSince,
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
