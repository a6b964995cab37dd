import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { logConsidered } from './log-considered.ts';
import { openRolebook } from './open-rolebook.ts';
import { startApp } from './slack/index.ts';
import { startLocal } from './start-local.ts';
import { openStore } from './store/index.ts';

/**
 * Starts Rolebook in the way that the settings choose.
 * @param say prints a line for the person at the terminal
 * @returns what stops it again
 * @throws KnowledgeError for faulty documents, StoreError for a database that cannot be used, StartError where
 *   Slack refuses or cannot be reached
 */
export async function start(
  config: Config,
  log: Log,
  say: (line: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const { slack, apiUrl, port, expertChannel, helpText, followUps } = config;
  const { answering: plain, book } = await openRolebook(config.knowledgeDir);
  const answering = log.isLevelEnabled('debug') ? logConsidered(plain, log) : plain;
  for (const { source, problem, remedy } of book.warnings) {
    log.warn({ file: source.file, line: source.line }, `${problem} ${remedy}`);
  }
  const store = await openStore({ ...config.store, log });
  try {
    const app = await connect();
    return {
      async stop() {
        await app.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }

  async function connect(): Promise<{ stop(): Promise<void> }> {
    if (slack.mode === 'local') return startLocal(config, { answering, book }, store, log, say);
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
    });
    const { place } = config.store;
    const data = place.kind === 'sqlite' ? place.folder : place.kind;
    log.info({ mode: slack.mode, ...(app.port !== null && { port: app.port }), data }, 'Rolebook is ready');
    return app;
  }
}
