import type { types } from '@slack/bolt';

/** A message as Slack takes it; `text` is what notifications, screen readers and old clients read. */
export interface Message {
  text: string;
  blocks: types.KnownBlock[];
}
