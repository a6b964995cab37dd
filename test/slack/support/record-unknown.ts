import type { Running } from './run-app.ts';

/** Keeps a question of somebody's that no document answered. */
export function recordUnknown({ store }: Running, text: string, role: string | null = null): Promise<void> {
  return store.questions.record({
    id: text,
    workspace: 'T0LOCAL',
    user: 'U1',
    text,
    language: 'en',
    role,
    section: null,
    outcome: 'unknown',
    at: Date.now(),
  });
}
