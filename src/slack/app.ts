import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { App, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { type Answering, listedRoles, teach } from '../answer/index.ts';
import { describeReadiness, type Metrics, noMetrics, type Readiness } from '../health/index.ts';
import type { Role } from '../knowledge/index.ts';
import type { Store } from '../store/index.ts';
import { acknowledgeWhenDone } from './connect/acknowledge-when-done.ts';
import { stayAtHome } from './connect/at-home.ts';
import { boltLevel, createBoltLogger } from './connect/bolt-logger.ts';
import { clientOptions, fetchInTime } from './connect/client-options.ts';
import type { Connection } from './connect/connection.ts';
import { createEntrance } from './connect/create-entrance.ts';
import { createFaultHandler, type Failure } from './connect/create-fault-handler.ts';
import { createInFlight } from './connect/in-flight.ts';
import { createMeasure } from './connect/measure.ts';
import { explainListen, explainStart } from './connect/start-error.ts';
import { Unacknowledged } from './connect/unacknowledged.ts';
import { isUnfinished, Unfinished } from './connect/unfinished.ts';
import { createLookUp, exampleQuestions } from './create-look-up.ts';
import { type ExpertChannel, expertChannelOf } from './expert-channel.ts';
import type { Contact } from './finding.ts';
import { limitPeople } from './limit-people.ts';
import { registerListeners } from './listeners/index.ts';
import { createReadPerson } from './read/people.ts';
import { createReadThread } from './read/read-thread.ts';

/** The app while it answers. */
export interface RunningApp {
  /** Where HTTP mode listens; null in Socket Mode. */
  port: number | null;
  /** Resolves with why, in words for a person, once Slack takes this app's token no longer; usually never. */
  lost: Promise<Error>;
  /** Takes no more work and finishes what was taken, or gives up on it within 8 s. */
  stop(): Promise<void>;
  /** Whether questions may be sent here. */
  readiness(): Readiness;
}

/** Leaves two of the ten seconds that a stop may take to the rest of the process. */
const patience = 8_000;
const sweepEvery = 20;
/** More than one person's questions in an hour that no document answers; fewer than it takes to flood a channel. */
const handedOnAnHour = 10;
/** Enough for responses that are written already to reach the network. */
const lastResponses = 1_000;

/**
 * Connects Rolebook to Slack.
 * @param dependencies `roles` are those that `answering` knows; `expertChannel` is Slack's id of the channel where
 *   people answer what Rolebook cannot, or one for each team or organisation by its id, or null; `helpText` says where
 *   people in distress find help, or null; `followsThreads`: whether clear follow-ups in channels' threads are answered
 *   without a mention; `metrics` counts; `now` is the clock in milliseconds, `newId` names a fault
 * @returns once Slack has taken the token and events arrive
 * @throws StartError where Slack refuses a token or cannot be reached
 */
export async function startApp({
  connection,
  answering,
  roles,
  store,
  expertChannel,
  helpText = null,
  followsThreads = false,
  log,
  metrics = noMetrics,
  now = Date.now,
  newId = () => randomUUID().slice(0, 8),
}: {
  connection: Connection;
  answering: Answering;
  roles: readonly Role[];
  store: Store;
  expertChannel: ExpertChannel;
  helpText?: string | null;
  followsThreads?: boolean;
  log: Logger;
  metrics?: Metrics;
  now?: () => number;
  newId?: () => string;
}): Promise<RunningApp> {
  const bolt = { logger: createBoltLogger(log), logLevel: boltLevel(log) };
  let isReady = false;
  const inFlight = createInFlight();
  const readiness = (): Readiness =>
    describeReadiness(
      { hasStarted: isReady, lostSince: entrance.lostSince(), database: store.health() },
      now(),
    );
  const entrance = createEntrance(connection, bolt, store, log, readiness);
  const measure = createMeasure(metrics, now);
  const measured = (options: webApi.WebClientOptions) => ({
    ...options,
    fetch: measure.calls(options.fetch ?? fetchInTime),
  });
  metrics.watch({
    eventsInFlight: inFlight.count,
    writesWaiting: () => {
      const health = store.health();
      return health.kind === 'degraded' ? health.waiting : 0;
    },
  });
  const app = new App({
    ...bolt,
    receiver: measure.deliveries(acknowledgeWhenDone(entrance.receiver, store.claims, inFlight, log)),
    ...entrance.access,
    clientOptions: measured(clientOptions(connection.apiUrl)),
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  const readPerson = createReadPerson(log, now);
  const clientOf = (token: string | undefined) =>
    new webApi.WebClient(token, { ...measured(clientOptions(connection.apiUrl)), ...bolt });
  const tellFault = createFaultHandler({ clientOf, readPerson, log, newId, fetch: fetchInTime });

  const mayAskPerson = limitPeople(handedOnAnHour, now);

  registerListeners(app, {
    lookUp: measure.questions((lookup, workspace) => {
      const contact = contactOf(helpText, expertChannelOf(expertChannel, workspace));
      const finding = createLookUp(teach(answering, store.taughtPhrases.of(workspace)), contact)(lookup);
      // That it happened is all that is kept of it.
      if (finding.why === 'distress') log.info({ workspace }, 'a person in distress was pointed to people');
      return finding;
    }),
    examples: (language) => exampleQuestions(answering, language),
    readPerson,
    readThread: createReadThread(store.talks, log, now),
    roles,
    listed: listedRoles(roles),
    store,
    expertChannelOf: (workspace) => expertChannelOf(expertChannel, workspace),
    mayAskPerson: (workspace, user) => mayAskPerson(`${workspace} ${user}`),
    contactOf: (workspace) => contactOf(helpText, expertChannelOf(expertChannel, workspace)),
    followsThreads,
    log,
    now,
    newId: randomUUID,
    fetch: fetchInTime,
  });
  app.error(async (failure: Failure) => {
    if (isUnfinished(failure.error)) throw failure.error;
    const isTold = await tellFault(failure);
    if (!('event' in failure.body)) throw new Unacknowledged(500, 'its listener failed', failure.error);
    if (!isTold) throw new Unfinished('nobody could be told', failure.error);
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
    const drained = inFlight.drained();
    const finished = Promise.all([entrance.close(), drained]).then(() => true);
    // A connection whose last response goes out after this would stay open until the other side tires of it.
    const sweeping = setInterval(() => server?.closeIdleConnections(), sweepEvery);
    // What is still not idle when all is answered never finished its request.
    void drained
      .then(() => wait(lastResponses, undefined, { ref: false }))
      .then(() => server?.closeAllConnections());
    const isFinished = await Promise.race([finished, wait(patience, false, { signal: deadline.signal })]);
    deadline.abort();
    clearInterval(sweeping);
    if (!isFinished) log.warn('stopped before everything was finished');
  };
  let stopping: Promise<void> | undefined;
  return {
    readiness,
    port: server === null ? null : (server.address() as AddressInfo).port,
    lost: entrance.lost,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

function contactOf(helpText: string | null, expertChannel: string | null): Contact | null {
  if (helpText !== null) return { kind: 'text', text: helpText };
  return expertChannel === null ? null : { kind: 'channel', id: expertChannel };
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
