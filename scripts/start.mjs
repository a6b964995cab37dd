// npm start: builds where this is a checkout whose build is missing or out of date, and runs dist/main.js in this same
// process, so that signals reach it. Where the sources or what builds them are not there, as in production, it only runs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const at = (...names) => join(root, ...names);

/** What the build follows from. */
const inputs = [
  'src',
  'packages/slack-stand-in/src',
  'packages/slack-stand-in/scripts',
  'packages/slack-stand-in/package.json',
  'scripts',
  'lexicon',
  'training',
  'model',
  'knowledge/section-kinds.yml',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** What it writes last. */
const output = at('dist', 'prepared.json');

if (existsSync(at('src')) && existsSync(at('node_modules', 'typescript')) && isStale()) {
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
if (!existsSync(at('dist', 'main.js'))) {
  console.error('Rolebook is not built. Run npm ci && npm run build, and npm start again.');
  process.exit(1);
}
await import('../dist/main.js');

function isStale() {
  const built = statSync(output, { throwIfNoEntry: false });
  return built === undefined || inputs.some((name) => isNewer(at(name), built.mtimeMs));
}

/** A folder is newer too where something in it was added, renamed or taken away. */
function isNewer(path, time) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.mtimeMs > time) return true;
  return found.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), time));
}
