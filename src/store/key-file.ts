import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from './store-error.ts';

/** For AES-256, in bytes. */
const keyLength = 32;

/** The file beside a SQLite file that holds the key where none is set. */
export function keyFile(folder: string): string {
  return join(folder, 'rolebook.key');
}

/**
 * @returns the key beside a SQLite file; null where there is none
 * @throws StoreError where the file holds something else
 */
export function readKeyFile(folder: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(keyFile(folder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const key = Buffer.from(text, 'base64');
  if (key.length === keyLength) return key;
  throw new StoreError(
    `"${keyFile(folder)}" holds no key of ${keyLength} bytes in base64. Put back the file that was there, or set ENCRYPTION_KEY to the key.`,
  );
}

/** Makes the key. Where another process makes one at the same time, both get the same. */
export function makeKeyFile(folder: string): Buffer {
  write(folder, randomBytes(keyLength));
  return readKeyFile(folder) as Buffer;
}

/**
 * Writes the key's file again where it was removed: at the next start nothing could be opened without it.
 * @returns whether it was removed
 */
export function keepKeyFile(folder: string, key: Buffer): boolean {
  if (existsSync(keyFile(folder))) return false;
  write(folder, key);
  return true;
}

function write(folder: string, key: Buffer): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = keyFile(folder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${key.toString('base64')}\n`, { mode: 0o600 });
  try {
    // A whole file appears at once, or there is one already.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
