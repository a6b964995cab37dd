import { type Finding, outcomeOf } from './finding.ts';
import type { Services } from './services.ts';

/**
 * Keeps a question that a person asked in words, with what became of it; what somebody in distress wrote is not kept.
 * @param workspace the store's key
 */
export async function rememberQuestion(
  { store, newId, now }: Services,
  workspace: string,
  user: string,
  finding: Finding,
): Promise<void> {
  const { lookup, reply, role, sections, why } = finding;
  if (lookup.kind === 'section' || lookup.request.text === '' || why === 'distress') return;
  // Which roles there are is answered, and asks of none.
  if (why === 'roles') return;
  await store.questions.record({
    id: lookup.asked ?? newId(),
    workspace,
    user,
    // Where questions are listed, each is one line.
    text: lookup.request.text.replace(/\s+/g, ' '),
    language: reply.language,
    role,
    section: sections[0]?.section.id ?? null,
    outcome: outcomeOf(finding),
    at: now(),
  });
}
