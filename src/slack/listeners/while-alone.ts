import { setTimeout as wait } from 'node:timers/promises';
import type { Claims, WorkspaceKey } from '../../store/index.ts';

/** Writing into a document takes some hundredths of a second; Slack waits three seconds for the end of a press. */
const pause = 100;
const tries = 20;

/**
 * Does a piece of work while nobody else in the workspace does the same, in any replica.
 * @param key names the work within the workspace
 * @returns what `work` returns; null where others were at it all the time
 * @throws what `work` throws
 */
export async function whileAlone<Result>(
  claims: Claims,
  workspace: WorkspaceKey,
  key: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  for (let left = tries; (await claims.claim(workspace, key)).kind !== 'taken'; left -= 1) {
    if (left === 0) return null;
    await wait(pause);
  }
  try {
    return await work();
  } finally {
    await claims.release(workspace, key);
  }
}
