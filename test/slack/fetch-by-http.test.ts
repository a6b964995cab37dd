import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchByHttp } from '../../src/slack/connect/fetch-by-http.ts';

describe('fetchByHttp', () => {
  let server: Server;
  const post = async (answer: RequestListener, body = 'text=你好') => {
    server = server ?? createServer().listen(0, '127.0.0.1');
    if (!server.listening) await once(server, 'listening');
    server.removeAllListeners('request').on('request', answer);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/x`;
    return fetchByHttp(url, { method: 'POST', headers: { 'X-One': '1' }, body, redirect: 'error' });
  };

  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('posts a text, and gives status, headers and text, over a connection that is kept', async () => {
    const ports = new Set<number | undefined>();
    const answer: RequestListener = async (request, response) => {
      ports.add(request.socket.remotePort);
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece);
      response.writeHead(429, { 'retry-after': '7', 'set-cookie': ['a=1', 'b=2'] });
      response.end(`${request.method} ${request.headers['x-one']} ${Buffer.concat(pieces)}`);
    };
    for (const body of ['text=你好', '']) {
      const response = await post(answer, body);
      expect([response.ok, response.status, response.statusText]).toEqual([false, 429, 'Too Many Requests']);
      expect(response.headers.get('Retry-After')).toBe('7');
      expect(response.headers.get('x-oauth-scopes')).toBeNull();
      expect(await response.text()).toBe(`POST 1 ${body}`);
    }
    expect(ports.size).toBe(1);
  });

  it('goes nowhere else', async () => {
    const answer: RequestListener = (_, response) => response.writeHead(302, { location: '/other' }).end();
    await expect(post(answer)).rejects.toThrow('unexpected redirect');
  });

  it('fails where the response breaks off', async () => {
    const answer: RequestListener = (request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"ok":', () => request.socket.destroy());
    };
    await expect(post(answer)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('says by the system’s code that nobody was reached', async () => {
    const unused = createServer().listen(0, '127.0.0.1');
    await once(unused, 'listening');
    const { port } = unused.address() as AddressInfo;
    await new Promise((resolve) => unused.close(resolve));
    const posted = fetchByHttp(`http://127.0.0.1:${port}/`, { method: 'POST', body: '', redirect: 'error' });
    await expect(posted).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
