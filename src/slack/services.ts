import type { Logger } from 'pino';
import type { Language } from '../language/index.ts';
import type { Store } from '../store/index.ts';
import type { LookUp } from './create-look-up.ts';
import type { ReadPerson } from './people.ts';

/** What the listeners share. */
export interface Services {
  lookUp: LookUp;
  examples: (language: Language) => string[];
  readPerson: ReadPerson;
  store: Store;
  log: Logger;
  /** The clock, in milliseconds. */
  now: () => number;
}
