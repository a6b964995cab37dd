// Builds what a guest gets: one file with the packages that it needs, and the page beside it with its typefaces.
import { copyFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
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
const folderOf = (name) => dirname(resolve(join(name, 'package.json')));
for (const [name, source] of Object.entries(borrowed)) {
  if (!name.endsWith('/')) copyFileSync(resolve(source), join(page, name));
  // Of a typeface in slices: what says which slice is for which letters, and the slices.
  else
    for (const part of ['index.css', 'files'])
      cpSync(join(folderOf(source), part), join(page, name, part), { recursive: true });
}
for (const font of [
  '@fontsource/lato',
  '@fontsource/cascadia-mono',
  '@fontsource-variable/noto-sans-sc',
  'twemoji-colr-font',
])
  copyFileSync(join(folderOf(font), 'LICENSE'), join(page, `${basename(font)}-license.txt`));
