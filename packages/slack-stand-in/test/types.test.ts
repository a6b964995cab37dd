import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

test('the types that a guest gets ask for no package that is not there', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slack-stand-in-'));
  const tsc = path.join(
    path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', folder], { cwd: root });
  const reached = new Set(['index.d.ts']);
  const packages: string[] = [];
  for (const file of reached) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/\bfrom '([^']+)'/g)) {
      if (name.startsWith('.')) reached.add(path.join(path.dirname(file), name.replace(/\.tsx?$/, '.d.ts')));
      else if (!name.startsWith('node:')) packages.push(`${file}: ${name}`);
    }
  }
  expect(reached.size).toBeGreaterThan(8);
  expect(packages).toEqual([]);
});
