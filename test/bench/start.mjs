// How soon Rolebook is ready and how much memory it takes then, beside a bare Bolt app that answers a constant: both in HTTP
// mode, started in turn against a Slack that says yes. Run npm run build before; node test/bench/start.mjs [rounds]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const rounds = Number(process.argv[2] ?? 9);
const pollEvery = 5;
/** After this long at rest memory is read. */
const rest = 400;
/** Linux counts a process's time in hundredths of a second. */
const tick = 10;

const folder = mkdtempSync(join(tmpdir(), 'rolebook-start-'));
const bare = join(folder, 'bare.mjs');
writeFileSync(
  bare,
  `import { App } from ${JSON.stringify(join(root, 'node_modules/@slack/bolt/dist/index.js'))};
const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slackApiUrl, PORT } = process.env;
const app = new App({ token, signingSecret, clientOptions: { slackApiUrl }, deferInitialization: true });
app.event('app_mention', async ({ say }) => say('Yes.'));
await app.init();
await app.start(Number(PORT));`,
);
const slack = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ok: true, team_id: 'T1', user_id: 'U1', bot_id: 'B1' }));
}).listen(0, '127.0.0.1');
await once(slack, 'listening');

const programs = { bare, rolebook: join(root, 'dist/main.js') };
const measured = { bare: [], rolebook: [] };
for (let round = 0; round < rounds; round += 1) {
  for (const [name, program] of Object.entries(programs)) measured[name].push(await measure(program));
}
slack.close();
for (const key of ['ready', 'cpu', 'memory']) {
  const [one, other] = ['bare', 'rolebook'].map((name) => median(measured[name].map((each) => each[key])));
  console.log(`${key}: bare ${one.toFixed(0)}, rolebook ${other.toFixed(0)}: ${(other / one).toFixed(2)} x`);
}

/** Milliseconds until it answers, of processor time until then, and megabytes at rest. */
async function measure(program) {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      DATA_DIR: mkdtempSync(join(folder, 'data-')),
      SLACK_API_URL: `http://127.0.0.1:${slack.address().port}/api/`,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
      PORT: String(port),
    },
  });
  // Bare Bolt has no page for this and says 404, which will do.
  while ((await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)) === null) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}.`);
    await wait(pollEvery);
  }
  const ready = performance.now() - start;
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const cpu = (Number(fields[11]) + Number(fields[12])) * tick;
  await wait(rest);
  const memory = Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
  child.kill('SIGKILL');
  await once(child, 'exit');
  return { ready, cpu, memory };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
