import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { LogLevel, webApi } from '@slack/bolt';
import { clientOptions } from '../../src/slack/connect/client-options.ts';
import { readEnd } from '../../src/slack/read/read-end.ts';
import { postMessage } from '../../src/slack/send/post-message.ts';

let server: Server;
let client: webApi.WebClient;
const message = { channel: 'C1', text: '你好', unfurl_links: false, blocks: [{ type: 'divider' as const }] };

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const options = clientOptions(`http://127.0.0.1:${port}/api/`);
  client = new webApi.WebClient('xoxb-1', { ...options, logLevel: LogLevel.ERROR });
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

it('posts with the token, and gives what Slack says', async () => {
  const seen: unknown[] = [];
  server.on('request', async (request, response) => {
    const { method, url, headers } = request;
    seen.push([method, url, headers.authorization, JSON.parse(await text(request))]);
    response.end('{"ok":true,"ts":"1.1"}');
  });
  expect(await postMessage(client, message)).toEqual({ ok: true, ts: '1.1' });
  expect(seen).toEqual([['POST', '/api/chat.postMessage', 'Bearer xoxb-1', message]]);
});

const answer =
  (status: number, body: string, headers = {}): RequestListener =>
  (request, response) => {
    request.resume().on('end', () => response.writeHead(status, headers).end(body));
  };

it.each<[string, RequestListener]>([
  ['a refusal', answer(200, '{"ok":false,"error":"is_archived"}')],
  ['a fault of Slack’s', answer(200, '{"ok":false,"error":"internal_error"}')],
  ['a proxy’s page', answer(200, '<html>Please wait</html>')],
  ['a rate limit', answer(429, '', { 'retry-after': '7' })],
  ['a rate limit without a time', answer(429, '')],
  ['a server that is away', answer(503, 'away')],
  ['a status that refuses', answer(403, 'no')],
  ['a redirect', answer(302, '', { location: '/' })],
  ['a connection that breaks', (request) => void request.socket.destroy()],
])('ends at %s as Slack’s client does', async (_, listener) => {
  server.on('request', listener);
  const ends = [postMessage(client, message), client.chat.postMessage(message)].map((call) =>
    call.then(() => 'posted', readEnd),
  );
  const [own, clients] = await Promise.all(ends);
  expect(own).toEqual(clients);
  expect(own).not.toBe('posted');
});

it('ends where nobody listens as Slack’s client does', async () => {
  server.close();
  await expect(postMessage(client, message).catch(readEnd)).resolves.toEqual({ kind: 'untaken' });
});
