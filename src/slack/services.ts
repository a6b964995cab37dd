import type { Logger } from 'pino';
import type { Language } from '../language/index.ts';
import type { Claims } from './claims.ts';
import type { LookUp } from './create-look-up.ts';
import type { LastRole } from './last-role.ts';
import type { ReadPerson } from './people.ts';

/** What the listeners share. */
export interface Services {
  lookUp: LookUp;
  examples: (language: Language) => string[];
  readPerson: ReadPerson;
  lastRole: LastRole;
  claims: Claims;
  log: Logger;
  /** The clock, in milliseconds. */
  now: () => number;
}
