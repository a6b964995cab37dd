import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import borrowed from './borrowed-files.json' with { type: 'json' };

const folder = new URL('./page/', import.meta.url);
const { resolve } = createRequire(import.meta.url);
const fileName = /^[a-z0-9-]+\.(?:html|css|js|woff2)$/;

/** What the page takes from other packages, by the names that it asks for. A build puts these files beside its own. */
const packageFiles = new Map(Object.entries(borrowed));

/**
 * Reads a file of the page.
 *
 * @param name as the page asks for it, e.g. `page.css`
 * @returns what stands in it; null where the page has no such file
 */
export async function readPageFile(name: string): Promise<Buffer | null> {
  if (!fileName.test(name)) return null;
  const packageFile = packageFiles.get(name);
  try {
    return await readFile(new URL(name, folder));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return packageFile === undefined ? null : readFile(resolve(packageFile));
  }
}
