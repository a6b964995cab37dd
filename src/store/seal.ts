import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { DamagedSecret, StoreError } from './store-error.ts';

/** Encrypts what is kept, and opens it again. */
export interface Seal {
  /**
   * @param text what to keep
   * @param about what it belongs to; it opens for nothing else
   */
  seal(text: string, about: string): string;
  /**
   * @throws StoreError where it was sealed under a key that is not set
   * @throws DamagedSecret where it was changed
   */
  open(sealed: string, about: string): string;
  /** Whether the sealed text is as it would be sealed today. */
  isCurrent(sealed: string): boolean;
}

const algorithm = 'aes-256-gcm';
/** As GCM is meant to be used, in bytes. */
const nonceLength = 12;
const tagLength = 16;
const plain = 'plain:';
/** The key's name, and at least a nonce and a tag in base64. */
const shape = /^v1:([0-9a-f]{8}):([A-Za-z0-9+/]{36,}={0,2})$/;

/**
 * AES-256-GCM with a fresh nonce each time.
 * @param key 32 bytes; null to keep things as they are
 * @param oldKeys open what was sealed before the key was changed
 */
export function createSeal(key: Buffer | null, oldKeys: readonly Buffer[]): Seal {
  const keys = key === null ? oldKeys : [key, ...oldKeys];
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
      const damaged = `The secrets of ${about} in the database were changed. Install the app there again.`;
      const [, name, body] = shape.exec(sealed) ?? [];
      if (name === undefined || body === undefined) throw new DamagedSecret(damaged);
      const rightKey = keys.find((each) => nameOf(each) === name);
      if (rightKey === undefined) {
        throw new StoreError(
          `The database holds secrets of ${about} under a key that is not set. Set ENCRYPTION_KEY, or ENCRYPTION_KEY_OLD, to the key that was used before; where there was none, put back the file rolebook.key beside the database.`,
        );
      }
      try {
        return decrypt(Buffer.from(body, 'base64'), rightKey, about);
      } catch (error) {
        throw new DamagedSecret(damaged, { cause: error });
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
