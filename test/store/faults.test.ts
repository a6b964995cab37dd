import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import pg from 'pg';
import { pino } from 'pino';
import { createAccess } from '../../src/store/access.ts';
import type { Engine } from '../../src/store/engine.ts';
import { explainFault } from '../../src/store/explain-fault.ts';
import { heal } from '../../src/store/heal.ts';
import { type AskedQuestion, openStore, type Store } from '../../src/store/index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openPostgres } from '../../src/store/open-postgres.ts';
import { columnsOf, tableNames } from '../../src/store/tables.ts';
import { createClock, engines, open, openRaw, startEngine, type TestEngine } from './support/engines.ts';
import { type PostgresServer, startPostgres } from './support/start-postgres.ts';
import { startProxy } from './support/start-proxy.ts';

const clock = createClock();
const remade = 'a table or column was missing; it is made anew, without what was in it';

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

/** What a server does to its connections that becomes a copy, or the primary server. */
async function readOnly(url: string, to: 'on' | 'off'): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('set default_transaction_read_only = off');
  await client.query(
    `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = ${to}`,
  );
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}

describe('PostgreSQL', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
  });

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
  });

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
    expect(await store.gaps.count('T1', 0)).toEqual({ answered: 51 });
    expect(await store.claims.claim('T1', 'event:1')).toEqual({ kind: 'settled' });
    await store.close();
  });

  it('that stays away loses what is above the bound, counted and logged', async () => {
    const engine = openPostgres(await server.createDatabase());
    await migrate(engine.db);
    const { log, said } = createLines();
    const access = createAccess(engine, log, 3);
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
  });

  it('that hangs costs a question a second, and is said to be away', async () => {
    const proxy = await startProxy(await server.createDatabase());
    const { log, said } = createLines();
    const store = await open({ kind: 'postgres', url: proxy.url }, { log });
    await store.lastRole.set('T1', 'U1', 'beekeeper');
    proxy.hang();
    const started = performance.now();
    // All that a question asks of the store.
    expect(await store.claims.claim('T1', 'event:1')).toEqual({ kind: 'taken', isRepeat: true });
    expect(await store.lastRole.get('T1', 'U1')).toBeNull();
    await store.questions.record(question(1));
    await store.lastRole.set('T1', 'U1', 'miller');
    await store.claims.settle('T1', 'event:1');
    // Far below what one statement may take, and so many would.
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(store.health()).toMatchObject({
      kind: 'degraded',
      reason: expect.stringContaining('does not answer'),
    });
    expect(said('the database is away; answers go on, and writes wait')).toHaveLength(1);
    proxy.goOn();
    await until(() => store.health().kind === 'ok', 'the database');
    expect(await store.lastRole.get('T1', 'U1')).toBe('miller');
    await store.close();
    await proxy.close();
  });

  it('that only reads for a while is said to, and loses no write', async () => {
    const url = await server.createDatabase();
    const store = await open({ kind: 'postgres', url }, clock);
    await store.questions.record(question(0));
    await readOnly(url, 'on');
    await until(() => store.health().kind === 'degraded', 'the news');
    for (const number of [1, 2, 3]) await store.questions.record(question(number));
    // As long as it took to take each of them for the one at fault.
    await wait(1_500);
    expect(store.health()).toMatchObject({
      kind: 'degraded',
      reason: expect.stringContaining('PostgreSQL takes no writes.'),
      waiting: 3,
      lost: 0,
    });
    await readOnly(url, 'off');
    await until(() => store.health().kind === 'ok', 'the database');
    expect(await store.gaps.count('T1', 0)).toEqual({ answered: 4 });
    await store.close();
  });

  it('that goes while nobody asks is said to be away', async () => {
    const store = await open({ kind: 'postgres', url: await server.createDatabase() });
    await server.stop();
    await until(() => store.health().kind === 'degraded', 'the news');
    await server.start();
    await until(() => store.health().kind === 'ok', 'the database');
    await store.close();
  });

  it('without the database that is named says so', async () => {
    const url = (await server.createDatabase()).replace(/\d+$/, 'nowhere');
    await expect(open({ kind: 'postgres', url })).rejects.toThrow(/PostgreSQL has no such database/);
  });
});

