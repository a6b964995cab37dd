import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
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

  it('throw what is no limit, and hold nobody', async () => {
    await expect(
      takeTurn('C4', async () => {
        throw new Error('is_archived');
      }),
    ).rejects.toThrow('is_archived');
    await expect(takeTurn('C4', async () => 'posted')).resolves.toBe('posted');
  });
});
