#!/usr/bin/env node
import { config as loadDotenv } from 'dotenv';
import { readConfig, secretsOf } from './config.ts';
import { ExplainedError } from './explained-error.ts';
import { createLog } from './log.ts';
import { openHealth } from './open-health.ts';
import { start } from './start.ts';

try {
  // `rolebook` alone starts it; `rolebook ask "…"` is the command line.
  if (process.argv.length > 2) await import('./cli.ts');
  else await serve();
} catch (error) {
  console.error(error instanceof ExplainedError ? error.message : error);
  process.exit(1);
}

async function serve(): Promise<void> {
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
  const log = createLog(config.logLevel, secretsOf(config));
  const health = await openHealth(config.healthPort);
  if (health.port !== null) log.info({ port: health.port }, 'health and metrics are served');
  rolebook = await start(config, log, console.log, health);
}