describe.each(engines)('on %s', (kind) => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startEngine(kind);
  });

  afterAll(() => engine.remove());

  it('what makes no sense is refused by itself, and all else goes on', async () => {
    const { log, said } = createLines();
    const store = await open(await engine.createPlace(), { log });
    const nonsense = [undefined, { id: 'U1' }, true, 5n, Symbol.iterator] as unknown as string[];
    for (const user of nonsense) await store.lastRole.set('T1', user, 'beekeeper').catch(() => {});
    for (const role of [true, { a: 1 }] as unknown as string[]) await store.lastRole.set('T1', 'U1', role);
    await store.claims.claim(true as unknown as string, 'event:1').catch(() => {});
    expect(store.health()).toEqual({ kind: 'ok' });
    expect(said('the database refuses a write').length).toBeGreaterThan(0);
    await store.lastRole.set('T1', 'U1', 'miller');
    expect(await store.lastRole.get('T1', 'U1')).toBe('miller');
    await store.close();
  });

  it('a write that fails as if the database were away does not hold up those behind it', async () => {
    const place = await engine.createPlace();
    const opened = openRaw(place);
    await migrate(opened.db);
    const { log, said } = createLines();
    const access = createAccess(opened, log);
    await access.write(() => Promise.reject(Object.assign(new Error('broken'), { code: 'ECONNRESET' })));
    expect(access.health()).toMatchObject({ kind: 'degraded', waiting: 1 });
    const row = { workspace: 'T1', channel: 'C1', watched_at: 1 };
    await access.write((db) => db.insertInto('watched_channels').values(row).execute());
    await until(() => access.health().kind === 'ok', 'the database');
    expect(said('the database refuses a write')).toHaveLength(1);
    expect(await opened.db.selectFrom('watched_channels').selectAll().execute()).toEqual([row]);
    await access.finish(0);
    await opened.close();
  });

  // Each in a database of its own, all at once: most of the time goes until the store looks.
  it('any table that is missing is made anew, and answers go on', async () => {
    await Promise.all(tableNames.map(loseTable));
  });

  async function loseTable(table: (typeof tableNames)[number]): Promise<void> {
    const place = await engine.createPlace();
    const { log, said } = createLines();
    const store = await open(place, { log });
    const raw = openRaw(place);
    await raw.db.schema.dropTable(table).execute();
    expect(await store.claims.claim('T1', 'event:1')).toMatchObject({ kind: 'taken' });
    await store.questions.record(question(1));
    await until(() => said(remade).length > 0, `the table ${table}`);
    await until(() => store.health().kind === 'ok', `health after ${table}`);
    await store.questions.record(question(2));
    expect([table, await store.gaps.count('T1', 0)]).toEqual([table, { answered: 2 }]);
    expect(await raw.db.selectFrom(table).selectAll().execute()).toBeDefined();
    await raw.close();
    await store.close();
  }

  it('a column that is missing is reported for as long as it is', async () => {
    const place = await engine.createPlace();
    const store = await open(place);
    const raw = openRaw(place);
    await raw.db.schema.alterTable('last_roles').renameColumn('role', 'other').execute();
    await store.lastRole.set('T1', 'U1', 'beekeeper');
    expect(store.health()).toMatchObject({
      kind: 'degraded',
      reason: expect.stringMatching(/table .* is missing or was changed/),
    });
    await raw.db.schema.alterTable('last_roles').renameColumn('other', 'role').execute();
    await until(() => store.health().kind === 'ok', 'the column');
    expect(await store.lastRole.get('T1', 'U1')).toBe('beekeeper');
    await raw.close();
    await store.close();
  });
});

