import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { explainStart } from '../../src/slack/connect/start-error.ts';
import { type Connection, startApp } from '../../src/slack/index.ts';
import type { Store } from '../../src/store/index.ts';
import { ask } from './support/replicas.ts';
import { documentsOf, openMemory, type Running, runApp, signingSecret } from './support/run-app.ts';
import { sampleAnswering } from './support/sample-book.ts';
import { sign } from './support/sign.ts';

const log = pino({ level: 'silent' });
let store: Store;
let running: Running | undefined;

beforeAll(async () => {
  store = await openMemory();
});

afterAll(() => store.close());

afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('HTTP mode', () => {
  const challenge = JSON.stringify({ type: 'url_verification', challenge: 'knock' });

  async function start(): Promise<string> {
    running = await runApp('http');
    return `http://127.0.0.1:${running.app.port}`;
  }

  it('says on /healthz that it is ready', async () => {
    expect((await fetch(`${await start()}/healthz`)).status).toBe(200);
  });

  it('takes what Slack signed', async () => {
    const response = await fetch(`${await start()}/slack/events`, sign(challenge));
    expect(await response.text()).toContain('knock');
  });

  it('answers 401 to a wrong, an old and a missing signature', async () => {
    const url = `${await start()}/slack/events`;
    const statuses = await Promise.all([
      fetch(url, sign(challenge, { secret: 'f'.repeat(32) })),
      fetch(url, sign(challenge, { at: Date.now() - 600_000 })),
      fetch(url, { method: 'POST', body: challenge }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('answers 404 elsewhere', async () => {
    expect((await fetch(`${await start()}/elsewhere`)).status).toBe(404);
  });

  it('says which port is taken', async () => {
    await start();
    const { apiUrl, botToken } = running?.workspace ?? { apiUrl: '', botToken: '' };
    const port = running?.app.port ?? 0;
    const connection = { mode: 'http' as const, apiUrl, botToken, signingSecret, port };
    await expect(startWith(connection)).rejects.toThrow(
      `Port ${port} cannot be opened: another program uses it. Set PORT to another one.`,
    );
  });
});

function startWith(connection: Connection) {
  return startApp({
    connection,
    documents: () => documentsOf(sampleAnswering),
    store,
    expertChannel: null,
    log,
  });
}

describe('starting', () => {
  it('says that Slack refused the bot token', async () => {
    running = await runApp('socket');
    const { apiUrl, appToken } = running.workspace;
    const connection = { mode: 'socket' as const, apiUrl, appToken, botToken: 'xoxb-wrong' };
    await expect(startWith(connection)).rejects.toThrow(/^Slack refused SLACK_BOT_TOKEN \(invalid_auth\)\./);
  });

  it('says that Slack refused the app token', async () => {
    running = await runApp('socket');
    const { apiUrl, botToken } = running.workspace;
    const connection = { mode: 'socket' as const, apiUrl, botToken, appToken: 'xapp-wrong' };
    await expect(startWith(connection)).rejects.toThrow(/^Slack refused SLACK_APP_TOKEN \(invalid_auth\)\./);
  });

  it('says that Slack cannot be reached', async () => {
    const connection = {
      mode: 'http' as const,
      apiUrl: 'http://127.0.0.1:1/api/',
      botToken: 'xoxb-1',
      signingSecret,
      port: 0,
    };
    await expect(startWith(connection)).rejects.toThrow(/^Slack cannot be reached/);
  });

  it.each([
    [{ error: 'internal_error' }, { error: 'fatal_error' }],
    [{ retryAfterSeconds: 1 }, { status: 503 }],
  ])('goes on where Slack fails for a while: %j, %j', async (...failures) => {
    running = await runApp('socket');
    const { workspace } = running;
    const { apiUrl, botToken, appToken } = workspace;
    for (const method of ['auth.test', 'apps.connections.open'])
      for (const failure of failures) workspace.failNext(method, failure);
    await running.app.stop();
    const app = await startWith({ mode: 'socket', apiUrl, botToken, appToken });
    expect(app.readiness().isReady).toBe(true);
    await app.stop();
  });

  it.each([
    [
      'a failure',
      new webApi.WebAPIPlatformError({ ok: false, error: 'internal_error' }),
      /^Slack does not say whether/,
    ],
    [
      'a page',
      new webApi.WebAPIPlatformError({ ok: false, error: '<html>Away</html>' }),
      /^Slack does not say whether/,
    ],
    [
      'a status',
      new webApi.WebAPIHTTPError(403, 'Forbidden', {}, ''),
      /^Slack does not say whether.*a proxy/,
    ],
    ['a limit', new webApi.WebAPIRateLimitedError(30), /for 30 s\. Start Rolebook again/],
    [
      'a refusal',
      new webApi.WebAPIPlatformError({ ok: false, error: 'invalid_auth' }),
      /^Slack refused SLACK_BOT_TOKEN/,
    ],
  ])('says of %s what it is', (_, error, sentence) => {
    expect(explainStart(error, 'SLACK_BOT_TOKEN').message).toMatch(sentence);
  });
});

describe('a socket', () => {
  it('that dies is noticed and opened again', async () => {
    running = await runApp('socket');
    const { workspace, logged } = running;
    workspace.dropSocket();
    await workspace.until(() => !workspace.connected(), 'the socket gone');
    await workspace.until(() => workspace.connected(), 'the socket again');
    expect(logged()).toContainEqual(
      expect.objectContaining({ level: 40, msg: expect.stringContaining('socket') }),
    );
    const { mei } = workspace.people;
    workspace.as(mei).direct('tools?');
    await workspace.until(() => workspace.messages(workspace.directOf(mei)).length === 2, 'the answer');
  });
});

describe('a refresh of the socket', () => {
  it('opens the next one before the old one closes, and every event is acknowledged', async () => {
    running = await runApp('socket');
    const { workspace, logged } = running;
    const opened = () => logged().filter(({ msg }) => msg === 'the socket to Slack is open').length;
    for (const round of [1, 2, 3]) {
      workspace.refreshSocket();
      const deliveries = [];
      for (let number = 0; opened() <= round || number < 5; number += 1) {
        expect(workspace.connected()).toBe(true);
        deliveries.push(...(await ask(workspace, 1)));
      }
      // On a slow machine one may take longer than Slack waits, and comes again.
      expect(new Set(deliveries.map(({ kind }) => kind))).toEqual(new Set(['acked']));
      expect(workspace.connected()).toBe(true);
    }
    expect(logged().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('comes back where Slack refuses the token for a while', async () => {
    running = await runApp('socket');
    const { workspace } = running;
    for (let time = 0; time < 3; time += 1)
      workspace.failNext('apps.connections.open', { error: 'invalid_auth' });
    workspace.failNext('apps.connections.open', { status: 503 });
    workspace.failNext('apps.connections.open', { retryAfterSeconds: 1 });
    workspace.dropSocket();
    await workspace.until(() => !workspace.connected(), 'the socket gone');
    await workspace.until(() => workspace.connected(), 'the socket again');
    workspace.as('U0MEI').direct('tools?');
    await workspace.until(() => workspace.messages(workspace.directOf('U0MEI')).length === 2, 'the answer');
  });

  it('ends the app with the explained sentence where Slack refuses the token for good', async () => {
    running = await runApp('socket');
    const { workspace, app } = running;
    for (let time = 0; time < 20; time += 1)
      workspace.failNext('apps.connections.open', { error: 'invalid_auth' });
    workspace.dropSocket();
    expect((await app.lost).message).toMatch(
      /^Slack refused SLACK_APP_TOKEN \(invalid_auth\)\. Copy it again/,
    );
  });
});

describe.each(['socket', 'http'] as const)('stopping in %s mode', (mode) => {
  it('finishes what was asked before', async () => {
    running = await runApp(mode);
    const { workspace, app } = running;
    const { liming } = workspace.people;
    workspace.failNext('chat.postMessage', { retryAfterSeconds: 1 });
    workspace.as(liming).direct('工具');
    await workspace.until(() => workspace.calls('chat.postMessage').length === 1, 'the first try');
    await app.stop();
    const said = workspace.messages(workspace.directOf(liming));
    expect(said.map(({ user }) => user)).toEqual([liming, workspace.botUserId]);
    expect(workspace.connected()).toBe(mode === 'http');
  });

  it('ends in time where something hangs', async () => {
    running = await runApp(mode);
    const { workspace, app, untilLogged } = running;
    workspace.failNext('chat.postMessage', { hang: true });
    workspace.as(workspace.people.mei).direct('tools?');
    await workspace.until(() => workspace.calls('chat.postMessage').length === 1, 'the call that hangs');
    const started = Date.now();
    await app.stop();
    expect(Date.now() - started).toBeLessThan(9000);
    await untilLogged('stopped before everything was finished');
    await running.close();
    running = undefined;
    await untilLogged('nor could the person be told');
  });
});
