import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { pino } from 'pino';
import type { Store } from '../../src/store/index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { open, openRaw } from './support/engines.ts';

let folder: string;
const at = Date.now();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolebook-store-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = () => ({ kind: 'sqlite', folder }) as const;

/** Which of these words stand anywhere in the files of the folder, also where SQLite has marked the place as free. */
function found(...words: string[]): string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return words.filter((word) => files.some((file) => file.includes(word)));
}

/** A busy log: many people, texts of any length, rows that come and go. */
async function fill(store: Store, workspace: string): Promise<void> {
  for (let number = 0; number < 600; number += 1) {
    const user = number % 3 === 0 ? 'U0MEI' : `U0OTHER${number % 7}`;
    const text = `${number % 3 === 0 ? 'my secret wish' : 'tools'} ${'and more '.repeat(number % 60)}`;
    const id = `${workspace}-Q${number}`;
    const known = {
      workspace,
      user,
      language: 'en',
      role: null,
      section: null,
      outcome: 'answered',
    } as const;
    await store.questions.record({ ...known, id, text, at: at + number });
    await store.claims.claim(workspace, `ask-person:D0MEI:${number}:${user}`);
    await store.claims.settle(workspace, `ask-person:D0MEI:${number}:${user}`);
    await store.lastRole.set(workspace, user, 'beekeeper');
    await store.feedback.record({
      workspace,
      user,
      answer: `D0MEI:${number}`,
      question: id,
      verdict: 'up',
      at,
    });
    if (number % 10 > 0) continue;
    const handOver = { id, workspace, asker: user, text, channel: 'D0MEI', thread: null, at };
    await store.handOvers.open(handOver);
  }
}

it('a person who is forgotten is in no byte of the files, nor are their words', async () => {
  const store = await open(place());
  await fill(store, 'T1');
  expect(found('U0MEI', 'my secret wish', 'D0MEI')).toEqual(['U0MEI', 'my secret wish', 'D0MEI']);
  await store.forgetPerson('T1', 'U0MEI');
  expect(found('U0MEI', 'my secret wish')).toEqual([]);
  expect(found('tools')).toEqual(['tools']);
  await store.close();
  expect(found('U0MEI', 'my secret wish')).toEqual([]);
});

it('a workspace that removed the app is in no byte of the files', async () => {
  const store = await open(place());
  await fill(store, 'T0GONE');
  await store.installations.save('T0GONE', { bot: { token: 'xoxb-1' } });
  await store.taughtPhrases.teach(
    'T0GONE',
    { id: 'P1', text: 'their own words', role: 'r', section: 's', by: null, at: 0 },
    'words',
  );
  await store.claims.claim('T0GONE', 'event:removed');
  await store.forgetWorkspace('T0GONE');
  await store.claims.settle('T0GONE', 'event:removed');
  expect(found('T0GONE', 'U0MEI', 'U0OTHER', 'my secret wish', 'tools', 'their own words')).toEqual([]);
  await store.close();
});

it('what is past its time is in no byte of the files', async () => {
  const store = await open(place());
  await fill(store, 'T1');
  await store.purge(at + 91 * 86_400_000);
  expect(found('U0MEI', 'my secret wish', 'tools')).toEqual([]);
  await store.close();
});

it('what an older version deleted and left in the file goes when it is opened', async () => {
  const raw = openRaw(place());
  await migrate(raw.db, '002-surfaces');
  await raw.close();
  const old = new Database(join(folder, 'rolebook.db'));
  old.exec('PRAGMA secure_delete = OFF');
  const row = "('1', 'T1', 'U0MEI', 'my secret wish', 'C1', null, 1, null)";
  old.exec(`insert into hand_overs values ${row}; delete from hand_overs;`);
  old.close();
  expect(found('my secret wish')).toEqual(['my secret wish']);
  const store = await open(place());
  expect(found('U0MEI', 'my secret wish')).toEqual([]);
  await store.close();
});

describe('without ENCRYPTION_KEY', () => {
  function createLog() {
    const lines: string[] = [];
    return { lines, log: pino({ base: null }, { write: (line: string) => void lines.push(line) }) };
  }

  it('a key is made once, beside the file and for its owner, and said', async () => {
    const { lines, log } = createLog();
    const said = () => lines.filter((line) => line.includes('a key was made'));
    const [store, other] = await Promise.all([open(place(), { log }), open(place(), { log })]);
    await store.lastRole.set('T1', 'U1', 'beekeeper');
    expect(await other.lastRole.get('T1', 'U1')).toBe('beekeeper');
    await Promise.all([store.close(), other.close()]);
    expect(statSync(join(folder, 'rolebook.key')).mode & 0o777).toBe(0o600);
    expect(said().length).toBeGreaterThan(0);
    const before = said().length;
    const again = await open(place(), { log });
    expect(await again.lastRole.get('T1', 'U1')).toBe('beekeeper');
    expect(said()).toHaveLength(before);
    await again.close();
  });

  it('nobody who has the file alone can find out who asked, not even of an older version', async () => {
    // As an older version left it: the salt lies open.
    const salt = Buffer.alloc(32, 7).toString('base64');
    const raw = openRaw(place());
    await migrate(raw.db, '002-surfaces');
    await raw.db
      .insertInto('salts')
      .values({ workspace: 'T1', sealed: `plain:${salt}` })
      .execute();
    await raw.close();
    const store = await open(place());
    await store.lastRole.set('T1', 'U0MEI', 'beekeeper');
    const pseudonym = createHmac('sha256', salt).update('U0MEI').digest('base64url').slice(0, 22);
    expect(found(pseudonym)).toEqual([pseudonym]);
    expect(found(salt, 'plain:')).toEqual([]);
    await store.close();
  });

  it('a key that is set later takes over', async () => {
    const encryptionKey = Buffer.alloc(32, 9);
    const first = await open(place());
    await first.lastRole.set('T1', 'U1', 'beekeeper');
    await first.close();
    const second = await open(place(), { encryptionKey });
    expect(await second.lastRole.get('T1', 'U1')).toBe('beekeeper');
    await second.close();
    rmSync(join(folder, 'rolebook.key'));
    const third = await open(place(), { encryptionKey });
    expect(await third.lastRole.get('T1', 'U1')).toBe('beekeeper');
    await third.close();
  });

  it('a key that is lost or spoilt stops the start with what to do', async () => {
    const store = await open(place());
    await store.lastRole.set('T1', 'U1', 'beekeeper');
    await store.close();
    writeFileSync(join(folder, 'rolebook.key'), 'spoilt');
    await expect(open(place())).rejects.toThrow(/rolebook\.key" holds no key of 32 bytes.*Put back the file/);
    rmSync(join(folder, 'rolebook.key'));
    await expect(open(place())).rejects.toThrow(/put back the file rolebook\.key/);
  });
});
