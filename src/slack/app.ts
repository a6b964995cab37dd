import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Answering } from '../answer/index.ts';
import { boltLevel, createBoltLogger } from './bolt-logger.ts';
import { createClaims } from './claims.ts';
import { answerRetries, clientOptions, fetchInTime } from './client-options.ts';
import type { Connection } from './connection.ts';
import { createEntrance } from './create-entrance.ts';
import { createFaultHandler, type Failure } from './create-fault-handler.ts';
import { createLookUp, exampleQuestions } from './create-look-up.ts';
import { createInFlight } from './in-flight.ts';
import { createLastRole } from './last-role.ts';
import { registerListeners } from './listeners/index.ts';
import { createReadPerson } from './people.ts';
import { explainListen, explainStart } from './start-error.ts';

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
  log,
  now = Date.now,
  newId = () => randomUUID().slice(0, 8),
}: {
  connection: Connection;
  answering: Answering;
  log: Logger;
  now?: () => number;
  newId?: () => string;
}): Promise<RunningApp> {
  const bolt = { logger: createBoltLogger(log), logLevel: boltLevel(log) };
  let isReady = false;
  const entrance = createEntrance(connection, bolt, log, () => isReady);
  const app = new App({
    ...bolt,
    receiver: entrance.receiver,
    token: connection.botToken,
    clientOptions: clientOptions(connection.apiUrl, answerRetries),
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  const readPerson = createReadPerson(log, now);
  const claims = createClaims();
  const inFlight = createInFlight();
  const tellFault = createFaultHandler({ client: app.client, readPerson, log, newId, fetch: fetchInTime });

  app.use(({ next }) => inFlight.run(next));
  app.use(async ({ body, next }) => {
    if (!('event_id' in body) || claims.claim(`event:${body.event_id}`)) await next();
  });
  registerListeners(app, {
    lookUp: createLookUp(answering),
    examples: (language) => exampleQuestions(answering, language),
    readPerson,
    lastRole: createLastRole(),
    claims,
    log,
    now,
  });
  app.error((failure: Failure) => inFlight.run(() => tellFault(failure)));

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
  if (connection.mode === 'http') {
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
