import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { App, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Answering } from '../answer/index.ts';
import type { Store } from '../store/index.ts';
import { acknowledgeWhenDone } from './acknowledge-when-done.ts';
import { boltLevel, createBoltLogger } from './bolt-logger.ts';
import { answerRetries, clientOptions, fetchInTime } from './client-options.ts';
import type { Connection } from './connection.ts';
import { createEntrance } from './create-entrance.ts';
import { createFaultHandler, type Failure } from './create-fault-handler.ts';
import { createLookUp, exampleQuestions } from './create-look-up.ts';
import { createInFlight } from './in-flight.ts';
import { registerListeners } from './listeners/index.ts';
import { createReadPerson } from './people.ts';
import { explainListen, explainStart } from './start-error.ts';
import { Unfinished } from './unfinished.ts';

/** The app while it answers. */
export interface RunningApp {
  /** Where HTTP mode listens; null in Socket Mode. */
  port: number | null;
  /** Takes no more work and finishes what was taken, or gives up on it within 8 s. */
  stop(): Promise<void>;
}

/** Leaves two of the ten seconds that a stop may take to the rest of the process. */
const patience = 8_000;

/**
 * Connects Rolebook to Slack.
 * @param dependencies `now` is the clock in milliseconds, `newId` names a fault
 * @returns once Slack has taken the token and events arrive
 * @throws StartError where Slack refuses a token or cannot be reached
 */
export async function startApp({
  connection,
  answering,
  store,
  log,
  now = Date.now,
  newId = () => randomUUID().slice(0, 8),
}: {
  connection: Connection;
  answering: Answering;
  store: Store;
  log: Logger;
  now?: () => number;
  newId?: () => string;
}): Promise<RunningApp> {
  const bolt = { logger: createBoltLogger(log), logLevel: boltLevel(log) };
  let isReady = false;
  const inFlight = createInFlight();
  const entrance = createEntrance(connection, bolt, store.installations, log, () =>
    isReady ? store.health() : null,
  );
  const app = new App({
    ...bolt,
    receiver: acknowledgeWhenDone(entrance.receiver, store.claims, inFlight, log),
    ...entrance.access,
    clientOptions: clientOptions(connection.apiUrl, answerRetries),
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  const readPerson = createReadPerson(log, now);
  const clientOf = (token: string | undefined) =>
    new webApi.WebClient(token, clientOptions(connection.apiUrl, answerRetries));
  const tellFault = createFaultHandler({ clientOf, readPerson, log, newId, fetch: fetchInTime });

  registerListeners(app, {
    lookUp: createLookUp(answering),
    examples: (language) => exampleQuestions(answering, language),
    readPerson,
    store,
    log,
    now,
  });
  app.error(async (failure: Failure) => {
    if (failure.error instanceof Unfinished) throw failure.error;
    const isTold = await tellFault(failure);
    if (!isTold && 'event_id' in failure.body) throw new Unfinished('nobody could be told', failure.error);
  });

  await app.init().catch((error) => {
    throw explainStart(error, 'SLACK_BOT_TOKEN');
  });
  const port = await start(app, connection);
  isReady = true;
  const stop = async () => {
    isReady = false;
    const deadline = new AbortController();
    const finished = Promise.all([entrance.close(), inFlight.drained()]).then(() => true);
    const isFinished = await Promise.race([finished, wait(patience, false, { signal: deadline.signal })]);
    deadline.abort();
    if (!isFinished) log.warn('stopped before everything was finished');
  };
  let stopping: Promise<void> | undefined;
  return {
    port,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function start(app: App, connection: Connection): Promise<number | null> {
  if (connection.mode !== 'socket') {
    const server = await app.start(connection.port).catch((error) => {
      throw explainListen(error, connection.port);
    });
    return (server.address() as AddressInfo).port;
  }
  await app.start().catch((error) => {
    throw explainStart(error, 'SLACK_APP_TOKEN');
  });
  return null;
}
