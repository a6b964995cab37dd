import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import type { Engine } from '../../src/store/engine.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';

let folder: string;
let engine: Engine;
/** Another process's view of the file. */
let other: Database.Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolebook-store-'));
  engine = openSqlite(join(folder, 'rolebook.db'));
  await migrate(engine.db);
  other = new Database(join(folder, 'rolebook.db'));
});

afterEach(async () => {
  other.close();
  await engine.close();
  rmSync(folder, { recursive: true });
});

function watch(channel: string, watched_at = 1): Promise<unknown> {
  return engine.db.insertInto('watched_channels').values({ workspace: 'T1', channel, watched_at }).execute();
}

function seen(): string[] {
  const rows = other.prepare('select channel from watched_channels order by channel').all();
  return (rows as { channel: string }[]).map(({ channel }) => channel);
}

it('what is written in one turn comes into the file together, and is done only then', async () => {
  const writing = [watch('C1'), watch('C2')];
  const done = writing.map((each) => each.then(seen));
  // Nothing but promises runs before the turn ends.
  await Promise.resolve();
  await Promise.resolve();
  expect(seen()).toEqual([]);
  expect(await Promise.all(done)).toEqual([
    ['C1', 'C2'],
    ['C1', 'C2'],
  ]);
});

it('what is read in the same turn sees it', async () => {
  const writing = watch('C1');
  const reading = engine.db.selectFrom('watched_channels').select('channel').execute();
  expect(await reading).toEqual([{ channel: 'C1' }]);
  await writing;
});

it('one that is refused takes no other with it', async () => {
  await watch('C1');
  const [one, twice, another] = await Promise.allSettled([watch('C2'), watch('C1'), watch('C3')]);
  expect([one.status, twice.status, another.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen()).toEqual(['C1', 'C2', 'C3']);
});

it('where the disk is full, none of the turn is said to be done', async () => {
  await sql`PRAGMA max_page_count = 1`.execute(engine.db);
  const long = 'x'.repeat(100_000);
  const results = await Promise.allSettled([watch('C1'), watch(long), watch('C2')]);
  const told = results.flatMap(({ status }, index) =>
    status === 'fulfilled' ? [['C1', long, 'C2'][index]] : [],
  );
  expect(results[1]?.status).toBe('rejected');
  expect(told).toEqual(seen());
  await sql`PRAGMA max_page_count = 100000`.execute(engine.db);
  await watch('C4');
  expect(seen()).toContain('C4');
});

it('a transaction is nobody else’s: what it takes back is only its own', async () => {
  const taken = engine.db
    .transaction()
    .execute(async (transaction) => {
      const row = { workspace: 'T1', channel: 'C9', watched_at: 1 };
      await transaction.insertInto('watched_channels').values(row).execute();
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('taken back');
    })
    .catch((error: Error) => error.message);
  await Promise.all([watch('C1'), new Promise(setImmediate).then(() => watch('C2'))]);
  expect(await taken).toBe('taken back');
  expect(seen()).toEqual(['C1', 'C2']);
});

it('one that finds the file locked lets all else go on, and comes after', async () => {
  other.exec('begin immediate');
  const writing = Promise.all([watch('C1'), watch('C2'), engine.db.transaction().execute(async () => {})]);
  // All that goes on is this process: one that waits would wait for itself.
  await new Promise(setImmediate);
  other.exec('rollback');
  await writing;
  expect(seen()).toEqual(['C1', 'C2']);
});

it('what is forgotten leaves the WAL once another process has read, and all else goes on until then', async () => {
  await watch('C1');
  other.exec('begin');
  seen();
  await watch('C2');
  const scrubbing = engine.scrub();
  await new Promise(setImmediate);
  other.exec('rollback');
  await scrubbing;
  expect(statSync(join(folder, 'rolebook.db-wal')).size).toBe(0);
});

it('one that finds the file locked for long is refused, and the next one is not', async () => {
  other.exec('begin immediate');
  await expect(watch('C1')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  other.exec('rollback');
  await watch('C2');
  expect(seen()).toEqual(['C2']);
});
