import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { keepNewest } from '../../keep-newest.ts';
import { catalogue, type Language, languages } from '../../language/index.ts';
import { inTime } from './in-time.ts';

/** What Slack knows about a person. */
export interface Person {
  /** The name that others see; empty where Slack did not say. */
  name: string;
  language: Language;
}

/** Reads a person from Slack; what was last known, else English and no name, where Slack does not say at once. */
export type ReadPerson = (client: webApi.WebClient, user: string) => Promise<Person>;

const hour = 3_600_000;
/** Some megabyte; who has not been read for longest is read anew. */
const peopleKept = 10_000;
/** As long as an answer waits for it. */
const patience = 1_500;

/**
 * @param log told when Slack does not say
 * @param now the clock, in milliseconds
 * @returns a reader that asks Slack once an hour for each person
 */
export function createReadPerson(log: Logger, now: () => number): ReadPerson {
  const known = new Map<string, Person & { at: number }>();
  return async (client, user) => {
    const remembered = known.get(user);
    if (remembered !== undefined && now() - remembered.at <= hour) return remembered;
    try {
      const asked = client.users.info({ user, include_locale: true });
      const { user: info } = await inTime(asked, patience);
      const person = {
        name: info?.profile?.display_name || info?.real_name || info?.name || '',
        language: languages.find((each) => info?.locale?.startsWith(catalogue(each).locale)) ?? languages[0],
      };
      keepNewest(known, user, { ...person, at: now() }, peopleKept);
      return person;
    } catch (error) {
      log.warn({ err: error }, 'users.info failed; what was last known is assumed, else English');
      return remembered ?? { name: '', language: languages[0] };
    }
  };
}
