import type { Logger } from 'pino';
import { Unacknowledged } from './unacknowledged.ts';
import { isUnfinished } from './unfinished.ts';

/**
 * Logs why a payload was not acknowledged.
 * @param error what its answering threw
 * @returns the status that says so to Slack: at 503 it sends events again
 */
export function logEnd(error: Error, log: Logger): Unacknowledged['status'] | 503 {
  if (error instanceof Unacknowledged) {
    log.warn({ reason: error.message, status: error.status }, 'a payload was not answered');
    return error.status;
  }
  // That another process is at it is the usual case, and no news.
  if (isUnfinished(error)) log.debug({ reason: error.message }, 'an event is left to Slack’s retry');
  else log.error({ err: error }, 'an event failed and is left to Slack’s retry');
  return 503;
}
