import { EventEmitter, once } from 'node:events';
import type { CustomRoute } from '@slack/bolt';
import { type Logger, pino } from 'pino';
import { startWorkspace, type Workspace } from 'slack-stand-in';
import type { Answering } from '../../../src/answer/index.ts';
import type { Metrics } from '../../../src/health/index.ts';
import type { Role } from '../../../src/knowledge/index.ts';
import {
  type Documents,
  type Manifest,
  type RunningApp,
  readManifest,
  startApp,
  type Writing,
} from '../../../src/slack/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { beekeeper, sampleAnswering } from './sample-book.ts';

/** The real app, connected to the stand-in for Slack over real sockets. */
export interface Running {
  workspace: Workspace;
  app: RunningApp;
  store: Store;
  /** Does now what is otherwise done by the clock. */
  duties(): Promise<void>;
  /** Every line logged so far. */
  logged: () => Record<string, unknown>[];
  /** Waits until a line with this message is logged. */
  untilLogged(message: string): Promise<void>;
  close(): Promise<void>;
}

export const signingSecret = '0123456789abcdef0123456789abcdef';

/**
 * @param mode Socket Mode or signed HTTP requests
 * @param answering what the app answers with
 * @param options `expertChannel`: where people answer; nowhere without it. `roles`: those listed; the beekeeper without it.
 *   `documents`: what follows them, in place of both. `metrics`: what counts. `log`: in place of the one that `logged` reads
 */
export async function runApp(
  mode: 'socket' | 'http',
  answering: Answering = sampleAnswering,
  options: {
    expertChannel?: string;
    helpText?: string;
    followsThreads?: boolean;
    roles?: Role[];
    documents?: () => Documents;
    routes?: CustomRoute[];
    admins?: string[];
    answersOutsiders?: boolean;
    writeReview?: (file: string, day: string) => Promise<void>;
    writing?: Writing;
    sourceUrl?: string;
    manifest?: Manifest;
    metrics?: Metrics;
    log?: Logger;
  } = {},
): Promise<Running> {
  let port = 0;
  const workspace = await startWorkspace({
    manifest: options.manifest ?? readManifest(),
    retryDelaysMs: [0, 10, 20],
    ...(mode === 'http' && {
      http: { requestUrl: () => `http://127.0.0.1:${port}/slack/events`, signingSecret },
    }),
  });
  const lines: string[] = [];
  const written = new EventEmitter();
  const write = (line: string) => {
    lines.push(line);
    written.emit('line');
  };
  const log = options.log ?? pino({ level: 'info', base: null }, { write });
  const logged = () => lines.map((line) => JSON.parse(line));
  const { apiUrl, botToken, appToken } = workspace;
  const store = await openMemory();
  const app = await startApp({
    connection:
      mode === 'http'
        ? { mode, apiUrl, botToken, signingSecret, port }
        : { mode, apiUrl, botToken, appToken },
    documents: options.documents ?? (() => documentsOf(answering, options.roles)),
    store,
    ...(options.writeReview && { writeReview: options.writeReview }),
    ...(options.writing && { writing: options.writing }),
    ...(options.sourceUrl && { sourceUrl: options.sourceUrl }),
    ...(options.admins && { admins: options.admins }),
    answersOutsiders: options.answersOutsiders ?? false,
    routes: options.routes ?? [],
    expertChannel: options.expertChannel ?? null,
    helpText: options.helpText ?? null,
    followsThreads: options.followsThreads ?? false,
    log,
    ...(options.metrics !== undefined && { metrics: options.metrics }),
    newId: () => 'fault-id',
  });
  port = app.port ?? 0;
  return {
    workspace,
    app,
    store,
    duties: app.duties,
    logged,
    async untilLogged(message) {
      while (!logged().some(({ msg }) => msg === message)) await once(written, 'line');
    },
    async close() {
      await app.stop();
      await store.close();
      await workspace.close();
    },
  };
}

/** Documents that stay as they are. */
export function documentsOf(answering: Answering, roles: Role[] = [beekeeper]): Documents {
  return { answering, roles, version: 'sample', known: [], among: () => ({ answering, roles }) };
}

/** A store that is gone with the process. */
export function openMemory(): Promise<Store> {
  return openStore({
    place: { kind: 'memory' },
    encryptionKey: null,
    oldEncryptionKey: null,
    retentionDays: 90,
    log: pino({ level: 'silent' }),
  });
}
