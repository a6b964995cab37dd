import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { App, type CustomRoute, webApi } from '@slack/bolt';
import { teach } from '../answer/index.ts';
import { describeReadiness, type Metrics, noMetrics, type Readiness } from '../health/index.ts';
import { acknowledgeWhenDone } from './connect/acknowledge-when-done.ts';
import { readHome, stayAtHome } from './connect/at-home.ts';
import { boltLevel, createBoltLogger } from './connect/bolt-logger.ts';
import { clientOptions, fetchInTime } from './connect/client-options.ts';
import type { Connection } from './connect/connection.ts';
import { createFaultHandler, type Failure } from './connect/create-fault-handler.ts';
import { createHttpEntrance } from './connect/create-http-entrance.ts';
import { createSocketEntrance } from './connect/create-socket-entrance.ts';
import type { Entrance } from './connect/entrance.ts';
import { createInFlight } from './connect/in-flight.ts';
import { createMeasure } from './connect/measure.ts';
import { routeEvents } from './connect/route-events.ts';
import { explainListen, explainStart } from './connect/start-error.ts';
import { Unacknowledged } from './connect/unacknowledged.ts';
import { isUnfinished, Unfinished } from './connect/unfinished.ts';
import { untilClear } from './connect/until-clear.ts';
import { type Whereabouts, workspaceOf } from './connect/workspace-of.ts';
import { createServices, type Settings } from './create-services.ts';
import type { Documents, NewFault } from './documents.ts';
import { startDuties } from './duties/start-duties.ts';
import type { Keeping, keepingOf } from './keeping.ts';
import { registerListeners } from './listeners/index.ts';
import { createReadPerson } from './read/people.ts';
import { keepingText } from './render/index.ts';

/** The app while it answers. */
export interface RunningApp {
  /** Where HTTP mode listens; null in Socket Mode. */
  port: number | null;
  /** Resolves with why, in words for a person, once Slack takes this app's token no longer; usually never. */
  lost: Promise<Error>;
  /** Does now what is otherwise done by the clock: reviews, the digest, names of owners. */
  duties(): Promise<void>;
  /** Tells the owners of documents that turned bad. */
  tellFaults(faults: readonly NewFault[]): Promise<void>;
  /** Takes no more work and finishes what was taken, or gives up on it within 8 s. */
  stop(): Promise<void>;
  /** Whether questions may be sent here. */
  readiness(): Readiness;
  /** What agents may know, as people do who are of no audience. With many workspaces nothing that one has taught. */
  knowledge(): ReturnType<Documents['among']> & {
    keepingOf(sections: Parameters<typeof keepingOf>[0]): Keeping[];
    keepingText: typeof keepingText;
    helpText: string | null;
  };
}

/** Leaves two of the ten seconds that a stop may take to the rest of the process. */
const patience = 8_000;
const sweepEvery = 20;
/** Enough for responses that are written already to reach the network. */
const lastResponses = 1_000;

/** What stands where the settings say nothing. */
const defaults = {
  helpText: null,
  followsThreads: false,
  admins: [],
  sourceUrl: null,
  answersOutsiders: false,
  writeReview: async () => {},
  writing: { kind: 'refused', why: 'unwritable' },
  now: Date.now,
} satisfies Partial<Settings>;

/** What the app is given. */
type AppOptions = Omit<Settings, keyof typeof defaults> &
  Partial<Pick<Settings, keyof typeof defaults>> & {
    connection: Connection;
    /** What is served beside Slack's requests in HTTP mode. */
    routes?: CustomRoute[];
    /** Counts. */
    metrics?: Metrics;
    /** Names a fault. */
    newId?: () => string;
  };

/**
 * Connects Rolebook to Slack.
 * @returns once Slack has taken the token and events arrive
 * @throws StartError where Slack refuses a token or cannot be reached
 */
export async function startApp({
  connection,
  routes = [],
  metrics = noMetrics,
  newId = () => randomUUID().slice(0, 8),
  ...given
}: AppOptions): Promise<RunningApp> {
  const settings: Settings = { ...defaults, ...given };
  const { documents, store, helpText, log, now } = settings;
  const bolt = { logger: createBoltLogger(log), logLevel: boltLevel(log) };
  let isReady = false;
  const inFlight = createInFlight();
  const readiness = (): Readiness => ({
    ...describeReadiness(
      { hasStarted: isReady, lostSince: entrance.lostSince(), database: store.health() },
      now(),
    ),
    documents: documents().version,
  });
  const measure = createMeasure(metrics, connection.apiUrl, now);
  const options = () => clientOptions(connection.apiUrl, measure.calls(fetchInTime));
  const entrance =
    connection.mode === 'socket'
      ? createSocketEntrance(connection, bolt, options, log)
      : createHttpEntrance(connection, bolt, store, routes, log, readiness);
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
    clientOptions: options(),
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  const readPerson = createReadPerson(log, now);
  const clientOf = (token: string | undefined) => new webApi.WebClient(token, { ...options(), ...bolt });
  const tellFault = createFaultHandler({ clientOf, readPerson, log, newId, fetch: fetchInTime });

  const { services, keepingNow, forEverybody, learn } = createServices(
    // No workspace changes what another one is answered.
    connection.mode === 'oauth' ? { ...settings, writing: { kind: 'refused', why: 'shared' } } : settings,
    measure,
    readPerson,
    measure.calls(fetchInTime),
  );
  app.error(async (failure: Failure) => {
    if (isUnfinished(failure.error)) throw failure.error;
    const isTold = await tellFault(failure);
    if (!('event' in failure.body)) throw new Unacknowledged(500, 'its listener failed', failure.error);
    if (!isTold) throw new Unfinished('nobody could be told', failure.error);
  });

  const home = await untilClear(() => connect(app, connection)).catch((error) => {
    throw explainStart(error, 'SLACK_BOT_TOKEN');
  });
  // Before the listeners: who is of another company is told by what is home.
  if (home !== null) app.use(stayAtHome(home));
  registerListeners(routeEvents(app), services);
  const server = await start(app, connection);
  isReady = true;
  // With many workspaces, ids of people in documents name nobody in particular.
  const duties =
    home === null
      ? { run: async () => {}, tellFaults: async () => {}, stop: () => {} }
      : startDuties(services, app.client, workspaceOf(home), learn);
  const stop = async () => {
    isReady = false;
    duties.stop();
    const isFinished = await finishWork(entrance, inFlight.drained(), server);
    if (!isFinished) log.warn('stopped before everything was finished');
  };
  let stopping: Promise<void> | undefined;
  return {
    readiness,
    port: server === null ? null : (server.address() as AddressInfo).port,
    lost: entrance.lost,
    duties: duties.run,
    tellFaults: duties.tellFaults,
    knowledge() {
      const { answering, roles } = forEverybody();
      const phrases = home === null ? [] : store.taughtPhrases.of(workspaceOf(home));
      return { answering: teach(answering, phrases), roles, keepingOf: keepingNow, keepingText, helpText };
    },
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** @returns where the only token is at home; null where each workspace has its own */
async function connect(app: App, { mode }: Connection): Promise<Whereabouts | null> {
  await app.init();
  return mode === 'oauth' ? null : readHome(app.client);
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

/** Closes what takes work and waits for what was taken. @returns whether all was finished in time */
async function finishWork(
  entrance: Entrance,
  drained: Promise<void>,
  server: Server | null,
): Promise<boolean> {
  const deadline = new AbortController();
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
  return isFinished;
}
