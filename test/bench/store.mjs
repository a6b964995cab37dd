// What the store costs a mention: statements, transactions and processor time, with many mentions at once as under
// load. node test/bench/store.mjs [folder of the built program] [DATABASE_URL]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import { pino } from 'pino';

const [dist = 'dist', url] = process.argv.slice(2);
const { openStore } = await import(join(resolve(dist), 'store/index.js'));
const mentions = 4_000;
const inFlight = 24;

const counts = { statements: 0, transactions: 0, prepared: 0 };
const { prototype } = new Database(':memory:').prepare('select 1').constructor;
for (const name of ['run', 'iterate']) {
  const original = prototype[name];
  prototype[name] = function (...values) {
    if (this.isControl) counts.transactions += this.isControl === 'begin' ? 1 : 0;
    else counts.statements += 1;
    return original.apply(this, values);
  };
}
const { prepare } = Database.prototype;
Database.prototype.prepare = function (text) {
  counts.prepared += 1;
  return Object.assign(prepare.call(this, text), { isControl: /^(begin|commit)/.exec(text)?.[0] });
};

const folder = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
const store = await openStore({
  place: url === undefined ? { kind: 'sqlite', folder } : { kind: 'postgres', url },
  encryptionKey: null,
  oldEncryptionKey: null,
  retentionDays: 90,
  log: pino({ level: 'silent' }),
});

let next = 0;
/** What src/slack asks of the store when someone mentions the bot. */
async function mention(number) {
  const [workspace, user] = ['T1', `U${number % 200}`];
  const { claims, lastRole, questions } = store;
  await claims.claim(workspace, `event:Ev${number}`);
  await claims.claim(workspace, `message:C1:${number}`);
  await lastRole.get(workspace, user);
  // Stands for the call of Slack's Web API.
  await new Promise(setImmediate);
  const asked = {
    text: 'what tools are used?',
    language: 'en',
    role: 'r',
    section: 's',
    outcome: 'answered',
  };
  await Promise.all([
    questions.record({ id: `Q${number}`, workspace, user, ...asked, at: Date.now() }),
    lastRole.set(workspace, user, 'r'),
  ]);
  await claims.settle(workspace, `message:C1:${number}`);
  await claims.settle(workspace, `event:Ev${number}`);
}

async function work(until) {
  while (next < until) {
    next += 1;
    await mention(next);
  }
}

async function run(count) {
  const until = next + count;
  await Promise.all(Array.from({ length: inFlight }, () => work(until)));
}

await run(500);
Object.assign(counts, { statements: 0, transactions: 0, prepared: 0 });
const before = process.cpuUsage();
const started = performance.now();
await run(mentions);
const { user, system } = process.cpuUsage(before);
const each = (total) => (total / mentions).toFixed(3);
console.log(
  `${each(counts.statements)} statements, ${each(counts.prepared)} prepared, ${each(counts.transactions)} transactions of more than one, ${each((user + system) / 1_000)} CPU ms, ${each(performance.now() - started)} ms a mention`,
);
await store.close();
rmSync(folder, { recursive: true });
