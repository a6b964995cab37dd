import { HTTPReceiver, type Logger, type LogLevel, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger as Log } from 'pino';
import { clientOptions, socketRetries } from './client-options.ts';
import type { Connection } from './connection.ts';

/** Bolt's way in, and how to close it. */
export interface Entrance {
  receiver: Receiver;
  /** Takes no more work; resolves when the connections are closed. */
  close(): Promise<void>;
}

/**
 * @param connection which way in
 * @param bolt Bolt's logger and its level
 * @param log told when the socket comes and goes
 * @param isReady whether /healthz may say so
 */
export function createEntrance(
  connection: Connection,
  bolt: { logger: Logger; logLevel: LogLevel },
  log: Log,
  isReady: () => boolean,
): Entrance {
  return connection.mode === 'http'
    ? createHttpEntrance(connection, bolt, isReady)
    : createSocketEntrance(connection, bolt, log);
}

function createHttpEntrance(
  { signingSecret, port }: Extract<Connection, { mode: 'http' }>,
  bolt: { logger: Logger; logLevel: LogLevel },
  isReady: () => boolean,
): Entrance {
  const receiver = new HTTPReceiver({
    ...bolt,
    signingSecret,
    port,
    endpoints: '/slack/events',
    customRoutes: [
      {
        path: '/healthz',
        method: ['GET', 'HEAD'],
        handler: (_, response) => {
          response.writeHead(isReady() ? 200 : 503, { 'content-type': 'text/plain' });
          response.end(isReady() ? 'ready\n' : 'not ready\n');
        },
      },
    ],
  });
  return { receiver, close: () => receiver.stop() };
}

function createSocketEntrance(
  { appToken, apiUrl }: Extract<Connection, { mode: 'socket' }>,
  bolt: { logger: Logger; logLevel: LogLevel },
  log: Log,
): Entrance {
  const receiver = new SocketModeReceiver({
    ...bolt,
    appToken,
    installerOptions: { clientOptions: clientOptions(apiUrl, socketRetries) },
  });
  let isClosing = false;
  receiver.client.on('close', () => {
    if (!isClosing) log.warn('the socket to Slack closed; connecting again');
  });
  receiver.client.on('connected', () => log.info('the socket to Slack is open'));
  return {
    receiver,
    async close() {
      isClosing = true;
      await receiver.client.disconnect();
    },
  };
}
