import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/**
 * The log: one JSON object a line, on standard error, so that standard output stays free for people.
 * @param level how much to log
 * @param stream where the lines go
 */
export function createLog(level: LogLevel, stream: DestinationStream = destination(2)): Log {
  return pino({ level, base: null }, stream);
}
