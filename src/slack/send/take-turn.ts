import { setTimeout as wait } from 'node:timers/promises';
import { readEnd } from '../read/read-end.ts';
import { longestWait } from '../read/until-allowed.ts';

/** Posts that wait in a channel in which Slack has limited the rate. */
interface Line {
  /** Before this moment, by `performance.now`, none may be tried: the machine's clock may be set back meanwhile. */
  notBefore: number;
  /** How many may be in work at once: one after a limit, and twice as many after each that Slack takes. */
  atOnce: number;
  inWork: number;
  /** First in line first. */
  waiting: (() => void)[];
  isAsleep: boolean;
}

/** The lines by their channels; none where no limit holds and nobody waits. */
const lines = new Map<string, Line>();

/**
 * Posts something in a channel. Where Slack limits the rate there, it waits as long as Slack says, and everything
 * after it in that channel, and in no other one, waits behind it. Then one is tried, and more at once with each that
 * Slack takes, as TCP starts: one after the other would never empty a line that grows as fast.
 * @param channel Slack's id; a limit is the channel's, whoever posts there
 * @param work posts once
 * @throws what `work` throws, of rate limits only after minutes
 */
export async function takeTurn<Result>(channel: string, work: () => Promise<Result>): Promise<Result> {
  const giveUpAt = performance.now() + longestWait;
  for (let isAgain = false; ; isAgain = true) {
    const line = lines.get(channel);
    if (line !== undefined) await standInLine(line, isAgain);
    try {
      const result = await work();
      if (line !== undefined) line.atOnce *= 2;
      return result;
    } catch (error) {
      const end = readEnd(error);
      if (end.kind !== 'limited') throw error;
      const allowed = performance.now() + end.retryAfterSeconds * 1_000;
      if (allowed > giveUpAt) throw error;
      hold(channel, allowed);
    } finally {
      if (line !== undefined) leave(channel, line);
    }
  }
}

// Whoever was limited has waited before: it is tried again first.
function standInLine(line: Line, isFirst: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isFirst) line.waiting.unshift(resolve);
    else line.waiting.push(resolve);
    letIn(line);
  });
}

function letIn(line: Line): void {
  const left = line.notBefore - performance.now();
  if (left > 0) {
    if (line.isAsleep) return;
    line.isAsleep = true;
    void wait(left).then(() => {
      line.isAsleep = false;
      letIn(line);
    });
    return;
  }
  while (line.inWork < line.atOnce && line.waiting.length > 0) {
    line.inWork += 1;
    line.waiting.shift()?.();
  }
}

function hold(channel: string, notBefore: number): void {
  const line = lines.get(channel) ?? { notBefore, atOnce: 1, inWork: 0, waiting: [], isAsleep: false };
  line.notBefore = Math.max(line.notBefore, notBefore);
  line.atOnce = 1;
  lines.set(channel, line);
}

function leave(channel: string, line: Line): void {
  line.inWork -= 1;
  if (line.inWork > 0 || line.waiting.length > 0 || line.notBefore > performance.now()) letIn(line);
  else lines.delete(channel);
}
