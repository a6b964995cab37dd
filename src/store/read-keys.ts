import type { Logger } from 'pino';
import { keyFile, makeKeyFile, readKeyFile } from './key-file.ts';
import type { StorePlace } from './place.ts';

/**
 * The key that secrets are sealed under, and those that open older ones. Where none is set, the one beside the
 * SQLite file counts, and is made where it is not there: without a key, whoever has the file could tell by trying
 * who asked what.
 * @param encryptionKey the key that is set; or null
 * @param oldEncryptionKey the key before; or null
 * @param log told that a key was made, or that there is no place for one
 * @returns the arguments of createSeal
 */
export function readKeys(
  place: StorePlace,
  encryptionKey: Buffer | null,
  oldEncryptionKey: Buffer | null,
  log: Logger,
): [key: Buffer | null, oldKeys: Buffer[]] {
  const old = oldEncryptionKey === null ? [] : [oldEncryptionKey];
  if (place.kind !== 'sqlite') {
    // Several machines need the same key, and only a person can give it to all of them.
    if (place.kind === 'postgres' && encryptionKey === null) {
      log.warn(
        'ENCRYPTION_KEY is not set: whoever can read the database can find out who asked what. Set it, the same on every machine.',
      );
    }
    return [encryptionKey, old];
  }
  const kept = readKeyFile(place.folder);
  if (encryptionKey !== null) return [encryptionKey, kept === null ? old : [...old, kept]];
  if (kept !== null) return [kept, old];
  const made = makeKeyFile(place.folder);
  log.warn(
    { file: keyFile(place.folder) },
    'ENCRYPTION_KEY is not set, so a key was made. Keep a copy of it, apart from backups of the database.',
  );
  return [made, old];
}
