/** Thrown where a payload is done with and no listener has acknowledged it. Slack does not send it again. */
export class Unacknowledged extends Error {
  /** 400: it cannot be read; 404: nobody listens to it; 500: the listener failed, and the log has the cause. */
  readonly status: 400 | 404 | 500;

  constructor(status: Unacknowledged['status'], why: string, cause?: unknown) {
    super(why, { cause });
    this.name = 'Unacknowledged';
    this.status = status;
  }
}
