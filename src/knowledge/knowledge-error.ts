import type { Fault } from './types.ts';

/** Thrown when the knowledge cannot be loaded; its message lists every fault, one a line. */
export class KnowledgeError extends Error {
  readonly faults: Fault[];

  /** @param faults what is wrong, at least one */
  constructor(faults: Fault[]) {
    super(
      faults
        .map((fault) => `${fault.source.file}:${fault.source.line}: ${fault.problem} ${fault.remedy}`)
        .join('\n'),
    );
    this.name = 'KnowledgeError';
    this.faults = faults;
  }
}
