// The last but one step of the build: puts dist/main.js and dist/cli.js, with all that they import, into a few files,
// in their own place. A start then reads three files where it read two thousand. What tsc alone leaves works too.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '../dist');
const pieces = 'bundle-';
for (const name of readdirSync(folder)) if (name.startsWith(pieces)) rmSync(join(folder, name));

await build({
  entryPoints: [join(folder, 'main.js'), join(folder, 'cli.js')],
  outdir: folder,
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  // Beside the entry points, so that a path relative to src/ is right in every piece.
  chunkNames: `${pieces}[hash]`,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // libsql finds its native part by its own place; pg tries for a package that nobody needs; and the workspace, which
  // reads files beside it, is for local mode only.
  external: ['libsql', 'pg-native', './workspace/index.js'],
  // Packages that are no ES modules ask for Node's own by require.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  logLevel: 'warning',
});
