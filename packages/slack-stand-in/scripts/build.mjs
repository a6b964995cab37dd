// Builds what a guest gets: one file with the packages that it needs, and the page beside it with its typeface.
import { copyFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const page = join(root, 'dist/page');
const { resolve } = createRequire(import.meta.url);

rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  entryPoints: [join(root, 'src/index.ts')],
  outdir: join(root, 'dist'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Packages that are no ES modules ask for Node's own by require.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  // React's form without the help that it gives to who writes with it.
  define: { 'process.env.NODE_ENV': '"production"' },
  // What the packages ask to be kept with their code.
  legalComments: 'external',
  logLevel: 'warning',
});

cpSync(join(root, 'src/page'), page, { recursive: true });
const borrowed = JSON.parse(readFileSync(join(root, 'src/borrowed-files.json'), 'utf8'));
for (const [name, file] of Object.entries(borrowed)) copyFileSync(resolve(file), join(page, name));
copyFileSync(
  join(dirname(resolve('@fontsource/lato/package.json')), 'LICENSE'),
  join(page, 'lato-license.txt'),
);
