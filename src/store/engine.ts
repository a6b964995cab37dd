import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What the two databases do each in its own way. */
export interface Engine {
  db: Kysely<Tables>;
  /**
   * Calls back when another process may have changed what a workspace has taught.
   * @param onChange told the workspace, or null where any may have changed
   */
  listen(onChange: (workspace: string | null) => void): void;
  /** Tells the other processes. */
  announce(workspace: string): Promise<void>;
  /**
   * Sees to it that the database is the one at its place: its file may have been removed or put there anew.
   * @returns what had happened, for the log; null where all is as it was
   * @throws where it cannot be brought back
   */
  restore(): Promise<string | null>;
  /** Takes what was deleted out of the database's files, as far as the database lets us. */
  scrub(): Promise<void>;
  /** The same for what a version deleted that did not scrub. */
  scrubAll(): Promise<void>;
  close(): Promise<void>;
}
