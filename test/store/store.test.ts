import type { Store, StorePlace } from '../../src/store/index.ts';
import { type Clock, createClock, engines, open, startEngine, type TestEngine } from './support/engines.ts';

describe.each(engines)('on %s', (kind) => {
  let engine: TestEngine;
  let place: StorePlace;
  let clock: Clock;
  let store: Store;
  let other: Store;

  beforeAll(async () => {
    engine = await startEngine(kind);
  }, 30_000);

  afterAll(() => engine.remove());

  beforeEach(async () => {
    clock = createClock();
    place = await engine.createPlace();
    store = await open(place, clock);
    other = await open(place, clock);
  });

  afterEach(() => Promise.all([store.close(), other.close()]));

  it('claims once among two processes that ask at once', async () => {
    const kinds = await Promise.all([store, other].map((each) => each.claims.claim('T1', 'event:1')));
    expect(kinds.map((claim) => claim.kind).sort()).toEqual(['busy', 'taken']);
  });
});
