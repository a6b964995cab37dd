import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createConversation } from './conversation.ts';
import { createInteractions } from './interactions.ts';
import type { MethodContext } from './methods/method.ts';
import { createResponseUrls, createTriggers } from './one-use.ts';
import { createPage } from './page-routes.ts';
import { type Actor, createActor } from './person.ts';
import { createRaiseEvent, type Delivery } from './raise-event.ts';
import { createRequestUrl } from './request-url.ts';
import { createHttpServer, isLoopback } from './server.ts';
import { createSocketLink } from './socket-link.ts';
import { createTeam, type Execution, say } from './team.ts';
import type { Call, Json, Log, Message, SlackManifest } from './types.ts';
import { createWebApi, type Failure } from './web-api.ts';

export type { Choice, Choices } from './element-state.ts';
export type { Outcome, Target } from './interactions.ts';
export type { Submission } from './modals.ts';
export type { Actor, Where } from './person.ts';
export type { Delivery } from './raise-event.ts';
export type { Execution } from './team.ts';
export type { Block, Call, Json, Log, Message, OpenView, SlackManifest, View } from './types.ts';
export { type Surface, validateBlocks } from './validate-blocks.ts';
export { validateMessage } from './validate-message.ts';
export { validateView } from './validate-view.ts';
export type { Failure } from './web-api.ts';

const RETRY_DELAYS_MS = [0, 60_000, 300_000];
/** https://docs.slack.dev/apis/events-api/#responding */
const ACK_TIMEOUT_MS = 3000;
const PATIENCE_MS = 120_000;
/** What only the caller sees, such as its own app's doings, changes without the workspace knowing. */
const LOOK_EVERY_MS = 20;

export interface WorkspaceOptions {
  /** The app as its manifest describes it: its name, commands, shortcuts, scopes and events are enforced. */
  manifest: SlackManifest;
  /** 0, the default, for any free port. */
  port?: number;
  /** Is told what happens; silent unless given. */
  log?: Log;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Delivers to a request URL with signed requests instead of Socket Mode. */
  http?: { requestUrl: () => string; signingSecret: string };
  /** Waits before each retry of an event: at once, one minute, five minutes in Slack. */
  retryDelaysMs?: readonly number[];
  /** How long the app may take to ack: three seconds in Slack. */
  ackTimeoutMs?: number;
}

/** A running workspace, and a test's hands and eyes in it. */
export interface Workspace {
  /** The page's address, e.g. `http://127.0.0.1:3000/`. */
  url: string;
  /** For `slackApiUrl`, e.g. `http://127.0.0.1:3000/api/`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  botUserId: string;
  people: { mei: string; liming: string; alex: string };
  channels: { general: string; hiring: string; random: string };
  /** The person with this id, at the keyboard. */
  as(person: string): Actor;
  /** The direct conversation of a person with the app. */
  directOf(person: string): string;
  /** Every message of a channel, oldest first: replies and ephemeral ones too. */
  messages(channel: string): Message[];
  /** Web API calls so far, oldest first. */
  calls(method?: string): Call[];
  /** Puts a person's message where it is to be seen, and tells the app nothing of it; `deliver` may. */
  putMessage(channel: string, person: string, text: string): Message;
  /** Makes the next call of a method go wrong; several failures wait their turn. */
  failNext(method: string, failure: Failure): void;
  /** Sends the app any event; the same event id twice is a repeat. */
  deliver(subscription: string, event: Json, eventId?: string): Promise<Delivery>;
  /** Starts a workflow step. */
  runStep(callbackId: string, inputs: Json): { executionId: string; outcome(): Execution | undefined };
  /**
   * Searches Slack as a person, where the app offers its documents to that.
   * @returns how the app's function stood when the app acknowledged it: Slack shows what it has by then
   */
  search(person: string, query: string): Promise<Execution | undefined>;
  /** What assistant.threads.setStatus last said in a thread. */
  status(channel: string, threadTs: string): string | undefined;
  connected(): boolean;
  dropSocket(): void;
  /** Says that Slack will close the connections, as it does every few hours. */
  refreshSocket(): void;
  /** Sends a frame as it is through every connection. */
  sendFrame(frame: string): void;
  /**
   * Waits until something is there to be seen, in the workspace or in the caller's own app.
   *
   * @param look returns what is waited for, or something falsy
   * @param what named in the error when it does not come within `withinMs` (120,000, in which the slowest machine is done: it hangs)
   */
  until<Seen>(look: () => Seen, what?: string, withinMs?: number): Promise<NonNullable<Seen>>;
  close(): Promise<void>;
}

