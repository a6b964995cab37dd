import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
let started: ChildProcess | undefined;

beforeAll(() => {
  if (!existsSync(join(root, 'dist/index.js')))
    throw new Error('dist/index.js is not there. Run npm run build.');
});

afterEach(async () => {
  if (started?.exitCode === null && started.kill()) await once(started, 'close');
});

test('the README’s app runs as it stands there, on what the build left', async () => {
  const [, example = ''] = readFileSync(join(root, 'README.md'), 'utf8').match(/```js\n(.*?)```/s) ?? [];
  const child = spawn(process.execPath, ['--input-type=module'], { cwd: root });
  started = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  child.stdin.end(example.replace('port: 3000', 'port: 0'));
  while (!output.includes('Open ')) {
    if (child.exitCode !== null) throw new Error(output);
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  }
  const [, page = ''] = output.match(/Open (\S+)/) ?? [];
  const words = { deed: 'write', person: 'U0ALEX', channel: 'C0GENERAL', text: '@Echo hello' };
  const headers = { 'content-type': 'application/json' };
  const written = await fetch(`${page}do`, { method: 'POST', headers, body: JSON.stringify(words) });
  const { ts } = (await written.json()) as { ts: string };
  const place = new URLSearchParams({ person: 'U0ALEX', channel: 'C0GENERAL', thread: ts });
  for (;;) {
    const state = await (await fetch(`${page}state?${place}`)).text();
    if (/You said .*hello/.test(state)) break;
  }
  const font = await fetch(`${page}lato-400-normal.woff2`);
  expect((await font.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
});
