import { createAnswering } from './answer/index.ts';
import type { Config } from './config.ts';
import { loadBook } from './knowledge/index.ts';
import type { Log } from './log.ts';
import { startApp } from './slack/index.ts';
import { startLocal } from './start-local.ts';

/**
 * Starts Rolebook in the way that the settings choose.
 * @param say prints a line for the person at the terminal
 * @returns what stops it again
 * @throws KnowledgeError for faulty documents, StartError where Slack refuses or cannot be reached
 */
export async function start(
  config: Config,
  log: Log,
  say: (line: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const { slack, apiUrl, port } = config;
  const answering = createAnswering(await loadBook(config.knowledgeDir));
  if (slack.mode === 'local') return startLocal(config, answering, log, say);
  const connection = slack.mode === 'http' ? { ...slack, apiUrl, port } : { ...slack, apiUrl };
  const app = await startApp({ connection, answering, log });
  log.info({ mode: slack.mode, ...(app.port !== null && { port: app.port }) }, 'Rolebook is ready');
  return app;
}
