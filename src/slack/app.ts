import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { App, type CustomRoute, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { listedRoles, readGap, teach } from '../answer/index.ts';
import type { Fault } from '../knowledge/index.ts';
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
import { workspaceOf } from './connect/workspace-of.ts';
import { createLookUp, exampleQuestions } from './create-look-up.ts';
import type { Documents } from './documents.ts';
import { startDuties } from './duties/start-duties.ts';
import { type KeepingFacts, keepingOf } from './keeping.ts';
import { registerListeners } from './listeners/index.ts';
import { isFor, nobody, readAudience } from './read/audience.ts';
import { createKeepers } from './read/keepers.ts';
import { createReadPerson } from './read/people.ts';
import type { Services } from './services.ts';

/** The app while it answers. */
export interface RunningApp {
  /** Where HTTP mode listens; null in Socket Mode. */
  port: number | null;
  /** Does now what is otherwise done by the clock: reviews, the digest, names of owners. */
  duties(): Promise<void>;
  /** Tells the owners of documents that turned bad. */
  tellFaults(faults: readonly Fault[]): Promise<void>;
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
  answersOutsiders = false,
  writeReview = async () => {},
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
  answersOutsiders?: boolean;
  writeReview?: (file: string, day: string) => Promise<void>;
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

  const keepers = createKeepers(admins, () => documents().roles, log, now);
  let facts: KeepingFacts = { names: new Map(), reviews: new Map() };
  const services: Services = {
    lookUp(lookup, workspace, audience = nobody) {
      const { answering } = documents().among((role) => isFor(role, audience));
      const finding = createLookUp(teach(answering, store.taughtPhrases.of(workspace)))(lookup);
      const today = new Date(now()).toISOString().slice(0, 10);
      return { ...finding, keeping: keepingOf(finding.sections, facts, sourceUrl, today) };
    },
    audienceOf: (client, user, channel, isPrivate) =>
      readAudience(documents().roles, { user, channel, isPrivate }, (ids) =>
        keepers.isAmong(client, user, ids),
      ),
    admins,
    answersOutsiders,
    writeReview,
    keepers,
    get answering() {
      return documents().answering;
    },
    knownQuestions: () => documents().known,
    readGap: (text, role) => readGap(documents().answering, text, role),
    sourceUrl,
    examples: (language) =>
      exampleQuestions(documents().among(({ audience }) => audience.length === 0).answering, language),
    readPerson,
    get roles() {
      return documents().roles;
    },
    get listed() {
      return listedRoles(documents().roles.filter(({ audience }) => audience.length === 0));
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
  };
  registerListeners(app, services);
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
  // With many workspaces, ids of people in documents name nobody in particular.
  const duties =
    connection.mode === 'oauth'
      ? { run: async () => {}, tellFaults: async () => {}, stop: () => {} }
      : startDuties(services, app.client, await ownWorkspace(app.client, connection.botToken), (next) => {
          facts = next;
        });
  const stop = async () => {
    isReady = false;
    duties.stop();
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
    duties: duties.run,
    tellFaults: duties.tellFaults,
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

/** The store's key of the only workspace. */
async function ownWorkspace(client: webApi.WebClient, token: string): Promise<string> {
  const { team_id, enterprise_id, is_enterprise_install } = await client.auth.test({ token });
  return workspaceOf({
    teamId: team_id,
    enterpriseId: enterprise_id,
    isEnterpriseInstall: is_enterprise_install,
  });
}
