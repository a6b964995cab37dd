import { sql } from 'kysely';
import { pino } from 'pino';
import type { AskedQuestion, Outcome, Store, StorePlace } from '../../src/store/index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { tableNames } from '../../src/store/tables.ts';
import {
  type Clock,
  createClock,
  engines,
  open,
  openRaw,
  startEngine,
  type TestEngine,
} from './support/engines.ts';

const day = 86_400_000;

describe.each(engines)('on %s', (kind) => {
  let engine: TestEngine;
  let place: StorePlace;
  let clock: Clock;
  let store: Store;
  /** Another process's view of the same database. */
  let other: Store;
  let ids = 0;

  beforeAll(async () => {
    engine = await startEngine(kind);
  });

  afterAll(() => engine.remove());

  beforeEach(async () => {
    clock = createClock();
    place = await engine.createPlace();
    store = await open(place, clock);
    other = await open(place, clock);
  });

  afterEach(() => Promise.all([store.close(), other.close()]));

  function asked(text: string, more: Partial<AskedQuestion> = {}): AskedQuestion {
    ids += 1;
    return {
      id: `Q${ids}`,
      workspace: 'T1',
      user: 'U1',
      text,
      language: 'en',
      role: 'beekeeper',
      section: null,
      outcome: 'answered',
      at: clock.now(),
      ...more,
    };
  }

  /** What stands in the tables, as someone with the file or the server sees it. */
  async function dump(): Promise<string> {
    const raw = openRaw(place);
    const rows = await Promise.all(
      tableNames.map((table) => sql`select * from ${sql.table(table)}`.execute(raw.db)),
    );
    await raw.close();
    return JSON.stringify(rows.map((result) => result.rows));
  }

  describe('a claim', () => {
    it('goes to one of many who ask at once', async () => {
      const asking = [store, other, store, other].map((each) => each.claims.claim('T1', 'event:1'));
      const kinds = (await Promise.all(asking)).map((claim) => claim.kind);
      expect(kinds.sort()).toEqual(['busy', 'busy', 'busy', 'taken']);
    });

    it('is settled for everyone, for ever', async () => {
      await store.claims.claim('T1', 'event:1');
      await store.claims.settle('T1', 'event:1');
      clock.move(3_600_000);
      expect(await other.claims.claim('T1', 'event:1')).toEqual({ kind: 'settled' });
      expect(await store.claims.claim('T1', 'event:1')).toEqual({ kind: 'settled' });
    });

    it('expires where nobody settles it, and tells the next that it is not the first', async () => {
      expect(await store.claims.claim('T1', 'event:1')).toEqual({ kind: 'taken', isRepeat: false });
      clock.move(29_999);
      expect(await other.claims.claim('T1', 'event:1')).toEqual({ kind: 'busy' });
      clock.move(1);
      expect(await other.claims.claim('T1', 'event:1')).toEqual({ kind: 'taken', isRepeat: true });
    });

    it('holds on where it is renewed', async () => {
      await store.claims.claim('T1', 'event:1');
      clock.move(20_000);
      await store.claims.renew('T1', 'event:1');
      clock.move(20_000);
      expect(await other.claims.claim('T1', 'event:1')).toEqual({ kind: 'busy' });
    });

    it('can be given back', async () => {
      await store.claims.claim('T1', 'event:1');
      await store.claims.release('T1', 'event:1');
      expect(await other.claims.claim('T1', 'event:1')).toEqual({ kind: 'taken', isRepeat: true });
    });

    it('is known for as long as is said, whatever is purged meanwhile', async () => {
      for (const [key, stays] of [
        ['digest', 7 * day],
        ['event:1', undefined],
      ] as const) {
        await store.claims.claim('T1', key);
        await store.claims.settle('T1', key, stays);
      }
      clock.move(7 * day);
      await store.purge(clock.now());
      expect(await other.claims.claim('T1', 'digest')).toEqual({ kind: 'settled' });
      expect(await other.claims.claim('T1', 'event:1')).toEqual({ kind: 'taken', isRepeat: false });
    });

    it('is one workspace’s own', async () => {
      await store.claims.claim('T1', 'event:1');
      expect(await other.claims.claim('T2', 'event:1')).toEqual({ kind: 'taken', isRepeat: false });
    });
  });

  describe('questions', () => {
    it('that are not answered are gaps, grouped by likeness, most asked first', async () => {
      const texts = [
        ['How much does a beekeeper earn?', 'U1', 'unknown'],
        ['how much do beekeepers earn', 'U2', 'unknown'],
        ['How much does a beekeeper earn?', 'U3', 'unknown'],
        ['Where do bees sleep?', 'U1', 'unknown'],
        ['养蜂人需要什么学历？', 'U1', 'unknown'],
        ['养蜂人需要什么学历呢', 'U2', 'unknown'],
        ['tools?', 'U2', 'answered'],
      ] as const;
      for (const [text, user, outcome] of texts) {
        clock.move(1000);
        await store.questions.record(asked(text, { user, outcome }));
      }
      expect((await other.gaps.list('T1')).map(({ count, wordings }) => [count, wordings])).toEqual([
        [3, ['How much does a beekeeper earn?', 'how much do beekeepers earn']],
        [2, ['养蜂人需要什么学历呢', '养蜂人需要什么学历？']],
        [1, ['Where do bees sleep?']],
      ]);
    });

    it('about different roles stay apart, and so do workspaces', async () => {
      const outcome = 'unknown';
      await store.questions.record(asked('tools?', { outcome }));
      await store.questions.record(asked('tools?', { outcome, role: 'miller' }));
      await store.questions.record(asked('tools?', { outcome, workspace: 'T2' }));
      expect((await store.gaps.list('T1')).map(({ role }) => role).sort()).toEqual(['beekeeper', 'miller']);
      expect(await store.gaps.list('T2')).toHaveLength(1);
    });

    it('change their outcome: chosen after choosing, thumbed down after a thumb down and back', async () => {
      const [one, two] = [asked('one?', { outcome: 'choose' }), asked('two?')];
      await store.questions.record(one);
      await store.questions.record(two);
      for (const { id } of [one, two]) await store.questions.setOutcome('T1', id, 'chosen');
      const outcomesNow = async () => {
        const { questions = [] } = await store.dataOf('T1', 'U1');
        return Object.fromEntries(
          (questions as { text: string; outcome: Outcome }[]).map(({ text, outcome }) => [text, outcome]),
        );
      };
      expect(await outcomesNow()).toEqual({ 'one?': 'chosen', 'two?': 'answered' });
      const feedback = { workspace: 'T1', user: 'U2', answer: 'C1:1', question: two.id, at: clock.now() };
      await store.feedback.record({ ...feedback, verdict: 'down' });
      expect(await outcomesNow()).toMatchObject({ 'two?': 'thumbed-down' });
      await store.feedback.record({ ...feedback, verdict: 'up' });
      expect(await outcomesNow()).toMatchObject({ 'two?': 'answered' });
      expect(await store.feedback.count('T1', 0)).toEqual({ up: 1, down: 0 });
    });

    it('of another workspace cannot be changed', async () => {
      const question = asked('one?', { outcome: 'choose' });
      await store.questions.record(question);
      await store.questions.setOutcome('T2', question.id, 'chosen');
      expect(await store.gaps.count('T1', 0)).toEqual({ choose: 1 });
    });

    it('can be read again by who asked them, the latest first and each once', async () => {
      for (const text of ['one?', 'two?', 'one?']) {
        clock.move(1000);
        await store.questions.record(asked(text));
      }
      await store.questions.record(asked('theirs?', { user: 'U2' }));
      expect((await other.questions.recentOf('T1', 'U1')).map(({ text }) => text)).toEqual(['one?', 'two?']);
      expect(await other.questions.recentOf('T2', 'U1')).toEqual([]);
    });

    it('with characters that a database refuses are kept without them', async () => {
      await store.questions.record(asked(`a\0b \ud800 c`));
      expect((await store.questions.recentOf('T1', 'U1')).map(({ text }) => text)).toEqual(['ab \ufffd c']);
      expect(store.health()).toEqual({ kind: 'ok' });
    });
  });

  it('remembers a last role for an hour, for every process', async () => {
    await store.lastRole.set('T1', 'U1', 'beekeeper');
    expect(await other.lastRole.get('T1', 'U1')).toBe('beekeeper');
    expect(await other.lastRole.get('T2', 'U1')).toBeNull();
    clock.move(3_600_001);
    expect(await other.lastRole.get('T1', 'U1')).toBeNull();
  });

  it('remembers which channels are watched', async () => {
    await store.watchedChannels.set('T1', 'C1', true);
    expect(await other.watchedChannels.get('T1', 'C1')).toBe(true);
    expect(await other.watchedChannels.get('T2', 'C1')).toBe(false);
    await store.watchedChannels.set('T1', 'C1', false);
    expect(await other.watchedChannels.get('T1', 'C1')).toBe(false);
  });

  it('lets one person close a hand-over', async () => {
    const handOver = {
      id: 'H1',
      workspace: 'T1',
      asker: 'U1',
      text: 'pension?',
      channel: 'C1',
      thread: null,
      at: 5,
    };
    await store.handOvers.open(handOver);
    expect(await other.handOvers.close('T2', 'H1', 9)).toBeNull();
    const closing = await Promise.all([store, other].map((each) => each.handOvers.close('T1', 'H1', 9)));
    expect(closing.filter((each) => each !== null)).toEqual([handOver]);
  });

  it('knows where experts were asked, for the person who asked', async () => {
    const known = { workspace: 'T1', text: 'pension?', channel: 'C1', thread: null, at: 5 };
    for (const [id, asker] of [
      ['H1', 'U1'],
      ['H2', 'U1'],
      ['H3', 'U2'],
    ] as const) {
      await store.handOvers.open({ ...known, id, asker });
    }
    await store.handOvers.setMessage('T1', 'H1', { channel: 'C9', ts: '1.1' });
    await store.handOvers.setMessage('T2', 'H2', { channel: 'C9', ts: '1.2' });
    await store.handOvers.setMessage('T1', 'H3', { channel: 'C9', ts: '1.3' });
    expect(await other.forgetPerson('T1', 'U1')).toEqual([{ channel: 'C9', ts: '1.1' }]);
    expect(await other.forgetPerson('T1', 'U1')).toEqual([]);
  });

  it('brings a taught phrase to every process within seconds, and takes it away again', async () => {
    const phrase = {
      id: 'P1',
      text: 'how much dosh?',
      role: 'beekeeper',
      section: 'salary',
      by: 'U1',
      at: 5,
    };
    expect(await store.taughtPhrases.teach('T1', phrase, 'dosh how much')).toBeNull();
    expect(store.taughtPhrases.of('T1')).toEqual([phrase]);
    await until(() => other.taughtPhrases.of('T1').length === 1);
    const [known] = other.taughtPhrases.of('T1');
    await store.taughtPhrases.teach('T1', { ...phrase, id: 'P2', text: 'tools?' }, 'tools');
    await until(() => other.taughtPhrases.of('T1').length === 2);
    // What a phrase means is read once for each object.
    expect(other.taughtPhrases.of('T1')[0]).toBe(known);
    await other.taughtPhrases.remove('T1', 'P2');
    expect(other.taughtPhrases.of('T2')).toEqual([]);
    await other.taughtPhrases.remove('T1', 'P1');
    await until(() => store.taughtPhrases.of('T1').length === 0);
  });

  describe('privacy', () => {
    const [key, newKey] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const installation = { bot: { token: 'xoxb-secret-token' } };

    async function fill(workspace: string): Promise<void> {
      for (const user of ['U0MEI', 'U0ALEX']) {
        await store.questions.record(asked('tools?', { workspace, user }));
        await store.lastRole.set(workspace, user, 'beekeeper');
        await store.feedback.record({
          workspace,
          user,
          answer: 'C1:1',
          question: null,
          verdict: 'up',
          at: clock.now(),
        });
        const id = `${workspace}-${user}`;
        await store.handOvers.open({
          id,
          workspace,
          asker: user,
          text: 'pension?',
          channel: 'C1',
          thread: null,
          at: clock.now(),
        });
      }
    }

    it('keeps a person’s id out of the question log', async () => {
      await store.questions.record(asked('tools?', { user: 'U0MEI' }));
      await store.questions.record(asked('tools?', { user: 'U0MEI', workspace: 'T2' }));
      expect(await dump()).not.toContain('U0MEI');
      const raw = openRaw(place);
      const people = await raw.db.selectFrom('questions').select('person').execute();
      await raw.close();
      expect(new Set(people.map(({ person }) => person)).size).toBe(2);
    });

    it('forgets a person, and nobody else', async () => {
      await fill('T1');
      await other.forgetPerson('T1', 'U0MEI');
      expect(await store.questions.recentOf('T1', 'U0MEI')).toEqual([]);
      expect(await store.lastRole.get('T1', 'U0MEI')).toBeNull();
      expect(await store.handOvers.close('T1', 'T1-U0MEI', 1)).toBeNull();
      expect(await store.feedback.count('T1', 0)).toEqual({ up: 1, down: 0 });
      expect(await store.questions.recentOf('T1', 'U0ALEX')).toHaveLength(1);
      expect(await store.handOvers.close('T1', 'T1-U0ALEX', 1)).not.toBeNull();
    });

    it('keeps no name of a person or conversation in a claim', async () => {
      const key = 'ask-person:D0MEI:1.1:U0MEI';
      await store.claims.claim('T1', key);
      await store.claims.settle('T1', key);
      expect(await dump()).not.toMatch(/U0MEI|D0MEI/);
      expect(await other.claims.claim('T1', key)).toEqual({ kind: 'settled' });
    });

    it('keeps a claim of a version that kept its name', async () => {
      const raw = openRaw(place);
      const row = { workspace: 'T1', holder: 'x', takes: 1, expires_at: clock.now(), settled_at: 1 };
      await raw.db
        .insertInto('claims')
        .values({ ...row, key: 'message:D0MEI:1.1' })
        .execute();
      await raw.close();
      const renewed = await open(place, clock);
      expect(await renewed.claims.claim('T1', 'message:D0MEI:1.1')).toEqual({ kind: 'settled' });
      expect(await dump()).not.toContain('D0MEI');
      await renewed.close();
    });

    it('leaves no row of a workspace that is forgotten while an event of it is answered', async () => {
      await fill('T1');
      await store.claims.claim('T1', 'event:1');
      await store.claims.claim('T1', 'event:2');
      await store.forgetWorkspace('T1');
      await store.claims.settle('T1', 'event:1');
      await store.claims.release('T1', 'event:2');
      const raw = openRaw(place);
      for (const table of tableNames) {
        expect(await raw.db.selectFrom(table).selectAll().execute()).toEqual([]);
      }
      await raw.close();
      expect(await store.claims.claim('T1', 'event:1')).toEqual({ kind: 'settled' });
    });

    it('forgets a workspace, or every team of an organisation', async () => {
      const sealed = await open(place, { ...clock, encryptionKey: key });
      for (const workspace of ['T1', 'E1/T2', 'E1/T3', 'E10/T4']) {
        await fill(workspace);
        await sealed.installations.save(workspace, installation);
        await sealed.watchedChannels.set(workspace, 'C1', true);
        await sealed.taughtPhrases.teach(
          workspace,
          { id: workspace, text: 'x', role: 'r', section: 's', by: null, at: 0 },
          'x',
        );
      }
      await sealed.forgetWorkspace('E1');
      const left = await dump();
      for (const gone of ['E1/T2', 'E1/T3']) {
        expect(left).not.toContain(gone);
        expect(sealed.taughtPhrases.of(gone)).toEqual([]);
        await until(() => other.taughtPhrases.of(gone).length === 0);
      }
      await sealed.forgetWorkspace('T1');
      expect(await dump()).not.toContain('"T1"');
      expect(sealed.taughtPhrases.of('T1')).toEqual([]);
      expect(await dump()).toContain('E10/T4');
      await until(() => other.taughtPhrases.of('T1').length === 0);
      await sealed.close();
    });

    it('keeps tokens under the key, for their own workspace only', async () => {
      const sealed = await open(place, { ...clock, encryptionKey: key });
      await sealed.installations.save('T1', installation);
      await sealed.installations.save('T2', { bot: { token: 'xoxb-other' } });
      expect(await dump()).not.toMatch(/xoxb/);
      expect(await sealed.installations.get('T1')).toEqual(installation);
      expect(await sealed.installations.get('T3')).toBeNull();
      const raw = openRaw(place);
      const rows = await raw.db.selectFrom('installations').selectAll().orderBy('workspace').execute();
      await raw.db
        .updateTable('installations')
        .set({ sealed: rows[1]?.sealed ?? '' })
        .where('workspace', '=', 'T1')
        .execute();
      await raw.close();
      await expect(sealed.installations.get('T1')).rejects.toThrow(
        'The secrets of T1 in the database were changed.',
      );
      await sealed.close();
    });

    it('changes the key: one start with both, then the old one may go', async () => {
      const before = await open(place, { ...clock, encryptionKey: key });
      await before.installations.save('T1', installation);
      await before.close();
      const both = await open(place, { ...clock, encryptionKey: newKey, oldEncryptionKey: key });
      expect(await both.installations.get('T1')).toEqual(installation);
      await both.close();
      const after = await open(place, { ...clock, encryptionKey: newKey });
      expect(await after.installations.get('T1')).toEqual(installation);
      await after.close();
      await expect(open(place, { ...clock, encryptionKey: key })).rejects.toThrow(/Set ENCRYPTION_KEY/);
    });

    it.each(['nonsense', 'v1:00000000:AAAA', 'plain', ''])(
      'changes the key although a secret is damaged (%j)',
      async (damaged) => {
        const before = await open(place, { ...clock, encryptionKey: key });
        for (const workspace of ['T1', 'T2']) {
          await before.installations.save(workspace, installation);
          await before.lastRole.set(workspace, 'U1', 'beekeeper');
        }
        await before.close();
        const raw = openRaw(place);
        for (const table of ['installations', 'salts'] as const) {
          await raw.db.updateTable(table).set({ sealed: damaged }).where('workspace', '=', 'T1').execute();
        }
        const told: string[] = [];
        const log = pino({}, { write: (line: string) => void told.push(line) });
        const both = await open(place, { ...clock, encryptionKey: newKey, oldEncryptionKey: key, log });
        expect(told.filter((line) => line.includes('The secrets of T1'))).toHaveLength(2);
        expect(await both.installations.get('T2')).toEqual(installation);
        await expect(both.installations.get('T1')).rejects.toThrow(
          /were changed\. Install the app there again/,
        );
        expect(await both.lastRole.get('T2', 'U1')).toBe('beekeeper');
        // Nobody can tell any more who asked, and answers go on.
        expect(await both.lastRole.get('T1', 'U1')).toBeNull();
        expect(await both.claims.claim('T1', 'event:1')).toEqual({ kind: 'taken', isRepeat: false });
        expect(both.health()).toEqual({ kind: 'ok' });
        await both.close();
        await raw.close();
      },
    );

    it('purges by itself what is past its time, and only that', async () => {
      await fill('T1');
      await store.claims.claim('T1', 'event:old');
      await store.watchedChannels.set('T1', 'C1', true);
      clock.move(89 * day);
      await store.questions.record(asked('new?'));
      clock.move(2 * day);
      const later = await open(place, clock);
      expect((await later.questions.recentOf('T1', 'U1')).map(({ text }) => text)).toEqual(['new?']);
      expect(await later.gaps.count('T1', 0)).toEqual({ answered: 1 });
      expect(await later.feedback.count('T1', 0)).toEqual({ up: 0, down: 0 });
      expect(await later.handOvers.close('T1', 'T1-U0MEI', 1)).toBeNull();
      expect(await later.claims.claim('T1', 'event:old')).toEqual({ kind: 'taken', isRepeat: false });
      expect(await later.watchedChannels.get('T1', 'C1')).toBe(true);
      expect(await later.purge(clock.now() + 90 * day)).toBeGreaterThan(0);
      expect(await later.gaps.count('T1', 0)).toEqual({});
      await later.close();
    });
  });

  describe('the tables', () => {
    it('of an older version keep what is in them', async () => {
      const old = await engine.createPlace();
      const raw = openRaw(old);
      await migrate(raw.db, '001-first-tables');
      const salt = { workspace: 'T1', sealed: 'plain:c2FsdA==' };
      await raw.db.insertInto('salts').values(salt).execute();
      await raw.db
        .insertInto('questions')
        .values({
          id: 'Q0',
          workspace: 'T1',
          person: 'p',
          text: 'tools?',
          language: 'en',
          role: null,
          section: null,
          outcome: 'answered',
          asked_at: clock.now(),
        })
        .execute();
      await expect(raw.db.selectFrom('feedback').selectAll().execute()).rejects.toThrow(/feedback/);
      await raw.close();
      const renewed = await open(old, clock);
      expect(await renewed.gaps.count('T1', 0)).toEqual({ answered: 1 });
      const question = { workspace: 'T1', user: 'U1', answer: 'C1:1', question: 'Q0', at: 1 };
      await renewed.feedback.record({ ...question, verdict: 'down' });
      expect(await renewed.gaps.list('T1')).toMatchObject([{ kind: 'thumbed-down', wordings: ['tools?'] }]);
      await renewed.close();
    });

    it('of a newer version are left alone', async () => {
      const raw = openRaw(place);
      await sql`insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2030')`.execute(
        raw.db,
      );
      await raw.close();
      await expect(open(place, clock)).rejects.toThrow(
        /newer version of Rolebook.*\(999-from-the-future\)\. Start that version/,
      );
    });
  });
});

/** Waits for another process's news, which takes a second at most. */
async function until(look: () => boolean): Promise<void> {
  const deadline = Date.now() + 4_000;
  while (!look()) {
    if (Date.now() > deadline) throw new Error('It did not come within 4 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
