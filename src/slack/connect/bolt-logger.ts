import { type Logger, LogLevel } from '@slack/bolt';
import type { Logger as Log } from 'pino';

/** Bolt's log, written to ours. Bolt reads the level back and must find the one it was told. */
export function createBoltLogger(log: Log): Logger {
  const level = boltLevel(log);
  const write =
    (write: (message: string) => void) =>
    (...parts: unknown[]) =>
      write(parts.map(String).join(' '));
  const bolt = log.child({ from: 'bolt' });
  return {
    debug: write((message) => bolt.debug(message)),
    info: write((message) => bolt.info(message)),
    warn: write((message) => bolt.warn(message)),
    error: write((message) => bolt.error(message)),
    setLevel: () => {},
    getLevel: () => level,
    setName: () => {},
  };
}

/** The nearest of Bolt's four levels. */
export function boltLevel(log: Log): LogLevel {
  if (log.isLevelEnabled('debug')) return LogLevel.DEBUG;
  if (log.isLevelEnabled('info')) return LogLevel.INFO;
  return log.isLevelEnabled('warn') ? LogLevel.WARN : LogLevel.ERROR;
}
