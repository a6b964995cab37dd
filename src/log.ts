import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { createRedact } from './redact.ts';

export type Log = Logger;

/**
 * The log: one JSON object a line, on standard error, so that standard output stays free for people. No secret is in
 * it, whoever wrote the line: Bolt's lines hold what Slack sent.
 * @param level how much to log
 * @param secrets the settings' own
 * @param stream where the lines go
 */
export function createLog(
  level: LogLevel,
  secrets: readonly string[] = [],
  stream: DestinationStream = destination(2),
): Log {
  return pino({ level, base: null, hooks: { streamWrite: createRedact(secrets) } }, stream);
}
