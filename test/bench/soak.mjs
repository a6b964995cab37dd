// Runs the built program against the stand-in for Slack at half of its maximum, with faults injected throughout, and
// checks that every question is answered once and that memory stays flat.
// node test/bench/soak.mjs [minutes]: ten unless said. Needs `npm run build`; ends with 1 where something is wrong.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startWorkspace } from 'slack-stand-in';
import { readManifest } from '../../dist/slack/index.js';

const minutes = Number(process.argv[2] ?? 10);
const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
/** How long the maximum is measured, and with how many questions at once. */
const measured = 10_000;
const atOnce = 24;
/** Slack's retries, shortened so that they come while the run lasts. */
const retryDelaysMs = [0, 5_000, 30_000];
const drainWithin = 120_000;
/** How much larger the end of the run may be than its second quarter, which is past warming up. */
const growthTaken = 1.1;

const questions = [
  'What tools does an AI product manager use?',
  'do I need a PhD?',
  'AI产品经理要会哪些工具？',
  '薪资多少',
  'what does a plumber earn',
  'how does the career go on?',
  '要学历吗',
  'help',
];

const faults = [
  ['chat.postMessage', { retryAfterSeconds: 1 }],
  ['chat.postMessage', { retryAfterSeconds: 2 }],
  ['chat.postMessage', { status: 503 }],
  ['chat.postMessage', { status: 503, taken: true }],
  ['chat.postMessage', { broken: true }],
  ['chat.postMessage', { broken: true, taken: true }],
  ['chat.postMessage', { error: 'fatal_error' }],
  ['chat.postMessage', { hang: true, taken: true }],
  ['conversations.history', { retryAfterSeconds: 1 }],
  ['conversations.replies', { retryAfterSeconds: 1 }],
  ['conversations.replies', { status: 503 }],
  ['users.info', { retryAfterSeconds: 30 }],
  ['users.info', { hang: true }],
  ['assistant.threads.setStatus', { broken: true }],
];
/** A fault a second makes some hundred in the shortest run that says anything. */
const faultEvery = 1_000;
const refreshEvery = 17_000;
const dropEvery = 41_000;

const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-soak-'));
const givenUp = new Map();
const workspace = await startWorkspace({
  manifest: readManifest(),
  retryDelaysMs,
  log(event, { attempts, why, kind }) {
    if (event !== 'event not acked' || attempts <= retryDelaysMs.length) return;
    const reason = why ?? kind;
    givenUp.set(reason, (givenUp.get(reason) ?? 0) + 1);
  },
});
const { people, channels, botUserId } = workspace;
const app = await startApp();
const asked = new Map();
let isFine = true;
try {
  const maximum = await measureMaximum();
  console.log(`maximum: ${maximum.toFixed(0)} answers a second; half of it for ${minutes} minutes`);
  const sizes = await soak(maximum / 2);
  await drain();
  report(sizes);
} finally {
  app.kill('SIGTERM');
  const [code] = await once(app, 'exit');
  check(code === 0, `the program stopped with ${code}`);
  await workspace.close();
  rmSync(folder, { recursive: true });
}
process.exit(isFine ? 0 : 1);

async function startApp() {
  const { apiUrl, botToken, appToken } = workspace;
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: {
      PATH: process.env.PATH,
      SLACK_API_URL: apiUrl,
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      DATA_DIR: path.join(folder, 'data'),
      LOG_LEVEL: 'info',
    },
  });
  let isReady = false;
  child.stderr.on('data', (chunk) => {
    for (const line of String(chunk).split('\n')) {
      if (line.includes('Rolebook is ready')) isReady = true;
      if (/"level":[56]0/.test(line) && !line.includes('"from":"bolt"')) console.log(line.slice(0, 400));
    }
  });
  await workspace.until(() => isReady, 'the program ready', 60_000);
  return child;
}

/** Asks something, here and there, as a person does; what comes of it is seen by its ts. */
function ask(number) {
  const everyone = Object.values(people);
  const person = workspace.as(everyone[number % everyone.length]);
  const question = `${questions[number % questions.length]}`;
  const message =
    number % 2 === 0
      ? person.direct(question)
      : person.mention(number % 4 === 1 ? channels.general : channels.hiring, question);
  asked.set(message.ts, message.channel);
  return message;
}

/** How often each question was answered, by its ts. */
function countAnswers() {
  const counts = new Map();
  for (const channel of new Set(asked.values())) {
    for (const { user, metadata } of workspace.messages(channel)) {
      const about = metadata?.event_payload.asked;
      if (user === botUserId && about !== undefined) counts.set(about, (counts.get(about) ?? 0) + 1);
    }
  }
  return counts;
}

async function measureMaximum() {
  const start = performance.now();
  let number = 0;
  const worker = async () => {
    while (performance.now() - start < measured) {
      const { ts, channel } = ask(number++);
      const isAnswered = () =>
        workspace.messages(channel).findLast(({ metadata }) => metadata?.event_payload.asked === ts);
      await workspace.until(isAnswered, `an answer to ${ts}`, 30_000);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return number / ((performance.now() - start) / 1_000);
}

async function soak(rate) {
  const timers = [
    setInterval(() => {
      const [method, failure] = faults[Math.floor(Math.random() * faults.length)];
      workspace.failNext(method, failure);
    }, faultEvery),
    setInterval(() => workspace.refreshSocket(), refreshEvery),
    setInterval(() => workspace.dropSocket(), dropEvery),
  ];
  const sizes = [];
  const end = Date.now() + minutes * 60_000;
  const start = performance.now();
  for (let number = 0, second = 0; Date.now() < end; ) {
    const due = Math.floor(((performance.now() - start) / 1_000) * rate);
    while (number < due) ask(number++);
    if (performance.now() - start > second * 1_000) {
      second += 1;
      sizes.push(memoryOf(app.pid));
    }
    await wait(5);
  }
  for (const timer of timers) clearInterval(timer);
  return sizes;
}

async function drain() {
  const end = Date.now() + drainWithin;
  while (Date.now() < end && countAnswers().size < asked.size) await wait(500);
  // What was answered twice may come late.
  await wait(12_000);
}

function report(sizes) {
  const counts = countAnswers();
  const unanswered = [...asked.keys()].filter((ts) => !counts.has(ts));
  const doubled = [...counts].filter(([, count]) => count > 1);
  const quarter = Math.floor(sizes.length / 4);
  const [before, after] = [medianOf(sizes.slice(quarter, 2 * quarter)), medianOf(sizes.slice(-quarter))];
  console.log(
    `${asked.size} questions, ${unanswered.length} unanswered, ${doubled.length} answered more than once`,
  );
  console.log(`memory: ${before.toFixed(0)} MB in the second quarter, ${after.toFixed(0)} MB in the last`);
  console.log('deliveries that Slack gave up:', Object.fromEntries(givenUp));
  check(unanswered.length === 0, `unanswered: ${unanswered.slice(0, 10).join(', ')}`);
  check(doubled.length === 0, `answered more than once: ${JSON.stringify(doubled.slice(0, 10))}`);
  check(after <= before * growthTaken, 'memory grew');
}

function check(isRight, otherwise) {
  if (isRight) return;
  isFine = false;
  console.log(`WRONG: ${otherwise}`);
}

/** Resident memory of a process in MB. */
function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
}

function medianOf(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
