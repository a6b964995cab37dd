import { catches } from '../answer/index.ts';
import type { Gap, WorkspaceKey } from '../store/index.ts';
import type { Seen } from './read/seen.ts';
import type { Services } from './services.ts';

/**
 * What was asked, not answered well, and not taught since.
 * @param seen what the reader sees of the documents: nothing is listed of others
 * @param since a time in ms
 */
export async function openGaps(
  { store, answering }: Services,
  seen: Seen,
  workspace: WorkspaceKey,
  since = 0,
): Promise<Gap[]> {
  const gaps = await store.gaps.list(workspace, {
    since,
    catches: (phrase, question) => catches(answering, phrase, question),
  });
  return gaps
    .filter(({ role }) => !seen.hides(role))
    .map((gap) => ({ ...gap, wordings: gap.wordings.filter((text) => !seen.hidesText(text)) }))
    .filter(({ wordings }) => wordings.length > 0);
}
