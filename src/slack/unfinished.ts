/** Thrown where an event is not done with: it is not acknowledged, so that Slack sends it again. */
export class Unfinished extends Error {
  constructor(why: string, cause?: unknown) {
    super(why, { cause });
    this.name = 'Unfinished';
  }
}
