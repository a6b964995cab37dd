import type { types } from '@slack/bolt';
import { chooseEdition } from '../../answer/index.ts';
import type { Edition, Role } from '../../knowledge/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { detectLanguage } from '../../question/index.ts';
import { type KeptDraft, StoreUnavailable } from '../../store/index.ts';
import type { DraftPlace } from '../read/draft-place.ts';
import type { Seen } from '../read/seen.ts';
import { renderDraftEnd, writeDraft } from '../render/index.ts';
import type { Services } from '../services.ts';
import { draftWith } from './drafts-of.ts';
import { whileAlone } from './while-alone.ts';

/** Names the writing into documents, for which replicas wait for each other. */
const writingKey = 'write-documents';

/**
 * Writes what a person answered into a document, and notes what it wrote.
 * @param seen the documents that whoever writes it may read
 * @returns what it came to, to show in the place of the form
 */
export async function writeAnswer(
  services: Services,
  place: DraftPlace,
  seen: Seen,
  workspace: string,
  language: Language,
): Promise<types.ModalView> {
  const { claims, drafts } = services.store;
  const words = catalogue(language).drafts;
  const end = await whileAlone(claims, workspace, writingKey, async () => {
    const draft = await draftWith(services, workspace, place.draft);
    const refusal = refusalOf(draft, language);
    const role = roleWith(place.role, seen);
    const { writing } = services;
    if (draft === null || refusal !== null || role === null || writing.kind === 'refused')
      return renderDraftEnd(language, refusal ?? words.chooseRole, null);
    const { edition, section, answer } = targetOf(place, role, draft);
    const { file } = edition;
    const isGone = place.section !== null && section === null;
    const written = isGone
      ? { kind: 'refused' as const, why: 'changed' as const }
      : await writing.writer.write(edition, section, answer);
    if (written.kind === 'refused') {
      services.log.warn({ file, why: written.why }, 'what a person answered is not written');
      return renderDraftEnd(language, words.refused[written.why](file), 'file');
    }
    const text = `${words.written(file, written.line)}${written.isInGit ? ` ${words.inGit}` : ''}`;
    try {
      await drafts.setWritten(workspace, draft.id, { file, text: written.text });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      services.log.warn({ err: error, file }, 'what was written into a document could not be noted');
      return renderDraftEnd(language, text, null);
    }
    return renderDraftEnd(language, text, { undo: draft.id });
  });
  return end ?? renderDraftEnd(language, words.busy, null);
}

/** Takes what was written out of its document again. @returns what it came to */
export async function takeAnswerOut(
  services: Services,
  id: string,
  workspace: string,
  language: Language,
): Promise<string> {
  const { claims, drafts } = services.store;
  const words = catalogue(language).drafts;
  const said = await whileAlone(claims, workspace, writingKey, async () => {
    const written = (await draftWith(services, workspace, id))?.written ?? null;
    const { writing } = services;
    if (written === null || writing.kind === 'refused') return catalogue(language).staleButton;
    const { file, text } = written;
    // Noted first: what is noted and still stands there is found when it is written again.
    try {
      await drafts.setWritten(workspace, id, null);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return catalogue(language).review.later;
    }
    const end = await writing.writer.takeOut(file, text);
    if (end === 'removed') return words.undone(file);
    await drafts.setWritten(workspace, id, written);
    return end === 'edited' ? words.edited(file) : words.refused.unwritable(file);
  });
  return said ?? words.busy;
}

/** Why an answer cannot be written now; null where it can. */
export function refusalOf(draft: KeptDraft | null, language: Language): string | null {
  if (draft === null) return catalogue(language).staleButton;
  return draft.written === null ? null : catalogue(language).drafts.standsIn(draft.written.file);
}

/** The role of an id, among those that somebody may read. */
export function roleWith(id: string | null, { roles }: Seen): Role | null {
  return roles.find((role) => role.id === id) ?? null;
}

/** An answer stands in the edition of its question's language, where there is one. */
export function targetOf(
  { section: id, language }: DraftPlace,
  role: Role,
  draft: KeptDraft,
): { edition: Edition; section: Edition['sections'][number] | null; answer: ReturnType<typeof writeDraft> } {
  const edition = chooseEdition(role, detectLanguage(draft.question) ?? language);
  const section = edition.sections.find((each) => each.id === id) ?? null;
  return { edition, section, answer: writeDraft(draft, edition.language) };
}
