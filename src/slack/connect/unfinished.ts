/** Thrown where an event is not done with: it is not acknowledged, so that Slack sends it again. */
export class Unfinished extends Error {
  constructor(why: string, cause?: unknown) {
    super(why, { cause });
    this.name = 'Unfinished';
  }
}

/** Whether Bolt, which wraps what listeners throw, hands on an Unfinished. */
export function isUnfinished(error: unknown): boolean {
  if (error instanceof Unfinished) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { original, originals } = error as { original?: unknown; originals?: unknown[] };
  return isUnfinished(original) || (originals ?? []).some(isUnfinished);
}
