#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { config as loadDotenv } from 'dotenv';
import { readConfig, secretsOf } from './config.ts';
import { ExplainedError } from './explained-error.ts';
import { createLog } from './log.ts';
import { openHealth } from './open-health.ts';
import type { Running } from './start.ts';

/**
 * How much of a function must have run, in bytes, before V8 makes faster code of it: three times its own measure. Rolebook is
 * much code that each message runs once, and making it faster took a fifth of a message's processor time.
 */
const optimizedAfter = 200_000;

try {
  // `rolebook` alone starts it; `rolebook ask "…"` is the command line.
  if (process.argv.length > 2) await import('./cli.ts');
  else await serve();
} catch (error) {
  console.error(error instanceof ExplainedError ? error.message : error);
  process.exit(1);
}

async function serve(): Promise<void> {
  setFlagsFromString(`--interrupt-budget=${optimizedAfter}`);
  loadDotenv({ quiet: true });
  const config = readConfig();
  const log = createLog(config.logLevel, secretsOf(config));
  let rolebook: Running | null = null;
  let isEnding = false;
  const end = (code: number) => {
    if (isEnding) return;
    isEnding = true;
    Promise.resolve(rolebook?.stop()).then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  // From the first moment: a container's first process ignores signals that it does not handle.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => end(0));
  // The last resort. What nobody has caught may have left anything behind, so another process has to go on.
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error) => {
      log.fatal({ err: error, kind }, 'a fault that nobody caught; Rolebook stops');
      end(1);
    });
  }
  const health = await openHealth(config.healthPort);
  if (health.port !== null) log.info({ port: health.port }, 'health and metrics are served');
  // Loaded only here: the command line does without Slack's packages.
  const { start } = await import('./start.ts');
  rolebook = await start(config, log, console.log, health);
  rolebook.lost.then((why) => {
    console.error(why.message);
    end(1);
  });
}
