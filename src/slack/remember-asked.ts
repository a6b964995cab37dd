import { type Finding, outcomeOf } from './finding.ts';
import type { Services } from './services.ts';

/**
 * Keeps what a person asked, on whatever surface: the role that it is of, for the questions that follow, and the question.
 * @param workspace the store's key
 */
export async function rememberAsked(
  services: Services,
  workspace: string,
  user: string,
  finding: Finding,
): Promise<void> {
  // Both at once: the next question may come right after the answer, and ask for the role.
  await Promise.all([
    rememberRole(services, workspace, user, finding),
    rememberQuestion(services, workspace, user, finding),
  ]);
}

/** Keeps the role that an answer is of as the one that the person last asked about. */
export async function rememberRole(
  { store }: Services,
  workspace: string,
  user: string,
  { role }: Finding,
): Promise<void> {
  if (role !== null) await store.lastRole.set(workspace, user, role);
}

/**
 * Keeps a question that a person asked in words, with what became of it; what somebody in distress wrote is not kept.
 * @param workspace the store's key
 */
export async function rememberQuestion(
  { store, answering, newId, now }: Services,
  workspace: string,
  user: string,
  finding: Finding,
): Promise<void> {
  const { lookup, reply, role, sections, why } = finding;
  if (lookup.kind === 'section' || lookup.request.text === '') return;
  // Which roles there are is answered, and a greeting asks nothing.
  if (why === 'distress' || why === 'roles' || why === 'talk') return;
  const { text } = lookup.request;
  const named = role === null ? answering.sense(text).roles : [];
  await store.questions.record({
    id: lookup.asked ?? newId(),
    workspace,
    user,
    // Where questions are listed, each is one line.
    text: text.replace(/\s+/g, ' '),
    language: reply.language,
    // Of what is not answered, so that it is no gap of another role: two that are named are of none.
    role: role ?? (named.length === 1 ? (named[0] ?? null) : null),
    section: sections[0]?.section.id ?? null,
    outcome: outcomeOf(finding),
    at: now(),
  });
}
