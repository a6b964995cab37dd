import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { logConsidered } from './log-considered.ts';
import { countClaims, type Health } from './open-health.ts';
import { openRolebook } from './open-rolebook.ts';
import { type RunningApp, startApp } from './slack/index.ts';
import { startLocal } from './start-local.ts';
import { openStore } from './store/index.ts';

/** Rolebook while it answers. */
export interface Running {
  /** Resolves with why, in words for a person, once it can answer no longer; usually never. */
  lost: Promise<Error>;
  /** Whether questions may be sent here. */
  readiness: RunningApp['readiness'];
  stop(): Promise<void>;
}

/**
 * Starts Rolebook in the way that the settings choose.
 * @param say prints a line for the person at the terminal
 * @param health told what runs, and what it does
 * @throws KnowledgeError for faulty documents, StoreError for a database that cannot be used, StartError where
 *   Slack refuses or cannot be reached
 */
export async function start(
  config: Config,
  log: Log,
  say: (line: string) => void,
  { metrics, follow }: Health,
): Promise<Running> {
  const { slack, apiUrl, port, expertChannel, helpText, followUps } = config;
  const { answering: plain, book } = await openRolebook(config.knowledgeDir);
  if (log.isLevelEnabled('debug')) {
    log.warn('LOG_LEVEL shows what Slack sends: people’s questions are in the log, word by word');
  }
  const answering = log.isLevelEnabled('debug') ? logConsidered(plain, log) : plain;
  for (const { source, problem, remedy } of book.warnings) {
    log.warn({ file: source.file, line: source.line }, `${problem} ${remedy}`);
  }
  const store = countClaims(await openStore({ ...config.store, log }), metrics);
  try {
    const app = await connect();
    follow({ roles: book.roles, readiness: app.readiness });
    return {
      lost: app.lost,
      readiness: app.readiness,
      async stop() {
        await app.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }

  async function connect(): Promise<Running> {
    if (slack.mode === 'local') return startLocal(config, { answering, book }, store, { log, metrics }, say);
    const connection = slack.mode === 'socket' ? { ...slack, apiUrl } : { ...slack, apiUrl, port };
    const app = await startApp({
      connection,
      answering,
      roles: book.roles,
      store,
      expertChannel,
      helpText,
      followsThreads: followUps === 'threads',
      log,
      metrics,
    });
    const { place } = config.store;
    const data = place.kind === 'sqlite' ? place.folder : place.kind;
    log.info({ mode: slack.mode, ...(app.port !== null && { port: app.port }), data }, 'Rolebook is ready');
    return app;
  }
}
