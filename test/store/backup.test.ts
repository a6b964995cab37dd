import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type AskedQuestion, backUp } from '../../src/store/index.ts';
import { open } from './support/engines.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolebook-store-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function question(number: number): AskedQuestion {
  const [text, user] = [`tools ${number}?`, 'U1'];
  const known = { workspace: 'T1', language: 'en', role: null, section: null, outcome: 'answered' } as const;
  return { id: `Q${number}`, user, text, ...known, at: 1_700_000_000_000 + number };
}

const place = () => ({ kind: 'sqlite', folder: join(folder, 'data') }) as const;
const file = () => join(folder, 'data/rolebook.db');

/** The questions in a file by itself, without what may stand beside it. */
function questionsIn(path: string): number {
  const alone = join(mkdtempSync(join(folder, 'alone-')), 'copy.db');
  copyFileSync(path, alone);
  const database = new Database(alone);
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  const [row] = database.prepare('select count(*) as count from questions').all() as { count: number }[];
  database.close();
  return row?.count ?? 0;
}

it('the file by itself holds everything after a clean stop', async () => {
  const store = await open(place(), { retentionDays: 3650 });
  for (let number = 0; number < 50; number += 1) await store.questions.record(question(number));
  await store.close();
  expect(questionsIn(file())).toBe(50);
});

it('a backup is whole, whatever is written meanwhile', async () => {
  const [store, other] = [
    await open(place(), { retentionDays: 3650 }),
    await open(place(), { retentionDays: 3650 }),
  ];
  let written = 0;
  let isDone = false;
  const writing = (async () => {
    while (!isDone) {
      await Promise.all(
        [store, other].map((each, index) => each.questions.record(question(written + index))),
      );
      written += 2;
    }
  })();
  for (let number = 0; number < 8; number += 1) {
    const [before, to] = [written, join(folder, `backup-${number}.db`)];
    backUp(place(), to);
    expect(questionsIn(to)).toBeGreaterThanOrEqual(before);
    await new Promise(setImmediate);
  }
  isDone = true;
  await writing;
  expect(written).toBeGreaterThan(8);
  await Promise.all([store.close(), other.close()]);
});

it('a backup can be put in the place of the file', async () => {
  const store = await open(place(), { retentionDays: 3650 });
  await store.questions.record(question(1));
  backUp(place(), join(folder, 'backup.db'));
  await store.questions.record(question(2));
  await store.close();
  const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
  copyFileSync(join(folder, 'backup.db'), join(elsewhere, 'rolebook.db'));
  copyFileSync(join(folder, 'data/rolebook.key'), join(elsewhere, 'rolebook.key'));
  const restored = await open({ kind: 'sqlite', folder: elsewhere }, { retentionDays: 3650 });
  expect((await restored.questions.recentOf('T1', 'U1')).map(({ text }) => text)).toEqual(['tools 1?']);
  await restored.close();
});

it('nobody but the owner can read the file, what stands beside it, and a backup', async () => {
  const store = await open(place());
  await store.watchedChannels.set('T1', 'C1', true);
  backUp(place(), join(folder, 'data/backup.db'));
  const modes = () =>
    readdirSync(join(folder, 'data')).map((name) => [
      name,
      statSync(join(folder, 'data', name)).mode & 0o777,
    ]);
  expect(modes().map(([name]) => name)).toEqual(
    expect.arrayContaining(['rolebook.db', 'rolebook.db-wal', 'backup.db']),
  );
  expect(modes().filter(([, mode]) => mode !== 0o600)).toEqual([]);
  await store.close();
  // As an older version left it.
  chmodSync(file(), 0o644);
  const again = await open(place());
  expect(modes().filter(([, mode]) => mode !== 0o600)).toEqual([]);
  await again.close();
});

it('a backup says what is in its way', async () => {
  const to = join(folder, 'backup.db');
  expect(() => backUp(place(), to)).toThrow(
    /^There is nothing to back up: there is no file .*rolebook\.db\. See DATA_DIR\./,
  );
  expect(() => backUp({ kind: 'memory' }, to)).toThrow(/in local mode nothing is kept/);
  expect(() => backUp({ kind: 'postgres', url: 'postgres://h/d' }, to)).toThrow(/pg_dump/);
  await (await open(place())).close();
  writeFileSync(to, 'mine');
  expect(() => backUp(place(), to)).toThrow(/backup\.db" is there already\. Name a file that is not\./);
  writeFileSync(join(folder, 'file'), '');
  expect(() => backUp(place(), join(folder, 'file/backup.db'))).toThrow(/^The backup cannot be written to/);
});
