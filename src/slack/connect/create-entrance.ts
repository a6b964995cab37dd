import type { CustomRoute, Logger, LogLevel } from '@slack/bolt';
import type { Logger as Log } from 'pino';
import type { Readiness } from '../../health/index.ts';
import type { Claims, Installations } from '../../store/index.ts';
import type { Connection } from './connection.ts';
import { createHttpEntrance } from './create-http-entrance.ts';
import { createSocketEntrance } from './create-socket-entrance.ts';
import type { Entrance } from './entrance.ts';

/**
 * @param connection which way in
 * @param bolt Bolt's logger and its level
 * @param store where the tokens of many workspaces are, and who does what
 * @param routes what HTTP mode serves beside Slack's requests
 * @param log told when the socket comes and goes
 * @param readiness for /readyz and /healthz of HTTP mode
 */
export function createEntrance(
  connection: Connection,
  bolt: { logger: Logger; logLevel: LogLevel },
  store: { installations: Installations; claims: Claims },
  routes: CustomRoute[],
  log: Log,
  readiness: () => Readiness,
): Entrance {
  return connection.mode === 'socket'
    ? createSocketEntrance(connection, bolt, log)
    : createHttpEntrance(connection, bolt, store, routes, log, readiness);
}
