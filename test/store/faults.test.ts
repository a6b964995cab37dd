import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { pino } from 'pino';
import { createAccess } from '../../src/store/access.ts';
import { explainFault } from '../../src/store/explain-fault.ts';
import { type AskedQuestion, openStore, type Store } from '../../src/store/index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openPostgres } from '../../src/store/open-postgres.ts';
import { createClock, open } from './support/engines.ts';
import { type PostgresServer, startPostgres } from './support/start-postgres.ts';

const clock = createClock();

function createLines() {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  return { log, lines, said: (message: string) => lines.filter(({ msg }) => msg === message) };
}

function question(number: number): AskedQuestion {
  const known = {
    workspace: 'T1',
    user: 'U1',
    text: 'tools?',
    language: 'en',
    role: null,
    section: null,
  } as const;
  return { id: `Q${number}`, ...known, outcome: 'answered', at: clock.now() };
}

/** Waits for what the store does by itself, which it says in its log or its health. */
async function until(look: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!look()) {
    if (Date.now() > deadline) throw new Error(`${what} did not come within 15 seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('PostgreSQL', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);

  afterAll(() => server.remove());

  it('that is away at start is said to be, and waited for', async () => {
    const place = { kind: 'postgres', url: await server.createDatabase() } as const;
    await server.stop();
    const { log, said } = createLines();
    const opening = open(place, { log });
    await until(() => said('the database is away; trying again').length > 0, 'the message');
    expect(said('the database is away; trying again')[0]).toMatchObject({
      level: 50,
      reason: expect.stringContaining('PostgreSQL cannot be reached. See that it runs'),
    });
    await server.start();
    const store = await opening;
    expect(store.health()).toEqual({ kind: 'ok' });
    await store.close();
  }, 40_000);

  it('that goes away costs no write, and no claim', async () => {
    const { log, said } = createLines();
    const store: Store = await open(
      { kind: 'postgres', url: await server.createDatabase() },
      { ...clock, log },
    );
    await store.questions.record(question(0));
    await server.stop();
    expect(await store.claims.claim('T1', 'event:1')).toEqual({ kind: 'taken', isRepeat: true });
    expect(await store.claims.claim('T1', 'event:1')).toEqual({ kind: 'busy' });
    for (let number = 1; number <= 50; number += 1) await store.questions.record(question(number));
    await store.claims.settle('T1', 'event:1');
    expect(await store.lastRole.get('T1', 'U1')).toBeNull();
    await expect(store.forgetPerson('T1', 'U1')).rejects.toThrow('The database is away');
    expect(store.health()).toMatchObject({ kind: 'degraded', waiting: 51, lost: 0 });
    expect(said('the database is away; answers go on, and writes wait')).toHaveLength(1);
    await server.start();
    await until(() => store.health().kind === 'ok', 'the database');
    expect((await store.questions.grouped('T1'))[0]?.count).toBe(51);
    expect(await store.claims.claim('T1', 'event:1')).toEqual({ kind: 'settled' });
    await store.close();
  }, 40_000);

  it('that stays away loses what is above the bound, counted and logged', async () => {
    const engine = openPostgres(await server.createDatabase());
    await migrate(engine.db);
    const { log, said } = createLines();
    const access = createAccess(engine.db, log, 3);
    await server.stop();
    for (const channel of ['C1', 'C2', 'C3', 'C4', 'C5']) {
      const row = { workspace: 'T1', channel, watched_at: 1 };
      await access.write((db) => db.insertInto('watched_channels').values(row).execute());
    }
    expect(access.health()).toMatchObject({ kind: 'degraded', waiting: 3, lost: 2 });
    expect(said('writes were lost')[0]).toMatchObject({ level: 50, lost: 1 });
    await server.start();
    await until(() => access.health().kind === 'ok', 'the database');
    const rows = await engine.db.selectFrom('watched_channels').select('channel').execute();
    expect(rows.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2', 'C3']);
    expect(said('the database is back')[0]).toMatchObject({ written: 3, lost: 2 });
    await access.finish(0);
    await engine.close();
  }, 40_000);

  it('without the database that is named says so', async () => {
    const url = (await server.createDatabase()).replace(/\d+$/, 'nowhere');
    await expect(open({ kind: 'postgres', url })).rejects.toThrow(/PostgreSQL has no such database/);
  });
});

describe('SQLite', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rolebook-store-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('says that the file is damaged', async () => {
    writeFileSync(join(folder, 'rolebook.db'), 'This is no database. '.repeat(500));
    await expect(open({ kind: 'sqlite', folder })).rejects.toThrow(
      /The SQLite file is damaged\. Put a backup/,
    );
  });

  it('says that the folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(open({ kind: 'sqlite', folder: join(folder, 'file/data') })).rejects.toThrow(
      /cannot be used\..*(file|DATA_DIR)/,
    );
  });

  it('says that the file is locked, and writes later', async () => {
    const store = await openStore({
      place: { kind: 'sqlite', folder },
      encryptionKey: null,
      oldEncryptionKey: null,
      retentionDays: 90,
      log: pino({ level: 'silent' }),
    });
    await store.questions.record(question(0));
    const another = new Database(join(folder, 'rolebook.db'));
    another.exec('begin immediate');
    await store.questions.record(question(1));
    expect(store.health()).toMatchObject({
      kind: 'degraded',
      reason: expect.stringContaining('locked'),
      waiting: 1,
    });
    another.exec('rollback');
    another.close();
    await until(() => store.health().kind === 'ok', 'the file');
    expect((await store.questions.grouped('T1'))[0]?.count).toBe(2);
    await store.close();
  }, 20_000);

  it('says that the disk is full', () => {
    const database = new Database(join(folder, 'small.db'));
    database.exec('create table filler (text text)');
    database.prepare('PRAGMA max_page_count = 3').all();
    const fill = () => database.prepare('insert into filler values (?)').run('x'.repeat(50_000));
    let error: unknown;
    try {
      fill();
    } catch (thrown) {
      error = thrown;
    }
    database.close();
    expect(explainFault(error)).toEqual({
      kind: 'away',
      reason: expect.stringMatching(/^The disk is full\. Free some/),
    });
  });
});
