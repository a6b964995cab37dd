// The last but one step of the build: puts dist/main.js and dist/cli.js, with all that they import, into a few files,
// in their own place. A start then reads three files where it read two thousand. What tsc alone leaves works too.
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

const folder = join(import.meta.dirname, '../dist');
const pieces = 'bundle-';
const standIn = 'slack-stand-in';
for (const name of readdirSync(folder)) if (name.startsWith(pieces)) rmSync(join(folder, name));

// Local mode's Slack, which is in no package that npm would install: its build comes along as it is, with its page, and is
// read by nobody else.
rmSync(join(folder, standIn), { recursive: true, force: true });
cpSync(join(import.meta.dirname, '../packages', standIn, 'dist'), join(folder, standIn), { recursive: true });

await build({
  // Pieces of their own: with one letter beyond Latin, as our patterns have, they would take twice the memory.
  entryPoints: {
    main: join(folder, 'main.js'),
    cli: join(folder, 'cli.js'),
    [`${pieces}bolt`]: '@slack/bolt',
    [`${pieces}zod`]: 'zod',
  },
  outdir: folder,
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  // Beside the entry points, so that a path relative to src/ is right in every piece.
  chunkNames: `${pieces}[hash]`,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // libsql finds its native part by its own place; pg tries for a package that nobody needs.
  external: ['libsql', 'pg-native'],
  plugins: [
    {
      name: standIn,
      setup: ({ onResolve }) =>
        onResolve({ filter: new RegExp(`^${standIn}$`) }, () => ({
          path: `./${standIn}/index.js`,
          external: true,
        })),
    },
    // Packages' comments are some of the memory that they take.
    {
      name: 'without comments',
      setup: ({ onLoad }) =>
        onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
          const { code } = await transform(readFileSync(path, 'utf8'), { minifyWhitespace: true });
          return { contents: code };
        }),
    },
    // Bolt loads all its ways in at once: Express, which nobody takes, and undici, which Socket Mode alone needs.
    {
      name: 'ways in',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^(?:express|undici)$/ }, ({ path, namespace, resolveDir }) =>
          namespace === 'later' ? undefined : { path, namespace: 'later', pluginData: resolveDir },
        );
        onLoad({ filter: /.*/, namespace: 'later' }, ({ path, pluginData: resolveDir }) => ({
          contents:
            path === 'undici'
              ? "module.exports = new Proxy({}, { get: (_, name) => require('undici')[name] });"
              : 'module.exports = {};',
          resolveDir,
        }));
      },
    },
  ],
  // Packages that are no ES modules ask for Node's own by require.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  legalComments: 'external',
  logLevel: 'warning',
});
