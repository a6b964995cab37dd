// Tries the built project as a stranger gets it: packed by npm, installed without dev packages into an empty folder, and
// started there in local mode, by its name and by npm start. Run npm run build before.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'rolebook-package-'));
const npm = (args, cwd) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--silent'], { cwd, encoding: 'utf8' });

const [{ filename, files }] = JSON.parse(
  npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
);
const unwanted = files.filter(({ path }) => /^(?:src|packages|test|training|data)\/|\.env$|\.db/.test(path));
expect(unwanted.length === 0, `The package holds ${unwanted.map(({ path }) => path).join(', ')}.`);
npm(['init', '--yes'], folder);
npm(['install', '--omit=dev', join(folder, filename)], folder);
for (const name of ['typescript', 'react', 'slack-stand-in'])
  expect(!existsSync(join(folder, 'node_modules', name)), `${name} was installed.`);

await tryStart('npx rolebook', 'npx', ['--no-install', 'rolebook'], folder);
await tryStart('npm start', 'npm', ['start', '--silent'], join(folder, 'node_modules', 'rolebook'));
console.log('The package starts.');

/** Starts it, opens its page with its typefaces, and stops it. */
async function tryStart(name, command, args, cwd) {
  const child = spawn(command, args, { cwd, env: { ...process.env, PORT: '0' }, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit');
  while (!/Open (\S+) /.test(output)) {
    expect(child.exitCode === null, `${name} ended before it was ready:\n${output}`);
    await Promise.race([once(child.stdout, 'data'), exited]);
  }
  const [, page] = output.match(/Open (http:\S+?\/)#\S+ /);
  const styles = await (await fetch(`${page}noto-sans-sc/index.css`)).text();
  const [slice] = styles.match(/files\/[^)]+\.woff2/);
  const names = ['', 'lato-400-normal.woff2', 'twemoji.woff2', `noto-sans-sc/${slice}`];
  const answers = await Promise.all(names.map((name) => fetch(`${page}${name}`)));
  // To the group, as Ctrl+C does.
  process.kill(-child.pid, 'SIGINT');
  await exited;
  for (const { status, url } of answers) expect(status === 200, `${name}: ${url} answers ${status}.`);
  console.log(`${name}: ${page} answered.`);
}

function expect(holds, message) {
  if (holds) return;
  console.error(message);
  process.exit(1);
}
