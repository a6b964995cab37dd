import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { readEnd } from '../../src/slack/read/read-end.ts';
import { takeTurn } from '../../src/slack/send/take-turn.ts';

/** What Slack's client throws where the rate is limited. */
const limited = (seconds: number) => new webApi.WebAPIRateLimitedError(seconds);

describe('posts behind a rate limit', () => {
  it('wait as long as Slack says, in their channel alone, then go more at once with each that is taken', async () => {
    let limits = 1;
    let running = 0;
    let most = 0;
    let heldUntil = 0;
    const tooEarly: number[] = [];
    const posted: string[] = [];
    const post = (channel: string) =>
      takeTurn(channel, async () => {
        if (channel === 'C1' && Date.now() < heldUntil - 1) tooEarly.push(Date.now());
        if (channel === 'C1' && limits > 0) {
          limits -= 1;
          heldUntil = Date.now() + 1_000;
          throw limited(1);
        }
        running += 1;
        most = Math.max(most, running);
        await wait(20);
        running -= 1;
        posted.push(channel);
      });
    const first = post('C1');
    await wait(50);
    const waiting = Array.from({ length: 30 }, () => post('C1'));
    await Promise.all([first, ...waiting, post('C2')]);
    expect(posted).toHaveLength(32);
    expect(posted[0]).toBe('C2');
    expect(tooEarly).toEqual([]);
    expect(most).toBeGreaterThan(4);
  });

  it('are limited again together, and none is lost', async () => {
    let tries = 0;
    const posted: number[] = [];
    const post = (number: number) =>
      takeTurn('C3', async () => {
        tries += 1;
        // Every fifth try is limited.
        if (tries % 5 === 1) throw limited(0.05);
        await wait(5);
        posted.push(number);
      });
    await Promise.all(Array.from({ length: 24 }, (_, number) => post(number)));
    expect(posted.sort((one, other) => one - other)).toEqual(
      Array.from({ length: 24 }, (_, number) => number),
    );
  });

  it('wait no longer where the clock of the machine is set back meanwhile', async () => {
    let limits = 1;
    const posted = takeTurn('C5', async () => {
      limits -= 1;
      if (limits === 0) throw limited(0.2);
      return 'posted';
    });
    await wait(50);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    const outcome = await Promise.race([posted, wait(3_000, 'still held', { ref: false })]);
    clock.mockRestore();
    expect(outcome).toBe('posted');
  });

  it('never ask again at once, whatever Slack says', () => {
    expect(readEnd(limited(0))).toEqual({ kind: 'limited', retryAfterSeconds: 1 });
  });

  it('throw what is no limit, and hold nobody', async () => {
    await expect(
      takeTurn('C4', async () => {
        throw new Error('is_archived');
      }),
    ).rejects.toThrow('is_archived');
    await expect(takeTurn('C4', async () => 'posted')).resolves.toBe('posted');
  });
});
