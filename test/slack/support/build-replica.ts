import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');

/**
 * Puts replica.mjs with all that it imports into one file, which starts in a third of the time.
 * @returns the file
 */
export async function buildReplica(): Promise<string> {
  const outfile = join(root, 'node_modules/.cache/rolebook/replica.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'replica.mjs')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['libsql', 'pg-native'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outfile;
}
