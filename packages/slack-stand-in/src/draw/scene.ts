import type { Channel, Person } from '../types.ts';

/** Whose names stand behind the ids in a drawing. */
export interface Scene {
  /** Of the person who looks, e.g. `zh-CN`. */
  locale: string;
  people: Person[];
  channels: Channel[];
  /** Messages under input blocks, by block_id. */
  errors: Record<string, string>;
}
