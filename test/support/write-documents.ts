import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Writes a folder of documents.
 * @param documents what each file holds, by its path in the folder
 * @returns the folder's path
 */
export function writeDocuments(documents: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-'));
  for (const [file, content] of Object.entries(documents)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}
