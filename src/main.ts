import { config as loadDotenv } from 'dotenv';
import { ConfigError, readConfig } from './config.ts';
import { KnowledgeError } from './knowledge/index.ts';
import { createLog } from './log.ts';
import { StartError } from './slack/index.ts';
import { start } from './start.ts';
import { StoreError } from './store/index.ts';

try {
  loadDotenv({ quiet: true });
  const config = readConfig();
  const rolebook = await start(config, createLog(config.logLevel), console.log);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      rolebook.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  const isExplained = [ConfigError, KnowledgeError, StartError, StoreError].some(
    (kind) => error instanceof kind,
  );
  console.error(isExplained ? (error as Error).message : error);
  process.exit(1);
}
