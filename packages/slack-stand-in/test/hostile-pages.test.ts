import { connect } from 'node:net';
import { startWorkspace, type Workspace } from '../src/index.ts';
import { manifest } from './manifest.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await startWorkspace({ manifest });
});

afterEach(() => workspace.close());

/** What the server says to a request as a browser would never write it, and as one would for `new WebSocket`. */
function ask(path: string, headers: string[]): Promise<string> {
  const { port } = new URL(workspace.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write([`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...headers, '', ''].join('\r\n'));
    });
    socket.once('data', (data) => {
      resolve(String(data).split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

const upgrade = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

test.each(['//', '///', '//:', '/link', '/link?ticket=', '/link?ticket=guess', '/%', '*', 'http://['])(
  'a page that opens a WebSocket to %s is refused, and the workspace goes on',
  async (path) => {
    expect(await ask(path, upgrade)).toBe('HTTP/1.1 403 Forbidden');
    expect((await fetch(workspace.url)).status).toBe(200);
  },
);

test.each(['//', '//:', 'http://['])(
  'a request for %s is refused, and the workspace goes on',
  async (path) => {
    expect(await ask(path, [])).toBe('HTTP/1.1 400 Bad Request');
    expect((await fetch(workspace.url)).status).toBe(200);
  },
);

test('a page that is gone before it is refused changes nothing', async () => {
  const { port } = new URL(workspace.url);
  for (let time = 0; time < 20; time += 1) {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(['GET // HTTP/1.1', `Host: 127.0.0.1:${port}`, ...upgrade, '', ''].join('\r\n'));
      socket.resetAndDestroy();
    });
    await new Promise((resolve) => socket.once('close', resolve));
  }
  expect((await fetch(workspace.url)).status).toBe(200);
});
