import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { startWorkspace, type Workspace } from '../src/index.ts';
import { manifest } from './manifest.ts';

const signingSecret = '0123456789abcdef0123456789abcdef';
const general = 'C0GENERAL';
let workspace: Workspace;
let requestUrl = '';

async function start(secret = signingSecret): Promise<void> {
  workspace = await startWorkspace({
    manifest,
    retryDelaysMs: [0, 0],
    http: { requestUrl: () => requestUrl, signingSecret: secret },
  });
}

afterEach(() => workspace.close());

async function withApp(secret: string, work: () => Promise<void>): Promise<void> {
  await start();
  const receiver = new HTTPReceiver({ signingSecret: secret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: workspace.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: workspace.apiUrl },
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: 'signed', thread_ts: event.ts });
  });
  app.command('/echo', async ({ ack, command }) => ack(`You said ${command.text}`));
  const server = (await app.start(0)) as Server;
  requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  try {
    await work();
  } finally {
    await app.stop();
  }
}

test('signed events and commands reach a Bolt app over HTTP', () =>
  withApp(signingSecret, async () => {
    const asked = workspace.as('U0ALEX').mention(general, 'hi');
    await workspace.until(
      () => workspace.messages(general).find(({ threadTs }) => threadTs === asked.ts),
      'an answer',
    );
    expect(await workspace.as('U0ALEX').command(general, '/echo so')).toEqual({ kind: 'taken' });
    expect(workspace.as('U0ALEX').sees(general).at(-1)).toMatchObject({
      text: 'You said so',
      visibleTo: 'U0ALEX',
    });
  }));

test('an app with another secret takes nothing', () =>
  withApp('f'.repeat(32), async () => {
    expect(await workspace.deliver('app_mention', { type: 'app_mention' })).toEqual({
      kind: 'given up',
      attempts: 3,
    });
    expect(await workspace.as('U0ALEX').command(general, '/echo')).toEqual({
      kind: 'failed',
      error: 'dispatch_failed',
    });
  }));

test('a retry carries its number and reason, and the app can decline more', async () => {
  await start();
  const headers: unknown[] = [];
  const server = createServer((request, response) => {
    headers.push([request.headers['x-slack-retry-num'], request.headers['x-slack-retry-reason']]);
    response.writeHead(500, headers.length === 2 ? { 'x-slack-no-retry': '1' } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  expect(await workspace.deliver('app_mention', { type: 'app_mention' })).toEqual({
    kind: 'given up',
    attempts: 2,
  });
  expect(headers).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
  ]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a retry says that the app was late', async () => {
  await start();
  const reasons: unknown[] = [];
  const server = createServer((request, response) => {
    reasons.push(request.headers['x-slack-retry-reason']);
    if (reasons.length > 1) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  expect(await workspace.deliver('app_mention', { type: 'app_mention' })).toEqual({
    kind: 'acked',
    attempts: 2,
  });
  expect(reasons).toEqual([undefined, 'timeout']);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
