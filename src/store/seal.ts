import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { StoreError } from './store-error.ts';

/** Encrypts what is kept, and opens it again. */
export interface Seal {
  /**
   * @param text what to keep
   * @param about what it belongs to; it opens for nothing else
   */
  seal(text: string, about: string): string;
  /** @throws StoreError where it was sealed under a key that is not set, or was changed */
  open(sealed: string, about: string): string;
  /** Whether the sealed text is as it would be sealed today. */
  isCurrent(sealed: string): boolean;
}

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const plain = 'plain:';

/**
 * AES-256-GCM with a fresh nonce each time.
 * @param key 32 bytes; null to keep things as they are
 * @param oldKey opens what was sealed before the key was changed; or null
 */
export function createSeal(key: Buffer | null, oldKey: Buffer | null): Seal {
  const keys = [key, oldKey].filter((each) => each !== null);
  const prefix = key === null ? plain : `v1:${nameOf(key)}:`;
  return {
    seal(text, about) {
      if (key === null) return plain + text;
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return prefix + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed, about) {
      if (sealed.startsWith(plain)) return sealed.slice(plain.length);
      const [, name = '', body = ''] = sealed.split(':');
      const rightKey = keys.find((each) => nameOf(each) === name);
      if (rightKey === undefined) {
        throw new StoreError(
          `The database holds secrets of ${about} under a key that is not set. Set ENCRYPTION_KEY, or ENCRYPTION_KEY_OLD, to the key that was used before.`,
        );
      }
      try {
        return decrypt(Buffer.from(body, 'base64'), rightKey, about);
      } catch (error) {
        throw new StoreError(
          `The secrets of ${about} in the database were changed. Install the app there again.`,
          { cause: error },
        );
      }
    },
    isCurrent: (sealed) => sealed.startsWith(prefix),
  };
}

function decrypt(bytes: Buffer, key: Buffer, about: string): string {
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8');
}

/** Tells keys apart without telling them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
