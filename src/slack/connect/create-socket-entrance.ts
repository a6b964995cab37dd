import { setTimeout as wait } from 'node:timers/promises';
import { type App, type Logger, type LogLevel, webApi } from '@slack/bolt';
import type { Logger as Log } from 'pino';
import { readEnd } from '../read/read-end.ts';
import type { Connection } from './connection.ts';
import type { Entrance } from './entrance.ts';
import { openSocket, type Socket } from './open-socket.ts';
import { explainStart } from './start-error.ts';

/** Waits before another connection is tried: longer each time, so that Slack is not asked in a storm. */
const firstPause = 500;
const longestPause = 30_000;
/** A token that Slack refuses so often in a row, over half a minute, is not refused by mistake. */
const refusalsTaken = 6;
/** An event's own time with Slack: what takes longer comes again through the new connection. */
const retireWithin = 3_000;
/** Leaves some of the time that a stop may take to closing. */
const closeWithin = 7_000;

/**
 * Socket Mode. Before Slack closes a connection, as it does every few hours, the next one is open; one that is lost
 * is opened again for as long as it takes.
 * @param bolt Bolt's logger and its level
 * @param clientOptions those of the Web API, for one client
 * @param log told when connections come and go
 */
export function createSocketEntrance(
  { appToken, botToken }: Extract<Connection, { mode: 'socket' }>,
  bolt: { logger: Logger; logLevel: LogLevel },
  clientOptions: () => webApi.WebClientOptions,
  log: Log,
): Entrance {
  const closing = new AbortController();
  let giveUp: (error: Error) => void = () => {};
  const lost = new Promise<Error>((resolve) => {
    giveUp = resolve;
  });
  const leaving = new Set<Promise<void>>();
  let processEvent: App['processEvent'];
  let current: Socket | undefined;
  let lostSince: number | null = null;
  let opening: Promise<void> | undefined;

  /** Opens a connection, however often it takes, and lets go of the one before. */
  function open(isFirst: boolean): Promise<void> {
    opening ??= openAtLast(isFirst).finally(() => {
      opening = undefined;
    });
    return opening;
  }

  async function openAtLast(isFirst: boolean): Promise<void> {
    let refusals = 0;
    for (let pause = firstPause; !closing.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      try {
        const next = await openOne();
        const before = current;
        current = next;
        lostSince = null;
        log.info('the socket to Slack is open');
        if (closing.signal.aborted) await next.close(0);
        else if (before !== undefined) retire(before);
        return;
      } catch (error) {
        const end = readEnd(error);
        // A status such as 403 is a proxy's, and no word of Slack's about the token.
        refusals = end.kind === 'refused' && error instanceof webApi.WebAPIPlatformError ? refusals + 1 : 0;
        if (refusals > 0 && (isFirst || refusals >= refusalsTaken)) throw error;
        const asked = end.kind === 'limited' ? end.retryAfterSeconds * 1_000 : 0;
        const nextTry = Math.max(pause, asked);
        log.warn(
          { err: error, nextTryInSeconds: nextTry / 1_000 },
          'the socket to Slack could not be opened',
        );
        await wait(nextTry, undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  async function openOne(): Promise<Socket> {
    let isLeaving = false;
    let socket: Socket | undefined;
    const replace = async () => {
      isLeaving = true;
      try {
        // What was being opened may have been this very one.
        while (current === socket && !closing.signal.aborted) await open(false);
      } catch (error) {
        giveUp(explainStart(error, 'SLACK_APP_TOKEN'));
      }
    };
    const isInUse = () => socket !== undefined && !isLeaving && !closing.signal.aborted;
    socket = await openSocket(
      { appToken, clientOptions: clientOptions(), bolt, processEvent, log },
      {
        leaving(reason) {
          if (!isInUse()) return;
          log.info({ reason }, 'Slack will close the socket; opening the next one');
          void replace();
        },
        gone() {
          if (!isInUse()) return;
          lostSince ??= Date.now();
          log.warn('the socket to Slack closed; connecting again');
          void replace();
        },
      },
    );
    return socket;
  }

  function retire(socket: Socket): void {
    const gone = socket.close(retireWithin).finally(() => leaving.delete(gone));
    leaving.add(gone);
  }

  return {
    receiver: {
      init(app) {
        processEvent = (event) => app.processEvent(event);
      },
      start: () => open(true),
      stop: close,
    },
    access: { token: botToken },
    lost,
    lostSince: () => lostSince,
    close,
  };

  async function close(): Promise<void> {
    closing.abort();
    current?.leaveEvents();
    await opening?.catch(() => {});
    await Promise.all([current?.close(closeWithin), ...leaving]);
  }
}
