import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { type RunningApp, startApp } from '../../src/slack/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { documentsOf, signingSecret } from './support/run-app.ts';
import { sampleAnswering } from './support/sample-book.ts';

/** What Slack gives for each code: two teams, and an organisation that installs the app for all of its teams. */
const grants: Record<string, object> = {
  one: { team: { id: 'T1', name: 'One' }, enterprise: null, is_enterprise_install: false },
  two: { team: { id: 'T2', name: 'Two' }, enterprise: null, is_enterprise_install: false },
  org: { team: null, enterprise: { id: 'E1', name: 'Org' }, is_enterprise_install: true },
};

let slack: Server;
let store: Store;
let app: RunningApp;
let home: string;
/** The tokens with which answers were posted, by channel. */
let posted: [string, string][];

beforeEach(async () => {
  posted = [];
  slack = createServer(async (request, response) => {
    const body = await text(request);
    const isJson = request.headers['content-type']?.startsWith('application/json') === true;
    const fields = new Map<string, string>(
      isJson ? Object.entries(JSON.parse(body)) : new URLSearchParams(body).entries(),
    );
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const method = request.url?.split('/').at(-1) ?? '';
    if (method === 'chat.postMessage') posted.push([fields.get('channel') ?? '', token]);
    const code = fields.get('code') ?? '';
    const grant = {
      ...grants[code],
      app_id: 'A1',
      token_type: 'bot',
      access_token: `xoxb-${code}`,
      scope: 'chat:write',
      bot_user_id: 'UBOT',
      authed_user: { id: 'U1' },
    };
    const known = method === 'oauth.v2.access' ? grant : { bot_id: 'B1', url: 'https://one.slack.com/' };
    const isRight = method !== 'oauth.v2.access' || grants[code] !== undefined;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(isRight ? { ok: true, ts: '1.1', ...known } : { ok: false, error: 'invalid_code' }),
    );
  }).listen(0, '127.0.0.1');
  await once(slack, 'listening');
  store = await openStore({
    place: { kind: 'memory' },
    encryptionKey: Buffer.alloc(32, 1),
    oldEncryptionKey: null,
    retentionDays: 90,
    log: pino({ level: 'silent' }),
  });
  app = await startApp({
    connection: {
      mode: 'oauth',
      apiUrl: `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`,
      signingSecret,
      port: 0,
      clientId: '1234.5678',
      clientSecret: 'fedcba9876543210fedcba9876543210',
      stateSecret: 'a state secret of mine',
    },
    documents: () => documentsOf(sampleAnswering),
    expertChannel: null,
    store,
    log: pino({ level: 'silent' }),
  });
  home = `http://127.0.0.1:${app.port}`;
});

afterEach(async () => {
  await app.stop();
  await store.close();
  slack.close();
  slack.closeAllConnections();
});

/** Opens the page for installing, as a browser does; the address at Slack, and the cookie. */
async function begin(): Promise<{ address: URL; state: string; cookie: string }> {
  const response = await fetch(`${home}/slack/install`, { redirect: 'manual' });
  const address = new URL(response.headers.get('location') ?? '');
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { address, state: address.searchParams.get('state') ?? '', cookie };
}

/** Comes back from Slack with a code. */
async function install(code: string): Promise<number> {
  const { state, cookie } = await begin();
  return (await comeBack(code, state, cookie)).status;
}

function comeBack(code: string, state: string, cookie: string): Promise<Response> {
  const query = new URLSearchParams({ code, state });
  return fetch(`${home}/slack/oauth_redirect?${query}`, { headers: { cookie }, redirect: 'manual' });
}

/** An event of a team, signed; the answer's status. */
async function deliver(
  team: string,
  enterprise: string | null,
  event: object,
  id: string,
  time = Date.now(),
): Promise<number> {
  const isOrg = enterprise !== null;
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: team,
    enterprise_id: enterprise,
    event_id: id,
    event_time: Math.floor(time / 1_000),
    event,
    authorizations: [
      {
        team_id: isOrg ? null : team,
        enterprise_id: enterprise,
        is_enterprise_install: isOrg,
        user_id: 'UBOT',
      },
    ],
  });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  return (await fetch(`${home}/slack/events`, { method: 'POST', body, headers })).status;
}

