import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import borrowed from './borrowed-files.json' with { type: 'json' };

const folder = new URL('./page/', import.meta.url);
const { resolve } = createRequire(import.meta.url);
const fileName = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:html|css|js|woff2)$/;

/**
 * Reads a file of the page.
 *
 * @param name as the page asks for it, e.g. `page.css`
 * @returns what stands in it; null where the page has no such file
 */
export async function readPageFile(name: string): Promise<Buffer | null> {
  if (!fileName.test(name)) return null;
  const own = await readIfThere(new URL(name, folder));
  if (own) return own;
  const path = borrowedPath(name);
  return path === null ? null : readIfThere(path);
}

/** Where a file is that the page takes from a package, or from a package's folder. A build puts these beside its own. */
function borrowedPath(name: string): string | null {
  for (const [key, source] of Object.entries(borrowed)) {
    if (key === name) return resolve(source);
    if (key.endsWith('/') && name.startsWith(key))
      return join(dirname(resolve(`${source}package.json`)), name.slice(key.length));
  }
  return null;
}

async function readIfThere(path: string | URL): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return null;
  }
}