describe.each(engines)('a column on %s', (kind) => {
  let engine: TestEngine;
  let opened: Engine;

  beforeAll(async () => {
    engine = await startEngine(kind);
    opened = openRaw(await engine.createPlace());
    await migrate(opened.db);
  });

  afterAll(async () => {
    await opened.close();
    await engine.remove();
  });

  const laterOn = [
    'message_channel',
    'message_ts',
    'taught_by',
    'words',
    'written_into',
    'written_text',
    'level',
  ];
  const all = tableNames.flatMap((table) => columnsOf(table).map((column) => [table, column] as const));

  it.each(all)('%s.%s that is renamed is missed, though nobody asks', async (table, column) => {
    const { log, said } = createLines();
    const rename = (from: string, to: string) =>
      opened.db.schema.alterTable(table).renameColumn(from, to).execute();
    await rename(column, `old_${column}`);
    const outcome = await heal(opened, log).catch((error: unknown) => explainFault(error).reason);
    if (laterOn.includes(column)) {
      expect(said(remade)[0]?.reason).toMatch(`${table}.${column}`);
    } else {
      expect(outcome).toMatch(new RegExp(`is missing or was changed.*${table}\\.${column}`));
      await rename(`old_${column}`, column);
    }
    await heal(opened, log);
  });

  it('that is renamed is said in the health until it is back', async () => {
    const place = await engine.createPlace();
    const store = await open(place);
    const raw = openRaw(place);
    await raw.db.schema.alterTable('reviews').renameColumn('reviewed_by', 'other').execute();
    await until(() => store.health().kind === 'degraded', 'the news');
    expect(store.health()).toMatchObject({ reason: expect.stringContaining('reviews.reviewed_by') });
    await raw.db.schema.alterTable('reviews').renameColumn('other', 'reviewed_by').execute();
    await until(() => store.health().kind === 'ok', 'the column');
    await raw.close();
    await store.close();
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
    expect(await store.gaps.count('T1', 0)).toEqual({ answered: 2 });
    await store.close();
  });

  it('that is locked for seconds loses no write', async () => {
    const store = await open({ kind: 'sqlite', folder }, clock);
    await store.questions.record(question(0));
    const another = new Database(join(folder, 'rolebook.db'));
    another.exec('begin immediate');
    for (const number of [1, 2, 3]) await store.questions.record(question(number));
    await wait(4_000);
    expect(store.health()).toMatchObject({ kind: 'degraded', waiting: 3, lost: 0 });
    another.exec('rollback');
    another.close();
    await until(() => store.health().kind === 'ok', 'the file');
    expect(await store.gaps.count('T1', 0)).toEqual({ answered: 4 });
    await store.close();
  });

  it('writes a removed file again with all that was in it', async () => {
    const { log, said } = createLines();
    const store = await open({ kind: 'sqlite', folder }, { ...clock, log });
    await store.questions.record(question(1));
    rmSync(folder, { recursive: true });
    await store.questions.record(question(2));
    await until(
      () => said('the SQLite file was removed while it was in use; it is written again').length > 0,
      'the news',
    );
    await store.questions.record(question(3));
    await store.close();
    const again = await open({ kind: 'sqlite', folder }, clock);
    expect(await again.gaps.count('T1', 0)).toEqual({ answered: 3 });
    await again.close();
  });

  it('opens another file that is put in the place of its own', async () => {
    const other = mkdtempSync(join(tmpdir(), 'rolebook-store-'));
    const backup = await open({ kind: 'sqlite', folder: other }, clock);
    await backup.watchedChannels.set('T1', 'C9', true);
    await backup.close();
    const { log, said } = createLines();
    const store = await open({ kind: 'sqlite', folder }, { ...clock, log });
    for (const ending of ['-wal', '-shm']) rmSync(join(folder, `rolebook.db${ending}`), { force: true });
    renameSync(join(other, 'rolebook.db'), join(folder, 'rolebook.db'));
    await until(
      () => said('another SQLite file was put in the place of the one in use; it is opened').length > 0,
      'the news',
    );
    expect(await store.watchedChannels.get('T1', 'C9')).toBe(true);
    await store.close();
    rmSync(other, { recursive: true });
  });

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
