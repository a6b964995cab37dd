import type { Authorize, Receiver } from '@slack/bolt';

/** Bolt's way in, and how to close it. */
export interface Entrance {
  receiver: Receiver;
  /** The token to answer with, or what finds each workspace's. */
  access: { token: string } | { authorize: Authorize<boolean> };
  /** Resolves with why, in words for a person, once Slack takes this app's token no longer; usually never. */
  lost: Promise<Error>;
  /** Since when there is no socket to Slack, in ms; null where there is one, or none is needed. */
  lostSince(): number | null;
  /** Takes no more work; resolves when the connections are closed. */
  close(): Promise<void>;
}
