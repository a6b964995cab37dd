import type { Config } from './config.ts';
import { createReviewWriter } from './create-review-writer.ts';
import { createGitFolder } from './folder/index.ts';
import type { Fault } from './knowledge/index.ts';
import { openLiveRolebook } from './live-rolebook.ts';
import type { Log } from './log.ts';
import { createMcpRoute } from './mcp/index.ts';
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
  const { slack, apiUrl, port, expertChannel, mcpToken, admins, sourceUrl } = config;
  let tell: ((faults: Fault[]) => Promise<void>) | null = null;
  const { knowledgeDir, knowledgeGit, knowledgeRefresh } = config;
  const live = await openLiveRolebook({
    folder: knowledgeDir,
    fetch: knowledgeGit && createGitFolder(knowledgeGit.address, knowledgeGit.copy).fetch,
    refreshEvery: knowledgeRefresh,
    log,
    onFaults: (faults) => void tell?.(faults),
  });
  for (const { source, problem, remedy } of live.current().book.warnings) {
    log.warn({ file: source.file, line: source.line }, `${problem} ${remedy}`);
  }
  const documents = () => {
    const { answering, book, version, among, known } = live.current();
    return { answering, roles: book.roles, version, among, known };
  };
  const store = await openStore({ ...config.store, log });
  try {
    const app = await connect();
    return {
      async stop() {
        live.close();
        await app.stop();
        await store.close();
      },
    };
  } catch (error) {
    live.close();
    await store.close();
    throw error;
  }

  async function connect(): Promise<{ stop(): Promise<void> }> {
    if (slack.mode === 'local') return startLocal(config, documents, store, log, say);
    const connection = slack.mode === 'socket' ? { ...slack, apiUrl } : { ...slack, apiUrl, port };
    const writeReview = knowledgeGit === null ? createReviewWriter(knowledgeDir) : undefined;
    const routes = mcpToken === null ? [] : [createMcpRoute(live.forEverybody, mcpToken)];
    const app = await startApp({
      connection,
      documents,
      routes,
      admins,
      sourceUrl,
      answersOutsiders: config.answersOutsiders,
      ...(writeReview && { writeReview }),
      store,
      expertChannel,
      log,
    });
    tell = app.tellFaults;
    const { place } = config.store;
    const data = place.kind === 'sqlite' ? place.folder : place.kind;
    log.info({ mode: slack.mode, ...(app.port !== null && { port: app.port }), data }, 'Rolebook is ready');
    return app;
  }
}
