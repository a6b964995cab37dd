import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import { describeFault } from '../../knowledge/index.ts';
import type { WorkspaceKey } from '../../store/index.ts';
import { doOnce } from '../do-once.ts';
import type { NewFault } from '../documents.ts';
import { renderBadDocument } from '../render/index.ts';
import { post } from '../send/post.ts';
import type { Services } from '../services.ts';
import { peopleOf } from './people-of.ts';

/** Tells the owners of documents that turned bad what to mend; of several replicas one does. */
export async function tellFaults(
  services: Services,
  client: webApi.WebClient,
  workspace: WorkspaceKey,
  faults: readonly NewFault[],
): Promise<void> {
  const { store, log } = services;
  for (const file of new Set(faults.map(({ source }) => source.file))) {
    const its = faults.filter(({ source }) => source.file === file);
    const lines = its.map(describeFault);
    const seen = its.map(({ times }, index) => `${times} ${lines[index]}`);
    const hash = createHash('sha256').update(seen.join('\n')).digest('hex').slice(0, 16);
    const key = `bad-document:${hash}`;
    const owner = services.roles
      .flatMap(({ editions }) => editions)
      .find((edition) => edition.file === file)?.owner;
    const named = its[0]?.owner ?? null;
    await doOnce(store.claims, workspace, key, async () => {
      for (const user of await peopleOf(services, client, [owner ?? named])) {
        const { language } = await services.readPerson(client, user);
        const message = renderBadDocument(file, lines, language);
        await post(client, { channel: user, thread: undefined }, message, null);
      }
    }).catch((error) => log.warn({ err: error, file }, 'the owner of a bad document could not be told'));
  }
}
