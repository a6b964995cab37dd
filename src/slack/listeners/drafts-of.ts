import { setImmediate as breathe } from 'node:timers/promises';
import { readGap } from '../../answer/index.ts';
import type { Role } from '../../knowledge/index.ts';
import type { Language } from '../../language/index.ts';
import type { KeptDraft } from '../../store/index.ts';
import type { Seen } from '../read/seen.ts';
import { draftsShown, type Message, renderDrafts } from '../render/index.ts';
import type { Services } from '../services.ts';

/**
 * What people answered, the latest first, with what asks in each question and no names of people.
 * @param seen what the reader sees of the documents: nothing is listed of others
 * @param most how many of them; all where it is left out
 */
export async function draftsOf(
  services: Services,
  seen: Seen,
  workspace: string,
  most = Number.POSITIVE_INFINITY,
): Promise<KeptDraft[]> {
  const drafts: KeptDraft[] = [];
  for (const draft of await services.store.drafts.list(workspace)) {
    if (drafts.length >= most) break;
    if (!isHidden(services, seen, draft)) drafts.push(withoutNames(services, draft));
    // To read hundreds takes a second or two, in which others are answered too.
    await breathe();
  }
  return drafts;
}

/** One of them; null where there is none of the id. */
export async function draftWith(
  services: Services,
  workspace: string,
  id: string,
): Promise<KeptDraft | null> {
  const draft = (await services.store.drafts.list(workspace)).find((each) => each.id === id);
  return draft === undefined ? null : withoutNames(services, draft);
}

/** The latest as a message, with what can be done with each. */
export async function draftsList(
  services: Services,
  seen: Seen,
  workspace: string,
  language: Language,
): Promise<Message> {
  const drafts = await draftsOf(services, seen, workspace, draftsShown);
  const { writing } = services;
  return renderDrafts(
    drafts.map(({ written, ...draft }) => ({ ...draft, file: written?.file ?? null })),
    writing.kind === 'refused' ? writing.why : null,
    language,
  );
}

/** Whether it is about a role, or stands in a document, that the reader does not see. */
function isHidden(
  { roles }: Services,
  { hides, hidesText }: Seen,
  { question, written }: KeptDraft,
): boolean {
  const isIts = ({ id, editions }: Role) => hides(id) && editions.some(({ file }) => file === written?.file);
  return hidesText(question) || roles.some(isIts);
}

function withoutNames({ answering }: Services, draft: KeptDraft): KeptDraft {
  return { ...draft, question: readGap(answering, draft.question, null).text };
}
