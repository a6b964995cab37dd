import type { Answering, KnownQuestion } from '../answer/index.ts';
import type { Fault, Role } from '../knowledge/index.ts';

/** One version of the documents. What follows them gives another one, whole, when they change. */
export interface Documents {
  answering: Answering;
  /** The roles that it knows, and pages beside them. */
  roles: readonly Role[];
  /** Answers from some roles alone: nothing tells that there are others. */
  among(isVisible: (role: Role) => boolean): { answering: Answering; roles: readonly Role[] };
  /** Questions whose answers must stay, whatever is taught. */
  known: readonly KnownQuestion[];
  /** Names the version, for people who want to know whether their change is there. */
  version: string;
}

/** An error that has appeared in a document. */
export interface NewFault extends Fault {
  /** Who keeps the document, as it says itself; null where it names nobody. */
  owner: string | null;
  /** How often it has appeared since the start: it may be mended and come back. */
  times: number;
}
