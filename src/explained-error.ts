/** An error whose message tells a person all that there is to know: what is wrong, where, and what to do. */
export class ExplainedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