function question(channel: string) {
  return {
    type: 'message',
    channel_type: 'im',
    channel,
    user: 'U1',
    text: 'tools?',
    ts: '1700000000.000001',
  };
}

it('sends people to Slack with the app’s scopes and a state', async () => {
  const { address, state, cookie } = await begin();
  expect(address.pathname).toBe('/oauth/v2/authorize');
  expect(address.searchParams.get('client_id')).toBe('1234.5678');
  expect(address.searchParams.get('scope')).toContain('app_mentions:read');
  expect(state).not.toBe('');
  expect(cookie).toContain(state);
});

it('keeps the state’s cookie from other sites’ requests', async () => {
  const response = await fetch(`${home}/slack/install`, { redirect: 'manual' });
  expect(response.headers.get('set-cookie')).toMatch(/; Secure; HttpOnly;.*; SameSite=Lax$/);
});

it('takes a state once only', async () => {
  const { state, cookie } = await begin();
  const statuses = await Promise.all(
    [1, 2, 3].map(async () => (await comeBack('one', state, cookie)).status),
  );
  expect(statuses.sort()).toEqual([200, 400, 400]);
  expect((await comeBack('two', state, cookie)).status).toBe(400);
  expect(await store.installations.get('T2')).toBeNull();
});

it('answers each workspace with its own token', async () => {
  expect([await install('one'), await install('two'), await install('org')]).toEqual([200, 200, 200]);
  await deliver('T1', null, question('D1'), 'Ev1');
  await deliver('T2', null, question('D2'), 'Ev2');
  await deliver('T7', 'E1', question('D7'), 'Ev7');
  expect(posted).toEqual([
    ['D1', 'xoxb-one'],
    ['D2', 'xoxb-two'],
    ['D7', 'xoxb-org'],
  ]);
  expect(await store.questions.recentOf('T1', 'U1')).toHaveLength(1);
  expect(await store.questions.recentOf('E1/T7', 'U1')).toHaveLength(1);
  expect(await store.questions.recentOf('E1/T8', 'U1')).toEqual([]);
});

it('refuses a state that is not this browser’s, or none of its own, or missing', async () => {
  const mine = await begin();
  const theirs = await begin();
  const refused = [
    await comeBack('one', theirs.state, mine.cookie),
    await comeBack('one', 'made-up', 'slack-app-oauth-state=made-up'),
    await comeBack('one', '', mine.cookie),
  ];
  for (const { status } of refused) expect(status).toBeGreaterThanOrEqual(400);
  expect(await store.installations.get('T1')).toBeNull();
});

it('says so where Slack does not take the code', async () => {
  expect(await install('wrong')).toBe(500);
});

it('leaves events of workspaces that it does not know to Slack', async () => {
  expect(await deliver('T9', null, question('D9'), 'Ev9')).toBe(503);
  expect(posted).toEqual([]);
});

it('deletes a workspace’s token when the app is removed, and an organisation’s for all its teams', async () => {
  for (const code of ['one', 'two', 'org']) await install(code);
  await store.watchedChannels.set('E1/T7', 'C7', true);
  await deliver('T1', null, { type: 'app_uninstalled' }, 'Ev1');
  await deliver('T7', 'E1', { type: 'app_uninstalled' }, 'Ev2');
  expect(await store.installations.get('T1')).toBeNull();
  expect(await store.installations.get('T2')).not.toBeNull();
  expect(await store.installations.get('E1')).toBeNull();
  expect(await store.watchedChannels.get('E1/T7', 'C7')).toBe(false);
});

it.each([{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }])(
  'keeps a fresh installation where %j comes late',
  async (event) => {
    await install('one');
    expect(await deliver('T1', null, event, 'Ev1', Date.now() - 60_000)).toBe(200);
    expect(await store.installations.get('T1')).not.toBeNull();
    await deliver('T1', null, question('D1'), 'Ev2');
    expect(posted).toEqual([['D1', 'xoxb-one']]);
    await deliver('T1', null, event, 'Ev3', Date.now() + 1_000);
    expect(await store.installations.get('T1')).toBeNull();
  },
);
