/** Whether questions may be sent here. */
export interface Readiness {
  isReady: boolean;
  /** Why, or what is amiss though it is ready: one line without anybody's words. */
  reason: string;
  /** The version of the documents that answer; none while nothing does. */
  documents?: string;
}

/** The pages of health; /healthz, for people, names the documents that answer too. */
export const healthPaths = ['/livez', '/readyz', '/healthz'] as const;

/**
 * What a page of health answers.
 * @param readiness asked where the page tells of it
 */
export function answerHealth(
  path: (typeof healthPaths)[number],
  readiness: () => Readiness,
): { status: number; text: string } {
  if (path === '/livez') return { status: 200, text: 'alive\n' };
  const { isReady, reason, documents } = readiness();
  const version = path === '/healthz' && documents !== undefined ? `documents: ${documents}\n` : '';
  return { status: isReady ? 200 : 503, text: `${reason}\n${version}` };
}

/** How the database is, as the store tells it. */
type Database = { kind: 'ok' } | { kind: 'degraded'; reason: string; waiting: number; lost: number };

/** Longer than Slack takes to open another socket, and shorter than its second retry of an event. */
const withoutSocket = 60_000;

/**
 * @param state `hasStarted`: whether Slack has taken the tokens, and no stop was asked for; `lostSince`: when the socket
 *   was lost, in ms, or null
 * @param now the clock in milliseconds
 */
export function describeReadiness(
  state: { hasStarted: boolean; lostSince: number | null; database: Database },
  now: number,
): Readiness {
  const { hasStarted, lostSince, database } = state;
  if (!hasStarted) return { isReady: false, reason: 'not ready' };
  if (lostSince !== null && now - lostSince >= withoutSocket) {
    const seconds = Math.floor((now - lostSince) / 1000);
    return { isReady: false, reason: `not ready: no socket to Slack for ${seconds} s` };
  }
  // No reason to send no more questions: they are answered all the same.
  if (database.kind === 'degraded') {
    const { reason, waiting, lost } = database;
    return { isReady: true, reason: `degraded: ${reason} ${waiting} writes wait, ${lost} were lost.` };
  }
  return { isReady: true, reason: 'ready' };
}
