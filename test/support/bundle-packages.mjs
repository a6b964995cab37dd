import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/**
 * Packages of many files, each of which jest would find, read and compile for every suite; those together that suites
 * need together.
 */
const bundles = {
  documents: ['remark-frontmatter', 'remark-gfm', 'remark-parse', 'remark-stringify', 'unified', 'yaml'],
  foreign: ['mammoth', 'rehype-parse', 'rehype-remark'],
  health: ['pino', 'prom-client'],
  page: ['react', 'react/jsx-runtime', 'react-dom/server', 'slack-blocks-to-jsx'],
  schemas: ['zod'],
  slack: ['@slack/bolt', 'ws'],
  store: ['kysely', 'pg'],
};

/**
 * Puts packages into a few files, in which each is run when it is first asked for. They are made anew where a package or
 * this file has changed.
 * @returns for jest's moduleNameMapper: where each package's name leads
 */
export async function bundlePackages() {
  const state = createHash('sha256');
  for (const file of ['package-lock.json', 'test/support/bundle-packages.mjs']) {
    state.update(readFileSync(join(root, file)));
  }
  const folder = join(root, 'node_modules/.cache/rolebook', `packages-${state.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) await writeBundles(folder);
  const names = Object.values(bundles).flat();
  return { [`^(${names.join('|')})$`]: join(folder, '$1.cjs') };
}

async function writeBundles(folder) {
  const unfinished = `${folder}-${process.pid}`;
  for (const [bundle, names] of Object.entries(bundles)) {
    await build({
      stdin: {
        contents: names.map((name) => `exports['${name}'] = () => require('${name}');`).join('\n'),
        resolveDir: root,
      },
      outfile: join(unfinished, `${bundle}.bundle.cjs`),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      // As jest itself chooses a package's files: those for require.
      conditions: ['node-addons'],
      external: ['pg-native'],
      logLevel: 'warning',
    });
    for (const name of names) {
      const file = join(unfinished, `${name}.cjs`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        `module.exports = require('${join(folder, `${bundle}.bundle.cjs`)}')['${name}']();\n`,
      );
    }
  }
  // Another jest may have been as fast, and uses them by now.
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}
