import type { webApi } from '@slack/bolt';
import type { WorkspaceKey } from '../../store/index.ts';
import type { NewFault } from '../documents.ts';
import { type KeepingFacts, ownersOf } from '../keeping.ts';
import type { Services } from '../services.ts';
import { runDuties } from './run-duties.ts';
import { tellFaults } from './tell-faults.ts';

/** What is done by the clock and not for a question. */
interface Duties {
  /** Does at once what is due. */
  run(): Promise<void>;
  /** Tells the owners of documents that turned bad. */
  tellFaults(faults: readonly NewFault[]): Promise<void>;
  stop(): void;
}

/** Often enough for a review that another replica has noted to be known before somebody wonders. */
const every = 60_000;

/**
 * Starts what is done by the clock and not for a question, and keeps what is known of owners and reviews fresh.
 * @param client Slack's Web API in the workspace's name
 * @param facts told the names and reviews
 */
export function startDuties(
  services: Services,
  client: webApi.WebClient,
  workspace: WorkspaceKey,
  facts: (facts: KeepingFacts) => void,
): Duties {
  const work = async () => {
    try {
      const { reviews } = await refresh();
      await runDuties(services, client, workspace, reviews);
    } catch (error) {
      services.log.warn({ err: error }, 'what is due could not be done; it is tried again');
    }
  };
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
  const refresh = async () => {
    const owners = ownersOf(services.roles);
    const names = await Promise.all(
      owners.map(async (id) => [id, await services.keepers.nameOf(client, id)] as const),
    );
    const known: KeepingFacts = {
      names: new Map(names.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const]))),
      reviews: await services.store.reviews.all(workspace),
    };
    facts(known);
    return known;
  };
  if (ownersOf(services.roles).length > 0) refresh().catch(() => {});
  const timer = setInterval(run, every);
  timer.unref();
  return {
    tellFaults: (faults) => tellFaults(services, client, workspace, faults),
    run,
    stop: () => clearInterval(timer),
  };
}
