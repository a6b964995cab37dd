import { createDocumentChanger } from './change-document.ts';
import type { Config } from './config.ts';
import { createAnswerWriter } from './create-answer-writer.ts';
import { setReviewed } from './knowledge/index.ts';
import { openLiveRolebook } from './live-rolebook.ts';
import type { Log } from './log.ts';
import { countClaims, type HealthPages } from './open-health.ts';
import { type NewFault, type RunningApp, startApp, type Writing } from './slack/index.ts';
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
  { metrics, follow }: HealthPages,
): Promise<Running> {
  const { slack, apiUrl, port, expertChannel, helpText, followUps, mcpToken, admins, sourceUrl } = config;
  const { knowledgeDir, knowledgeGit } = config;
  let tell: ((faults: NewFault[]) => Promise<void>) | null = null;
  if (log.isLevelEnabled('debug')) {
    log.warn('LOG_LEVEL shows what Slack sends: people’s questions are in the log, word by word');
  }
  const live = await openLiveRolebook(config, log, (faults) => void tell?.(faults));
  const store = countClaims(await openStore({ ...config.store, log }), metrics);
  try {
    const app = await connect();
    follow(app.readiness);
    return {
      lost: app.lost,
      readiness: app.readiness,
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

  /** Its packages are loaded only here: most starts serve no agents. */
  async function mcpRoute(token: string, knowledge: RunningApp['knowledge']) {
    const { createMcpRoute } = await import('./mcp/index.ts');
    return createMcpRoute(knowledge, token);
  }

  /** What git fetches is made anew at each fetch, so that nothing is written there. */
  function writers(): { writing: Writing; writeReview?: (file: string, day: string) => Promise<void> } {
    if (knowledgeGit !== null) return { writing: { kind: 'refused', why: 'git' } };
    const change = createDocumentChanger(knowledgeDir);
    const writer = createAnswerWriter(knowledgeDir, change, live.understanding);
    return {
      writing: { kind: 'allowed', writer },
      writeReview: (file, day) => change(file, async (markdown) => setReviewed(markdown, day)),
    };
  }

  async function connect(): Promise<Running> {
    const options = {
      documents: live.current,
      store,
      expertChannel,
      helpText,
      followsThreads: followUps === 'threads',
      admins,
      sourceUrl,
      ...writers(),
      log,
      metrics,
    };
    if (slack.mode === 'local') return startLocal(config, options, say);
    const app: RunningApp = await startApp({
      ...options,
      connection: slack.mode === 'socket' ? { ...slack, apiUrl } : { ...slack, apiUrl, port },
      routes: mcpToken === null ? [] : [await mcpRoute(mcpToken, () => app.knowledge())],
      answersOutsiders: config.answersOutsiders,
    });
    tell = app.tellFaults;
    const { place } = config.store;
    const data = place.kind === 'sqlite' ? place.folder : place.kind;
    log.info({ mode: slack.mode, ...(app.port !== null && { port: app.port }), data }, 'Rolebook is ready');
    return app;
  }
}
