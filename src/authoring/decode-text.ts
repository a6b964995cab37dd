import { isUtf8 } from 'node:buffer';

/** Where a page names its encoding: `<meta charset="gb2312">`, `content="text/html; charset=gb2312"`. */
const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;
/** A page names its encoding at its beginning, in bytes. */
const beginning = 2_048;

/** What Windows has from 0x80 on. Some versions of Node read it as Latin-1, which has none of it. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const ofWindows = (sign: string) => windows[sign.charCodeAt(0) - 0x80] as string;

/**
 * Reads text in the encoding that it begins with, or that its page names as Word's do; else it is UTF-8.
 * @returns null where it is in another one
 */
export function decodeText(bytes: Buffer): string | null {
  const [first, second] = bytes;
  const mark =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const [, encoding] = named.exec(bytes.toString('latin1', 0, beginning)) ?? [];
  if (encoding === undefined) return null;
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, ofWindows) : text;
  } catch {
    return null;
  }
}
