import { setTimeout as wait } from 'node:timers/promises';
import {
  type App,
  type Logger,
  type LogLevel,
  type ReceiverEvent,
  SocketModeReceiver,
  type webApi,
} from '@slack/bolt';
import type { Logger as Log } from 'pino';
import { createInFlight } from './in-flight.ts';
import { logEnd } from './log-end.ts';
import { readFrame } from './read-frame.ts';

/** One connection to Slack. What comes in through it is acknowledged through it. */
export interface Socket {
  /** Takes no more events: Slack sends them again, elsewhere or later. */
  leaveEvents(): void;
  /** Finishes what came in, within the time given in ms, and closes. */
  close(withinMs: number): Promise<void>;
}

/** As long as Slack may take to say hello. */
const helloWithin = 10_000;

/**
 * Opens one connection. It does not come back by itself: its owner opens the next one.
 * @param options `clientOptions` are those of the Web API; `processEvent` answers
 * @param on `leaving`: Slack will close it soon; `gone`: it is closed, or was never open
 * @returns once Slack has said hello
 * @throws what Slack's client throws where Slack refuses the token or cannot be reached
 */
export async function openSocket(
  options: {
    appToken: string;
    clientOptions: webApi.WebClientOptions;
    bolt: { logger: Logger; logLevel: LogLevel };
    processEvent: App['processEvent'];
    log: Log;
  },
  on: { leaving: (reason: string) => void; gone: () => void },
): Promise<Socket> {
  const { appToken, clientOptions, bolt, processEvent, log } = options;
  const inFlight = createInFlight();
  let leavesEvents = false;
  const receiver = new SocketModeReceiver({
    ...bolt,
    appToken,
    autoReconnectEnabled: false,
    // What cannot be read is acknowledged all the same, since it would fail again.
    processEventErrorHandler: async ({ error }) => logEnd(error, log) === 400,
    installerOptions: { clientOptions },
  });
  receiver.init({
    processEvent: (event: ReceiverEvent) => inFlight.run(() => processEvent(event)),
  } as App);
  const { client } = receiver;
  const [handle] = client.listeners('ws_message');
  if (handle === undefined) throw new Error('Slack’s client listens to no frames.');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    const frame = readFrame(data);
    if (frame.kind === 'leave') on.leaving(frame.reason);
    else if (frame.kind === 'notice') {
      log.warn({ about: frame.about }, 'Slack sent something that is no question; nothing is done about it');
      if (frame.envelope !== undefined) {
        client.websocket?.send(JSON.stringify({ envelope_id: frame.envelope }), () => {});
      }
    } else if (!(leavesEvents && frame.isEvent)) {
      Promise.resolve(handle(data, isBinary)).catch((error: unknown) =>
        log.error({ err: error }, 'a frame of the socket could not be read'),
      );
    }
  });
  const late = new AbortController();
  let isGone = false;
  client.on('disconnected', () => {
    isGone = true;
    on.gone();
  });
  try {
    await Promise.race([
      client.start(),
      wait(helloWithin, undefined, { signal: late.signal }).then(() => {
        throw new Error('Slack did not say hello.');
      }),
    ]);
  } catch (error) {
    void client.disconnect();
    // The client gives no reason where a connection closes before it is there.
    throw error ?? new Error('the connection closed before Slack said hello');
  } finally {
    late.abort();
  }
  if (isGone) throw new Error('the connection closed when Slack had said hello');
  return {
    leaveEvents() {
      leavesEvents = true;
    },
    async close(withinMs) {
      const deadline = new AbortController();
      await Promise.race([
        inFlight.drained(),
        wait(withinMs, undefined, { signal: deadline.signal }).catch(() => {}),
      ]);
      deadline.abort();
      await client.disconnect();
      // Lets the end of the connection reach the network before the process may end.
      await new Promise(setImmediate);
      await new Promise(setImmediate);
    },
  };
}
