import { type CustomRoute, HTTPReceiver, type Logger, type LogLevel } from '@slack/bolt';
import type { Logger as Log } from 'pino';
import { answerHealth, healthPaths, type Readiness } from '../../health/index.ts';
import type { Claims, Installations } from '../../store/index.ts';
import type { Connection } from './connection.ts';
import type { Entrance } from './entrance.ts';
import { guardRequests } from './guard-requests.ts';
import { logEnd } from './log-end.ts';
import { oauthOptions } from './oauth-options.ts';

type HttpConnection = Exclude<Connection, { mode: 'socket' }>;

const eventsPath = '/slack/events';

/**
 * HTTP mode: signed requests from Slack, the pages for installing where there are many workspaces, and those of health.
 * @param bolt Bolt's logger and its level
 * @param store where the tokens of many workspaces are, and who does what
 * @param routes what is served beside Slack's requests
 * @param log told what was not answered
 * @param readiness whether questions may be sent here
 */
export function createHttpEntrance(
  connection: HttpConnection,
  bolt: { logger: Logger; logLevel: LogLevel },
  store: { installations: Installations; claims: Claims },
  routes: CustomRoute[],
  log: Log,
  readiness: () => Readiness,
): Entrance {
  const receiver = new HTTPReceiver({
    ...bolt,
    ...(connection.mode === 'oauth' && oauthOptions(connection, store)),
    signingSecret: connection.signingSecret,
    port: connection.port,
    endpoints: eventsPath,
    processEventErrorHandler: async ({ error, response }) => {
      const status = logEnd(error, log);
      if (!response.headersSent) response.writeHead(status).end();
      return true;
    },
    unhandledRequestHandler: ({ request }) => {
      // Events are JSON and come again; what people do comes as a form, once.
      const isEvent = request.headers['content-type']?.startsWith('application/json') === true;
      log.warn(
        isEvent
          ? 'an event took longer than Slack waits; it will come again'
          : 'a request took longer than Slack waits; the person was told so by Slack',
      );
    },
    customRoutes: [...routes, ...healthRoutes(readiness)],
  });
  guardRequests(receiver, { path: eventsPath, signingSecret: connection.signingSecret }, log);
  return {
    receiver,
    access: accessOf(connection, receiver),
    lost: new Promise(() => {}),
    lostSince: () => null,
    close: () => receiver.stop(),
  };
}

function accessOf(connection: HttpConnection, { installer }: HTTPReceiver): Entrance['access'] {
  if (connection.mode === 'http') return { token: connection.botToken };
  if (installer === undefined) throw new Error('Bolt made no installer.');
  return {
    authorize: (source) => installer.authorize(source as Parameters<typeof installer.authorize>[0]),
  };
}

/** Metrics are not among them: this port is open to the world. */
function healthRoutes(readiness: () => Readiness): CustomRoute[] {
  return healthPaths.map((path) => ({
    path,
    method: ['GET', 'HEAD'],
    handler(_, response) {
      const { status, text } = answerHealth(path, readiness);
      response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
    },
  }));
}
