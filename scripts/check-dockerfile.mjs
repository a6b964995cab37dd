// Runs the Dockerfile's steps without an engine: each stage in a clean folder that stands for its root, COPY by the files that
// .dockerignore lets through, RUN by the shell; then the last stage's CMD as a user who may write to its volume only.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const context = join(import.meta.dirname, '..');
const lines = (file) => readFileSync(join(context, file), 'utf8').split('\n');
const sent = new Set(lines('.dockerignore').flatMap((line) => line.match(/^!(.+)$/)?.[1] ?? []));
/** The image's user. */
const uid = 1000;

const top = mkdtempSync(join(tmpdir(), 'rolebook-image-'));
chmodSync(top, 0o755);
const roots = {};
let stage;
for (const line of lines('Dockerfile').filter((each) => /^[A-Z]/.test(each))) {
  const [, step, rest] = line.match(/^(\w+) (.*)$/);
  if (step === 'FROM') {
    const name = rest.match(/ AS (\w+)/)?.[1] ?? 'last';
    stage = { name, root: join(top, name), folder: '/', env: {}, command: [] };
    roots[name] = stage.root;
    mkdirSync(stage.root);
  } else if (step === 'WORKDIR') {
    stage.folder = rest;
    mkdirSync(join(stage.root, rest));
  } else if (step === 'ENV') {
    for (const [, name, value] of rest.matchAll(/(\w+)=(\S+)/g)) stage.env[name] = value;
  } else if (step === 'COPY') copy(rest);
  else if (step === 'RUN') {
    console.log(`${stage.name}: ${rest}`);
    execFileSync('sh', ['-euc', rest], { cwd: join(stage.root, stage.folder), stdio: 'inherit' });
  } else if (step === 'CMD') stage.command = JSON.parse(rest);
  else if (step === 'HEALTHCHECK') stage.check = JSON.parse(rest.slice(rest.indexOf('[')));
}
await tryImage(stage);

function copy(words) {
  const options = words.match(/--\w+=\S+/g) ?? [];
  const from = options.find((each) => each.startsWith('--from='))?.slice('--from='.length);
  const files = words.split(' ').filter((each) => !each.startsWith('--'));
  const target = files.pop();
  const at = target.startsWith('/') ? join(stage.root, target) : join(stage.root, stage.folder, target);
  for (const file of files) {
    if (from === undefined && !sent.has(file.split('/')[0]))
      throw new Error(`.dockerignore keeps ${file} back.`);
    mkdirSync(dirname(at), { recursive: true });
    const source = join(from === undefined ? context : roots[from], file);
    if (!existsSync(source)) throw new Error(`COPY ${words}: ${file} is not there.`);
    cpSync(source, target.endsWith('/') ? join(at, basename(file)) : at, {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    });
  }
  if (options.some((each) => each.startsWith('--chown='))) chownSync(at, uid, uid);
}

/** Starts it in local mode, as its user, and asks its own health check. */
async function tryImage({ root, folder, env, command: [program, ...args], check: [, ...check] }) {
  const settings = {
    ...env,
    PATH: process.env.PATH,
    DATA_DIR: join(root, env.DATA_DIR),
    HEALTH_PORT: '19090',
    SLACK_MODE: 'local',
    PORT: '0',
  };
  const child = spawn(program, args, { cwd: join(root, folder), env: settings, uid, gid: uid });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  while (!output.includes('Open http')) {
    if (child.exitCode !== null) throw new Error(`It ended before it was ready:\n${output}`);
    await wait(100);
  }
  execFileSync(process.execPath, check, { cwd: join(root, folder), env: settings });
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`SIGTERM ended it with ${code}.`);
  if (!existsSync(join(settings.DATA_DIR, 'rolebook.db'))) throw new Error('It kept nothing in its volume.');
  console.log('The image’s steps run, and what they leave starts, is healthy and stops.');
}
