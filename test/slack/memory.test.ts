import { createClaims } from '../../src/slack/claims.ts';
import { createInFlight } from '../../src/slack/in-flight.ts';
import { keepNewest } from '../../src/slack/keep-newest.ts';
import { createLastRole } from '../../src/slack/last-role.ts';

describe('claims', () => {
  it('go to the first who asks', () => {
    const claims = createClaims();
    expect([claims.claim('a'), claims.claim('a'), claims.claim('b')]).toEqual([true, false, true]);
  });

  it('can be given back', () => {
    const claims = createClaims();
    claims.claim('a');
    claims.release('a');
    expect(claims.claim('a')).toBe(true);
  });
});

describe('the last role', () => {
  it('is remembered for an hour', () => {
    const lastRole = createLastRole();
    lastRole.set('U1', 'beekeeper', 1000);
    expect(lastRole.get('U1', 1000 + 3_600_000)).toBe('beekeeper');
    expect(lastRole.get('U1', 1001 + 3_600_000)).toBeNull();
    expect(lastRole.get('U2', 1000)).toBeNull();
  });
});

it('a bounded map forgets what was set longest ago', () => {
  const map = new Map<string, number>();
  for (const key of ['a', 'b', 'a', 'c']) keepNewest(map, key, 1, 2);
  expect([...map.keys()]).toEqual(['a', 'c']);
});

describe('work in flight', () => {
  it('is waited for, and so is what follows a failure', async () => {
    const inFlight = createInFlight();
    const done: string[] = [];
    let fail = (_error: Error) => {};
    const work = inFlight.run(
      () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    );
    const followed = work.catch(() =>
      inFlight.run(async () => {
        done.push('told');
      }),
    );
    const drained = inFlight.drained().then(() => done.push('drained'));
    fail(new Error('no'));
    await Promise.all([followed, drained]);
    expect(done).toEqual(['told', 'drained']);
  });

  it('passes results on', async () => {
    await expect(createInFlight().run(async () => 7)).resolves.toBe(7);
  });
});
