import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ExplainedError } from '../explained-error.ts';
import { answerHealth, healthPaths, type Readiness } from './readiness.ts';

/** Requests name a path, and this what it is a path of. */
const base = 'http://health';

/**
 * Serves /livez, /readyz, /healthz (with the version of the documents) and /metrics on a port of its own, for machines that watch over this one.
 * @param port 0 for any free one
 * @param readiness asked at each request
 * @param metrics their content type and text
 * @throws ExplainedError where the port cannot be opened
 */
export async function serveHealth(
  port: number,
  readiness: () => Readiness,
  metrics: { contentType: string; text(): Promise<string> },
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(async ({ method, url }, response) => {
    const answer = (status: number, text: string, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': type }).end(method === 'HEAD' ? '' : text);
    if (method !== 'GET' && method !== 'HEAD') return answer(405, 'Only GET.\n');
    if (url === undefined || !URL.canParse(url, base)) return answer(400, 'That is no address.\n');
    const { pathname } = new URL(url, base);
    const path = healthPaths.find((each) => each === pathname);
    if (path !== undefined) {
      const { status, text } = answerHealth(path, readiness);
      return answer(status, text);
    }
    if (pathname !== '/metrics') return answer(404, 'Here are /livez, /readyz and /metrics.\n');
    return metrics.text().then(
      (text) => answer(200, text, metrics.contentType),
      () => answer(500, 'The metrics cannot be read.\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'another program uses it' : error.message;
      reject(
        new ExplainedError(
          `HEALTH_PORT ${port} cannot be opened: ${reason}. Set HEALTH_PORT to another one, or leave it empty.`,
          { cause: error },
        ),
      );
    });
    server.listen(port, resolve);
  });
  // Nobody waits for it: the process ends where all else has ended.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
