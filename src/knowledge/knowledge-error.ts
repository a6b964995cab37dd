import { ExplainedError } from '../explained-error.ts';
import type { Fault } from './types.ts';

/** Thrown when the knowledge cannot be loaded; its message lists every fault, one a line. */
export class KnowledgeError extends ExplainedError {
  readonly faults: Fault[];

  /** @param faults what is wrong, at least one */
  constructor(faults: Fault[], options?: ErrorOptions) {
    super(faults.map(describeFault).join('\n'), options);
    this.faults = faults;
  }
}

/** Those faults that stop a document from being read. */
export function errorsOf(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ severity }) => severity === 'error');
}

/** A fault as one line: where, what, and what to do. */
export function describeFault({ source, problem, remedy }: Fault): string {
  return `${source.file}:${source.line}: ${problem} ${remedy}`;
}
