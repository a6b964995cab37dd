import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(import.meta.dirname, '../scripts/start.mjs');
const build =
  "node -e \"const fs = require('fs'); fs.mkdirSync('dist', { recursive: true }); fs.writeFileSync('dist/main.js', 'console.log(1)'); fs.writeFileSync('dist/prepared.json', '{}'); console.log('built')\"";
const past = new Date(2020, 0, 1);

let root: string;

/** A project whose build leaves a program that prints 1, as a checkout with dev packages. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rolebook-'));
  for (const folder of ['scripts', 'src/room', 'node_modules/typescript']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  copyFileSync(script, join(root, 'scripts/start.mjs'));
  writeFileSync(join(root, 'src/room/file.ts'), '');
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', scripts: { build } }));
});

function start() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout.trim().split('\n'), errors: stderr };
}

/** Makes everything in the project older than what the build left. */
function age() {
  for (const path of [
    'package.json',
    'scripts/start.mjs',
    'scripts',
    'src/room/file.ts',
    'src/room',
    'src',
  ]) {
    utimesSync(join(root, path), past, past);
  }
}

describe('npm start', () => {
  it('builds a fresh clone, and does not build again', () => {
    expect(start()).toEqual({ status: 0, output: ['built', '1'], errors: '' });
    age();
    expect(start().output).toEqual(['1']);
  });

  it('builds again where a source was changed or taken away', () => {
    start();
    age();
    const future = new Date(Date.now() + 60_000);
    utimesSync(join(root, 'src/room/file.ts'), future, future);
    expect(start().output).toEqual(['built', '1']);
    age();
    rmSync(join(root, 'src/room/file.ts'));
    utimesSync(join(root, 'src/room'), future, future);
    expect(start().output).toEqual(['built', '1']);
  });

  it.each(['node_modules/typescript', 'src'])('only runs what is built where there is no %s', (missing) => {
    start();
    rmSync(join(root, missing), { recursive: true });
    const future = new Date(Date.now() + 60_000);
    utimesSync(join(root, 'package.json'), future, future);
    expect(start()).toEqual({ status: 0, output: ['1'], errors: '' });
  });

  it('says what to do where nothing is built, and nothing can build', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    const { status, errors } = start();
    expect(status).toBe(1);
    expect(errors).toContain('npm ci && npm run build');
  });
});
