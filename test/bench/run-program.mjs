import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const pollEvery = 5;
/** Linux counts a process's time in hundredths of a second. */
const tick = 10;

export const signingSecret = '0123456789abcdef0123456789abcdef';
export const programs = ['limit', 'bare', 'rolebook'];

const folder = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
const files = {
  /** What this machine can do at most: one signed request in, one message out, and nothing else. */
  limit: write(
    'limit.mjs',
    `import { createHmac, timingSafeEqual } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
const { SLACK_SIGNING_SECRET: secret, SLACK_API_URL: api, PORT } = process.env;
const agent = new Agent({ keepAlive: true });
createServer((incoming, response) => {
  const chunks = [];
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    const signed = createHmac('sha256', secret).update('v0:' + incoming.headers['x-slack-request-timestamp'] + ':' + body).digest();
    const given = Buffer.from(String(incoming.headers['x-slack-signature']).slice(3), 'hex');
    if (given.length !== signed.length || !timingSafeEqual(given, signed)) return response.writeHead(401).end();
    response.end();
    const { channel, ts } = JSON.parse(body).event;
    const headers = { 'content-type': 'application/json', authorization: 'Bearer xoxb-1' };
    const post = request(api + 'chat.postMessage', { method: 'POST', agent, headers }, (answer) => answer.resume());
    post.end(JSON.stringify({ channel, thread_ts: ts, text: 'Yes.' }));
  });
}).listen(Number(PORT), '127.0.0.1');`,
  ),
  /** A Bolt app as its documentation begins one. */
  bare: write(
    'bare.mjs',
    `import { App } from ${JSON.stringify(join(root, 'node_modules/@slack/bolt/dist/index.js'))};
const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slackApiUrl, PORT } = process.env;
const app = new App({ token, signingSecret, clientOptions: { slackApiUrl }, deferInitialization: true });
app.event('app_mention', async ({ event, say }) => say({ text: 'Yes.', thread_ts: event.ts }));
await app.init();
await app.start(Number(PORT));`,
  ),
  rolebook: join(root, 'dist/main.js'),
};

/**
 * Starts a program in HTTP mode, with a data folder of its own, and waits until it answers a request.
 * @param {string} name one of `programs`
 * @param {string} apiUrl where its Slack is
 * @returns {Promise<{ url: string, ready: number, cpu: () => number, memory: () => number, stop: () => Promise<void> }>}
 *   how long it took in ms; its processor time so far in ms, its resident memory in MB; and its end
 */
export async function runProgram(name, apiUrl) {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [files[name]], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      DATA_DIR: mkdtempSync(join(folder, 'data-')),
      SLACK_API_URL: apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: signingSecret,
      PORT: String(port),
    },
  });
  // Only Rolebook has this page. The others refuse it, which will do.
  while ((await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)) === null) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}.`);
    await wait(pollEvery);
  }
  const ready = performance.now() - start;
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    ready,
    cpu() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) * tick;
    },
    memory: () => Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024,
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

function write(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
