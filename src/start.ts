import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { openRolebook } from './open-rolebook.ts';
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
  const { answering, book } = await openRolebook(config.knowledgeDir);
  for (const { source, problem, remedy } of book.warnings) {
    log.warn({ file: source.file, line: source.line }, `${problem} ${remedy}`);
  }
  if (slack.mode === 'local') return startLocal(config, answering, log, say);
  const connection = slack.mode === 'http' ? { ...slack, apiUrl, port } : { ...slack, apiUrl };
  const app = await startApp({ connection, answering, log });
  log.info({ mode: slack.mode, ...(app.port !== null && { port: app.port }) }, 'Rolebook is ready');
  return app;
}
