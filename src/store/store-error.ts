import { ExplainedError } from '../explained-error.ts';

/** Thrown where the database cannot be used as it is set up; its message says what to do. */
export class StoreError extends ExplainedError {}

/** Thrown where what was sealed is not what it was, so that no key opens it. */
export class DamagedSecret extends StoreError {}

/** Thrown by what must happen now or not at all, while the database is away. */
export class StoreUnavailable extends Error {
  constructor(reason: string) {
    super(`The database is away: ${reason}`);
    this.name = 'StoreUnavailable';
  }
}
