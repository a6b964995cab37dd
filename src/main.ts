import { config as loadDotenv } from 'dotenv';
import { ConfigError, readConfig } from './config.ts';
import { ExplainedError } from './explained-error.ts';
import { KnowledgeError } from './knowledge/index.ts';
import { createLog } from './log.ts';
import { StartError } from './slack/index.ts';
import { start } from './start.ts';
import { StoreError } from './store/index.ts';

try {
  loadDotenv({ quiet: true });
  const config = readConfig();
  let rolebook: Awaited<ReturnType<typeof start>> | null = null;
  // From the first moment: a container's first process ignores signals that it does not handle.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      Promise.resolve(rolebook?.stop()).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  rolebook = await start(config, createLog(config.logLevel), console.log);
} catch (error) {
  const isExplained = [ConfigError, ExplainedError, KnowledgeError, StartError, StoreError].some(
    (kind) => error instanceof kind,
  );
  console.error(isExplained ? (error as Error).message : error);
  process.exit(1);
}
