import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moveStore, type StorePlace } from '../../src/store/index.ts';
import { tableNames } from '../../src/store/tables.ts';
import { runCommand } from '../cli/run-command.ts';
import { open, openRaw, startEngine, type TestEngine } from './support/engines.ts';

// Both databases, and the built program beside them, on a machine that may be busy.
let postgres: TestEngine;
let folder: string;
let file: StorePlace & { kind: 'sqlite' };
let database: StorePlace & { kind: 'postgres' };
const encryptionKey = Buffer.alloc(32, 1);
const keys = { encryptionKey, oldEncryptionKey: null };
const at = Date.now();
/** More than are copied at once. */
const questions = 1_203;

beforeAll(async () => {
  postgres = await startEngine('postgres');
});

afterAll(() => postgres.remove());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolebook-store-'));
  file = { kind: 'sqlite', folder: join(folder, 'data') };
  database = (await postgres.createPlace()) as typeof database;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function fill(place: StorePlace, key: Buffer | null): Promise<void> {
  const store = await open(place, { encryptionKey: key });
  const known = { workspace: 'T1', language: 'zh', role: null, section: null, outcome: 'answered' } as const;
  await Promise.all(
    Array.from({ length: questions }, (_, number) =>
      store.questions.record({
        ...known,
        id: `Q${number}`,
        user: `U${number % 9}`,
        text: `工具 ${number} “?”`,
        at,
      }),
    ),
  );
  await store.claims.claim('T1', 'event:1');
  await store.claims.settle('T1', 'event:1');
  await store.lastRole.set('T1', 'U1', 'beekeeper');
  await store.taughtPhrases.teach(
    'T1',
    { id: 'P1', text: 'dosh', role: 'r', section: 's', by: null, at: 0 },
    'dosh',
  );
  await store.installations.save('T1', { bot: { token: 'xoxb-1' } });
  await store.feedback.record({
    workspace: 'T1',
    user: 'U1',
    answer: 'C1:1',
    question: 'Q1',
    verdict: 'up',
    at,
  });
  await store.watchedChannels.set('T1', 'C1', true);
  const handOver = { id: 'H1', workspace: 'T1', asker: 'U1', text: 'x', channel: 'C1', thread: null, at };
  await store.handOvers.open(handOver);
  const talk = {
    role: 'beekeeper',
    section: 'salary',
    level: 'Senior',
    about: null,
    language: 'en' as const,
  };
  await store.talks.set('T1', 'C1', '1.2', 'U1', talk);
  await store.gaps.setAside('T1', 'gap', at);
  await store.drafts.add('T1', { id: 'D1', question: 'q', answer: 'a', by: 'U1', author: 'Nina', at });
  await store.reviews.record('T1', 'cook.md', '2026-01-31', 'U1');
  await store.close();
}

async function rowsIn(place: StorePlace): Promise<Record<string, string[]>> {
  const raw = openRaw(place);
  const rows: Record<string, string[]> = {};
  for (const table of tableNames) {
    const all = await raw.db.selectFrom(table).selectAll().execute();
    rows[table] = all.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  }
  await raw.close();
  return rows;
}

it('brings every row of every table to PostgreSQL and back, and counts them', async () => {
  await fill(file, encryptionKey);
  const before = await rowsIn(file);
  const counts = await moveStore(file, database, keys);
  expect(counts).toMatchObject({ questions, claims: 1, salts: 1, installations: 1, taught_phrases: 1 });
  expect(await rowsIn(database)).toEqual(before);
  const store = await open(database, { encryptionKey });
  expect(await store.installations.get('T1')).toEqual({ bot: { token: 'xoxb-1' } });
  expect(await store.lastRole.get('T1', 'U1')).toBe('beekeeper');
  expect(await store.claims.claim('T1', 'event:1')).toEqual({ kind: 'settled' });
  expect(await store.questions.recentOf('T1', 'U1')).toHaveLength(5);
  await store.close();
  const back: StorePlace = { kind: 'sqlite', folder: join(folder, 'back') };
  expect(await moveStore(database, back, keys)).toEqual(counts);
  expect(await rowsIn(back)).toEqual(before);
  expect(Object.keys(before).filter((table) => before[table]?.length === 0)).toEqual([]);
});

it('moves nothing onto what is there already', async () => {
  await fill(file, encryptionKey);
  const other = await open(database, { encryptionKey });
  await other.watchedChannels.set('T2', 'C9', true);
  await other.close();
  const before = await rowsIn(database);
  await expect(moveStore(file, database, keys)).rejects.toThrow(
    /^Nothing was moved: the database to move to holds 1 rows in watched_channels already\./,
  );
  expect(await rowsIn(database)).toEqual(before);
});

it('says that there is nothing to move, or nowhere to move it to', async () => {
  await expect(moveStore(file, database, keys)).rejects.toThrow(
    /^There is nothing to move: there is no file/,
  );
  await fill(file, encryptionKey);
  const nowhere: StorePlace = { kind: 'postgres', url: 'postgres://postgres@127.0.0.1:1/rolebook' };
  await expect(moveStore(file, nowhere, keys)).rejects.toThrow(
    /^Nothing was moved\. PostgreSQL cannot be reached/,
  );
});

it('from the command line, with the key that was made beside the file', async () => {
  await fill(file, null);
  const env = { DATA_DIR: file.folder, DATABASE_URL: database.url };
  const refused = runCommand(['move', 'to-postgres'], '', env);
  expect(refused).toMatchObject({
    code: 1,
    errors: expect.stringMatching(
      /^Nothing was moved: the secrets are under the key in rolebook\.key.*Set ENCRYPTION_KEY/,
    ),
  });
  expect((await rowsIn(database)).questions).toEqual([]);
  const ENCRYPTION_KEY = readFileSync(join(file.folder, 'rolebook.key'), 'utf8').trim();
  const moved = runCommand(['move', 'to-postgres'], '', { ...env, ENCRYPTION_KEY });
  expect(moved).toMatchObject({ code: 0, errors: '' });
  expect(moved.output).toMatch(/ {4}1203 questions\n/);
  expect(moved.output).toMatch(/Copied from .* to PostgreSQL\. Start Rolebook with DATABASE_URL/);
  expect(await rowsIn(database)).toEqual(await rowsIn(file));
  expect(runCommand(['move', 'sideways'], '', env)).toMatchObject({ code: 2 });
  expect(runCommand(['move', 'to-sqlite'], '', { DATA_DIR: file.folder }).errors).toMatch(
    /DATABASE_URL is not set/,
  );
});
