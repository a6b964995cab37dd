import { keepNewest } from '../../src/keep-newest.ts';
import { createInFlight } from '../../src/slack/connect/in-flight.ts';

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
