import type { Claims, WorkspaceKey } from '../store/index.ts';

/**
 * Does a piece of work once, however often and in however many replicas it is begun. Where it fails, whoever begins it
 * next does it.
 * @param key names the work within the workspace
 * @param stays for how long in ms, beyond a day, it is to be known that it is done
 * @returns false where another does it, or it is done
 * @throws what `work` throws
 */
export async function doOnce(
  claims: Claims,
  workspace: WorkspaceKey,
  key: string,
  work: () => Promise<void>,
  stays?: number,
): Promise<boolean> {
  if ((await claims.claim(workspace, key)).kind !== 'taken') return false;
  try {
    await work();
    await claims.settle(workspace, key, stays);
    return true;
  } catch (error) {
    await claims.release(workspace, key);
    throw error;
  }
}
