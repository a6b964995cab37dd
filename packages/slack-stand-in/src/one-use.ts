import type { Team } from './team.ts';
import type { Channel, Message } from './types.ts';

const TRIGGER_LIFE_MS = 3000;
const RESPONSE_LIFE_MS = 30 * 60_000;
const RESPONSE_USES = 5;

/** Where a response URL answers to. */
export interface ResponsePlace {
  channel: Channel;
  person: string;
  threadTs: string | undefined;
  /** The message with the button, for replace_original and delete_original. */
  original: Message | undefined;
  /** What was last answered at the address of a command: `replace_original` replaces that. */
  answered?: Message;
}

/** Trigger ids: good for one view within three seconds. */
export interface Triggers {
  issue(person: string): string;
  /** @returns the person who caused it, or Slack's error */
  spend(id: unknown): { person: string } | { error: string };
}

/** Makes trigger_ids, each for one use. */
export function createTriggers(team: Team): Triggers {
  const issued = new Map<string, { person: string; at: number; spent: boolean }>();
  return {
    issue: (person) => {
      const id = `${team.now()}.${team.makeId('')}`;
      issued.set(id, { person, at: team.now(), spent: false });
      return id;
    },
    spend: (id) => {
      const trigger = issued.get(String(id));
      if (!trigger) return { error: 'invalid_trigger_id' };
      if (trigger.spent) return { error: 'exchanged_trigger_id' };
      if (team.now() - trigger.at > TRIGGER_LIFE_MS) return { error: 'expired_trigger_id' };
      trigger.spent = true;
      return { person: trigger.person };
    },
  };
}

/** Response URLs: five uses within thirty minutes. */
export interface ResponseUrls {
  issue(place: ResponsePlace): string;
  /** @returns where to answer, or Slack's error */
  spend(key: string): { place: ResponsePlace } | { error: 'expired_url' | 'used_url' | 'no_such_url' };
}

/** Makes response_urls. @param origin where the workspace listens, with a slash at its end */
export function createResponseUrls(team: Team, origin: () => string): ResponseUrls {
  const issued = new Map<string, { place: ResponsePlace; at: number; uses: number }>();
  return {
    issue: (place) => {
      const key = team.makeId('R');
      issued.set(key, { place, at: team.now(), uses: 0 });
      return `${origin()}response/${key}`;
    },
    spend: (key) => {
      const url = issued.get(key);
      if (!url) return { error: 'no_such_url' };
      if (team.now() - url.at > RESPONSE_LIFE_MS) return { error: 'expired_url' };
      if (url.uses >= RESPONSE_USES) return { error: 'used_url' };
      url.uses += 1;
      return { place: url.place };
    },
  };
}
