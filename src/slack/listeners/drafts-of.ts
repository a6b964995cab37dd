import type { Language } from '../../language/index.ts';
import type { KeptDraft } from '../../store/index.ts';
import { draftsShown, type Message, renderDrafts } from '../render/index.ts';
import type { Services } from '../services.ts';

/** What people answered, the latest first, with what asks in each question and no names of people. */
export async function draftsOf({ store, readGap }: Services, workspace: string): Promise<KeptDraft[]> {
  const drafts = await store.drafts.list(workspace);
  return drafts.map((draft) => ({ ...draft, question: readGap(draft.question, null).text }));
}

/** The same as a message, with what can be done with each. */
export async function draftsList(
  services: Services,
  workspace: string,
  language: Language,
): Promise<Message> {
  const drafts = await draftsOf(services, workspace);
  const { writing } = services;
  return renderDrafts(
    drafts.slice(0, draftsShown).map(({ written, ...draft }) => ({ ...draft, file: written?.file ?? null })),
    writing.kind === 'refused' ? writing.why : null,
    language,
  );
}
