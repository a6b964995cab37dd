import { type Config, readConfig, secretsOf } from '../config.ts';
import { ExplainedError } from '../explained-error.ts';
import { createLog } from '../log.ts';
import { holdsSomething, openStore, type Store } from '../store/index.ts';

/**
 * Does something with what is kept of one workspace.
 * @param named the workspace's key; where it is undefined, the only one
 * @throws ExplainedError where nothing is kept, or not of the one named, or there are several and none is named
 */
export async function withStore<Result>(
  named: string | undefined,
  work: (store: Store, workspace: string, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig();
  const { place } = config.store;
  if (!holdsSomething(place)) {
    const where = place.kind === 'sqlite' ? `in ${place.folder}` : 'in local mode';
    throw new ExplainedError(
      `Nothing is kept ${where}. Set DATA_DIR or DATABASE_URL as where Rolebook runs.`,
    );
  }
  const store = await openStore({ ...config.store, log: createLog(config.logLevel, secretsOf(config)) });
  try {
    const all = await store.gaps.workspaces();
    const isKnown = named === undefined ? all.length < 2 : all.length === 0 || all.includes(named);
    if (!isKnown) {
      const problem = named === undefined ? 'There are several workspaces' : `Nothing is kept of "${named}"`;
      throw new ExplainedError(`${problem}. Name one of these: --workspace ${all.join(' | ')}.`);
    }
    return await work(store, named ?? all[0] ?? '', config);
  } finally {
    await store.close();
  }
}
