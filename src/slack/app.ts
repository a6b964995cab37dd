import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { App, type CustomRoute, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { listedRoles, readGap, teach } from '../answer/index.ts';
import type { Store } from '../store/index.ts';
import { acknowledgeWhenDone } from './connect/acknowledge-when-done.ts';
import { stayAtHome } from './connect/at-home.ts';
import { boltLevel, createBoltLogger } from './connect/bolt-logger.ts';
import { answerRetries, clientOptions, fetchInTime } from './connect/client-options.ts';
import type { Connection } from './connect/connection.ts';
import { createEntrance } from './connect/create-entrance.ts';
import { createFaultHandler, type Failure } from './connect/create-fault-handler.ts';
import { createInFlight } from './connect/in-flight.ts';
import { explainListen, explainStart } from './connect/start-error.ts';
import { isUnfinished, Unfinished } from './connect/unfinished.ts';
import { createLookUp, exampleQuestions } from './create-look-up.ts';
import type { Documents } from './documents.ts';
import { registerListeners } from './listeners/index.ts';
import { createKeepers } from './read/keepers.ts';
import { createReadPerson } from './read/people.ts';

/** The app while it answers. */
export interface RunningApp {
  /** Where HTTP mode listens; null in Socket Mode. */
  port: number | null;
  /** Takes no more work and finishes what was taken, or gives up on it within 8 s. */
  stop(): Promise<void>;
}

/** Leaves two of the ten seconds that a stop may take to the rest of the process. */
const patience = 8_000;
const sweepEvery = 20;

/**
 * Connects Rolebook to Slack.
 * @param dependencies `documents` gives those of the moment; `expertChannel` is Slack's id of the channel where
 *   people answer what Rolebook cannot, or null; `admins` are
 *   the ids of people and groups who may teach, the workspace's own where there are none; `sourceUrl` is where people
 *   read the documents; `routes` are served beside Slack's in HTTP mode; `now` is the clock in milliseconds, `newId` names a fault
 * @returns once Slack has taken the token and events arrive
 * @throws StartError where Slack refuses a token or cannot be reached
 */
export async function startApp({
  connection,
  documents,
  store,
  expertChannel,
  admins = [],
  sourceUrl = null,
  routes = [],
  log,
  now = Date.now,
  newId = () => randomUUID().slice(0, 8),
}: {
  connection: Connection;
  documents: () => Documents;
  store: Store;
  expertChannel: string | null;
  admins?: readonly string[];
  sourceUrl?: string | null;
  routes?: CustomRoute[];
  log: Logger;
  now?: () => number;
  newId?: () => string;
}): Promise<RunningApp> {
  const bolt = { logger: createBoltLogger(log), logLevel: boltLevel(log) };
  let isReady = false;
  const inFlight = createInFlight();
  const entrance = createEntrance(connection, bolt, store.installations, routes, log, () =>
    isReady ? { ...store.health(), version: documents().version } : null,
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
    new webApi.WebClient(token, { ...clientOptions(connection.apiUrl, answerRetries), ...bolt });
  const tellFault = createFaultHandler({ clientOf, readPerson, log, newId, fetch: fetchInTime });

  registerListeners(app, {
    lookUp: (lookup, workspace) =>
      createLookUp(teach(documents().answering, store.taughtPhrases.of(workspace)))(lookup),
    keepers: createKeepers(admins, () => documents().roles, log, now),
    get answering() {
      return documents().answering;
    },
    knownQuestions: () => documents().known,
    readGap: (text, role) => readGap(documents().answering, text, role),
    sourceUrl,
    examples: (language) => exampleQuestions(documents().answering, language),
    readPerson,
    get roles() {
      return documents().roles;
    },
    get listed() {
      return listedRoles(documents().roles);
    },
    get version() {
      return documents().version;
    },
    store,
    expertChannel,
    log,
    now,
    newId: randomUUID,
    fetch: fetchInTime,
  });
  app.error(async (failure: Failure) => {
    if (isUnfinished(failure.error)) throw failure.error;
    const isTold = await tellFault(failure);
    if (!isTold && 'event_id' in failure.body) throw new Unfinished('nobody could be told', failure.error);
  });

  await app.init().catch((error) => {
    throw explainStart(error, 'SLACK_BOT_TOKEN');
  });
  if (connection.mode !== 'oauth') app.use(await stayAtHome(app.client));
  const server = await start(app, connection);
  isReady = true;
  const stop = async () => {
    isReady = false;
    const deadline = new AbortController();
    const finished = Promise.all([entrance.close(), inFlight.drained()]).then(() => true);
    // A connection whose last response goes out after this would stay open until the other side tires of it.
    const sweeping = setInterval(() => server?.closeIdleConnections(), sweepEvery);
    const isFinished = await Promise.race([finished, wait(patience, false, { signal: deadline.signal })]);
    deadline.abort();
    clearInterval(sweeping);
    if (!isFinished) log.warn('stopped before everything was finished');
  };
  let stopping: Promise<void> | undefined;
  return {
    port: server === null ? null : (server.address() as AddressInfo).port,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** @returns the server of HTTP mode; null in Socket Mode */
async function start(app: App, connection: Connection): Promise<Server | null> {
  if (connection.mode !== 'socket') {
    return app.start(connection.port).catch((error) => {
      throw explainListen(error, connection.port);
    }) as Promise<Server>;
  }
  await app.start().catch((error) => {
    throw explainStart(error, 'SLACK_APP_TOKEN');
  });
  return null;
}