/**
 * Starts a stand-in for Slack on this machine: Web API, Socket Mode or signed requests, and a page to look at.
 *
 * @returns the running workspace
 * @throws when the port is taken (`code` is `EADDRINUSE`)
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { manifest, port = 0, log = () => {}, now = Date.now } = options;
  const { retryDelaysMs = RETRY_DELAYS_MS, ackTimeoutMs = ACK_TIMEOUT_MS } = options;
  const tokens = { bot: `xoxb-local-${secret()}`, app: `xapp-1-local-${secret()}` };
  const closing = new AbortController();
  // Each event that waits for a retry listens.
  setMaxListeners(0, closing.signal);
  const team = createTeam(manifest, now);
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const triggers = createTriggers(team);
  const responseUrls = createResponseUrls(team, origin);

  const context: MethodContext = {
    team,
    triggers,
    origin,
    invite: () => link.invite(origin()),
    raise: (subscription, event, eventId) => raise(subscription, event, eventId),
  };
  const webApi = createWebApi(tokens, context);
  const conversation = createConversation(context);
  const as = (person: string) => createActor(person, context, conversation, interactions);
  const page = createPage({ team, actor: as, connected: () => transport.connected() });
  const server = createHttpServer({ context, webApi, responseUrls, page, log });
  const link = createSocketLink(server, {
    appId: team.appId,
    log,
    allowed: isLoopback,
    changed: team.changed,
    ackTimeoutMs,
  });
  const transport = options.http ? createRequestUrl({ ...options.http, now, ackTimeoutMs }) : link;
  const interactions = createInteractions({ team, transport, triggers, responseUrls });
  const raise = createRaiseEvent({
    team,
    transport,
    log,
    retryDelaysMs,
    closing: closing.signal,
  });

  function execute(callbackId: string, inputs: Json) {
    const executionId = team.makeId('Fx');
    team.executions.set(executionId, { kind: 'running', callbackId });
    const delivered = raise('function_executed', {
      type: 'function_executed',
      function: { id: 'Fn0LOCAL', callback_id: callbackId, type: 'app', app_id: team.appId },
      inputs,
      function_execution_id: executionId,
      workflow_execution_id: team.makeId('Wx'),
      bot_access_token: tokens.bot,
    });
    return { executionId, delivered };
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  log('workspace listens', { url: origin() });

  return {
    url: origin(),
    apiUrl: `${origin()}api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    botUserId: team.botUser.id,
    people: { mei: 'U0MEI', liming: 'U0LIMING', alex: 'U0ALEX' },
    channels: { general: 'C0GENERAL', hiring: 'C0HIRING', random: 'C0RANDOM' },
    as,
    directOf: (person) => team.direct(person).id,
    messages: (channel) => [...(team.messages.get(channel) ?? [])],
    calls: (method) => webApi.calls.filter((call) => method === undefined || call.method === method),
    putMessage: (channel, user, text) => say(team, { channel, user, text }),
    failNext: webApi.failNext,
    deliver: raise,
    runStep: (callbackId, inputs) => {
      const { executionId } = execute(callbackId, inputs);
      return { executionId, outcome: () => team.executions.get(executionId) };
    },
    search: async (person, query) => {
      const callbackId = manifest.features?.search?.search_function_callback_id;
      const declared = callbackId === undefined ? undefined : manifest.functions?.[callbackId];
      if (callbackId === undefined || declared === undefined)
        throw new Error('The manifest names no function that Slack may search with.');
      const inputs: Json = { query, filters: {} };
      for (const [name, { type }] of Object.entries(declared.input_parameters.properties)) {
        if (type === 'slack#/types/user_context') inputs[name] = { id: person, secret: secret() };
      }
      const { executionId, delivered } = execute(callbackId, inputs);
      await delivered;
      return team.executions.get(executionId);
    },
    status: (channel, threadTs) => team.statuses.get(`${channel}:${threadTs}`),
    connected: () => transport.connected(),
    dropSocket: () => link.drop(),
    refreshSocket: () => link.refresh('refresh_requested'),
    sendFrame: (frame) => link.sendFrame(frame),
    until: (look, what = 'what was waited for', withinMs = PATIENCE_MS) =>
      until(team.watch, look, what, withinMs),
    close: async () => {
      closing.abort();
      page.close();
      await link.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function secret(): string {
  return randomBytes(12).toString('hex');
}

function until<Seen>(
  watch: (listener: () => void) => () => void,
  look: () => Seen,
  what: string,
  withinMs: number,
): Promise<NonNullable<Seen>> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      clearInterval(looking);
      unwatch();
      settle();
    };
    const check = () => {
      const seen = look();
      if (seen) finish(() => resolve(seen));
    };
    const late = () => finish(() => reject(new Error(`Did not see ${what} within ${withinMs} ms.`)));
    const unwatch = watch(check);
    const looking = setInterval(check, LOOK_EVERY_MS);
    const timer = setTimeout(late, withinMs);
    check();
  });
}
