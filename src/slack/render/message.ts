import type { types } from '@slack/bolt';

/** A message as Slack takes it; `text` is what notifications, screen readers and old clients read. */
export interface Message {
  text: string;
  blocks: types.KnownBlock[];
  /** The same with fewer kinds of block, for a Slack that refuses `blocks`; without it, the text alone is next. */
  plainer?: types.KnownBlock[];
}
