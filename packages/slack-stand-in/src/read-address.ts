import type { IncomingMessage } from 'node:http';

/** The address that a request names; null where no URL can be made of it, as of `//`. */
export function readAddress({ url = '/', headers }: IncomingMessage): URL | null {
  const origin = `http://${headers.host}`;
  return URL.canParse(url, origin) ? new URL(url, origin) : null;
}
