import { setTimeout as wait } from 'node:timers/promises';
import { readEnd } from './read-end.ts';

/**
 * Slack's last delivery of an event comes after five minutes: what is given up before then is tried once more.
 */
const longestWait = 240_000;

/** The channels in which Slack has limited the rate, each with the end of its line. */
const lines = new Map<string, Promise<void>>();

/**
 * Posts something in a channel. Where Slack limits the rate there, it waits as long as Slack says, and everything
 * after it in that channel, and in no other one, waits behind it.
 * @param channel Slack's id; a limit is the channel's, whoever posts there
 * @param work posts once
 * @throws what `work` throws, of rate limits only after minutes
 */
export async function takeTurn<Result>(channel: string, work: () => Promise<Result>): Promise<Result> {
  const giveUpAt = Date.now() + longestWait;
  if (lines.has(channel)) return standInLine(channel, work, 0, giveUpAt);
  try {
    return await work();
  } catch (error) {
    const end = readEnd(error);
    if (end.kind !== 'limited') throw error;
    return standInLine(channel, work, Date.now() + end.retryAfterSeconds * 1_000, giveUpAt);
  }
}

function standInLine<Result>(
  channel: string,
  work: () => Promise<Result>,
  notBefore: number,
  giveUpAt: number,
): Promise<Result> {
  const before = lines.get(channel) ?? Promise.resolve();
  const turn = before.then(() => workWhenAllowed(work, notBefore, giveUpAt));
  const end = turn.then(
    () => {},
    () => {},
  );
  lines.set(channel, end);
  void end.then(() => {
    if (lines.get(channel) === end) lines.delete(channel);
  });
  return turn;
}

async function workWhenAllowed<Result>(
  work: () => Promise<Result>,
  firstAllowed: number,
  giveUpAt: number,
): Promise<Result> {
  for (let allowed = firstAllowed; ; ) {
    await wait(Math.max(0, allowed - Date.now()));
    try {
      return await work();
    } catch (error) {
      const end = readEnd(error);
      if (end.kind !== 'limited') throw error;
      allowed = Date.now() + end.retryAfterSeconds * 1_000;
      if (allowed > giveUpAt) throw error;
    }
  }
}
