import { type Json, startWorkspace, type Workspace } from '../src/index.ts';
import { manifest } from './manifest.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await startWorkspace({ manifest, retryDelaysMs: [] });
});

afterEach(() => workspace.close());

async function call(
  method: string,
  body: Json = {},
  token: string | null = workspace.botToken,
): Promise<Json> {
  const response = await fetch(`${workspace.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Json;
}

const general = 'C0GENERAL';
const header = (length: number) => [
  { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(length) } },
];

test('tokens are asked for and checked', async () => {
  expect(await call('auth.test', {}, null)).toEqual({ ok: false, error: 'not_authed' });
  expect(await call('auth.test', {}, 'xoxb-wrong')).toEqual({ ok: false, error: 'invalid_auth' });
  expect(await call('auth.test', {}, workspace.appToken)).toEqual({
    ok: false,
    error: 'not_allowed_token_type',
  });
  expect(await call('auth.test')).toMatchObject({
    ok: true,
    user_id: workspace.botUserId,
    bot_id: 'B0LOCAL',
  });
});

test('a method that Slack does not have is unknown', async () => {
  expect(await call('chat.shout')).toMatchObject({ ok: false, error: 'unknown_method' });
});

const refusals: [string, string, Json, string][] = [
  ['a channel that is not there', 'chat.postMessage', { channel: 'C0NONE', text: 'x' }, 'channel_not_found'],
  ['a channel the app is not in', 'chat.postMessage', { channel: 'C0RANDOM', text: 'x' }, 'not_in_channel'],
  ['nothing to say', 'chat.postMessage', { channel: general, text: ' ' }, 'no_text'],
  ['40,001 characters', 'chat.postMessage', { channel: general, text: 'x'.repeat(40_001) }, 'msg_too_long'],
  ['blocks that are no list', 'chat.postMessage', { channel: general, blocks: 'x' }, 'invalid_blocks_format'],
  ['an over-long header', 'chat.postMessage', { channel: general, blocks: header(151) }, 'invalid_blocks'],
  [
    '51 blocks',
    'chat.postMessage',
    { channel: general, blocks: Array(51).fill({ type: 'divider' }) },
    'invalid_blocks',
  ],
  [
    'a thread that is not there',
    'chat.postMessage',
    { channel: general, text: 'x', thread_ts: '1.1' },
    'thread_not_found',
  ],
  [
    'metadata without a payload',
    'chat.postMessage',
    { channel: general, text: 'x', metadata: { event_type: 'a' } },
    'invalid_metadata_format',
  ],
  [
    'an ephemeral message for a stranger',
    'chat.postEphemeral',
    { channel: 'D0ALEX', user: 'U0MEI', text: 'x' },
    'user_not_in_channel',
  ],
  ['a change of nothing', 'chat.update', { channel: general, ts: '1.1', text: 'x' }, 'message_not_found'],
  ['replies to nothing', 'conversations.replies', { channel: general, ts: '1.1' }, 'thread_not_found'],
  ['an unknown person', 'users.info', { user: 'U0NONE' }, 'user_not_found'],
  [
    'a reaction to nothing',
    'reactions.add',
    { channel: general, timestamp: '1.1', name: 'eyes' },
    'message_not_found',
  ],
  [
    'a view without its trigger',
    'views.open',
    { trigger_id: 'x', view: { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [] } },
    'invalid_trigger_id',
  ],
  ['a malformed view', 'views.open', { trigger_id: 'x', view: { type: 'modal' } }, 'invalid_arguments'],
  [
    'a step that does not run',
    'functions.completeSuccess',
    { function_execution_id: 'Fx', outputs: {} },
    'function_execution_not_found',
  ],
];

test.each(refusals)('%s is refused', async (_, method, body, error) => {
  expect(await call(method, body)).toMatchObject({ ok: false, error });
});

test('a refusal of blocks names the place as Slack does', async () => {
  const fault = 'must be less than 151 characters [json-pointer:/blocks/0/text/text]';
  expect(await call('chat.postMessage', { channel: general, blocks: header(151) })).toEqual({
    ok: false,
    error: 'invalid_blocks',
    errors: [fault],
    response_metadata: { messages: [`[ERROR] ${fault}`] },
  });
});

test('a message can be long in text, but not in blocks over all', async () => {
  const section = { type: 'section', text: { type: 'plain_text', text: 'x'.repeat(2600) } };
  expect(await call('chat.postMessage', { channel: general, blocks: Array(5).fill(section) })).toMatchObject({
    ok: true,
  });
  expect(
    await call('chat.postMessage', {
      channel: general,
      blocks: [...Array(5).fill(section), { type: 'section', text: { type: 'plain_text', text: 'x' } }],
    }),
  ).toMatchObject({ ok: false, error: 'msg_blocks_too_long' });
});

test('only the app’s own messages can be changed', async () => {
  const theirs = workspace.as('U0ALEX').write(general, 'mine');
  expect(await call('chat.update', { channel: general, ts: theirs.ts, text: 'x' })).toMatchObject({
    error: 'cant_update_message',
  });
  expect(await call('chat.delete', { channel: general, ts: theirs.ts })).toMatchObject({
    error: 'cant_delete_message',
  });
  const { ts } = await call('chat.postMessage', { channel: general, text: 'before' });
  expect(await call('chat.update', { channel: general, ts, text: 'after' })).toMatchObject({
    ok: true,
    text: 'after',
  });
  expect(await call('chat.update', { channel: general, ts, text: 'x'.repeat(4001) })).toMatchObject({
    error: 'msg_too_long',
  });
  expect(workspace.messages(general).at(-1)).toMatchObject({
    text: 'after',
    edited: { user: workspace.botUserId },
  });
});

test('replies come with metadata on request, a page at a time', async () => {
  const asked = workspace.as('U0ALEX').write(general, 'question');
  const metadata = { event_type: 'told', event_payload: { role: 'r' } };
  for (const text of ['one', 'two', 'three'])
    await call('chat.postMessage', { channel: general, text, thread_ts: asked.ts, metadata });
  const first = await call('conversations.replies', {
    channel: general,
    ts: asked.ts,
    limit: 2,
    include_all_metadata: true,
  });
  expect(first).toMatchObject({
    ok: true,
    has_more: true,
    messages: [
      { text: 'question', reply_count: 3 },
      { text: 'one', metadata },
    ],
  });
  const cursor = (first.response_metadata as Json).next_cursor;
  const second = await call('conversations.replies', { channel: general, ts: asked.ts, limit: 2, cursor });
  expect(second).toMatchObject({
    has_more: false,
    messages: [{ text: 'two', bot_id: 'B0LOCAL' }, { text: 'three' }],
  });
  expect((second.messages as Json[])[0]).not.toHaveProperty('metadata');
});

test('ephemeral messages are nowhere in the history and cannot be changed', async () => {
  const { message_ts: ts } = await call('chat.postEphemeral', {
    channel: general,
    user: 'U0ALEX',
    text: 'psst',
  });
  expect(workspace.as('U0ALEX').sees(general)).toHaveLength(1);
  expect(workspace.as('U0MEI').sees(general)).toHaveLength(0);
  expect(await call('conversations.history', { channel: general })).toMatchObject({ messages: [] });
  expect(await call('chat.update', { channel: general, ts, text: 'x' })).toMatchObject({
    error: 'message_not_found',
  });
});

test('a person’s locale comes on request', async () => {
  expect(await call('users.info', { user: 'U0MEI', include_locale: true })).toMatchObject({
    user: { locale: 'zh-CN' },
  });
  const { user } = await call('users.info', { user: 'U0MEI' });
  expect(user).not.toHaveProperty('locale');
});

test('everybody in the workspace is listed, and who runs it', async () => {
  const { members } = await call('users.list', {});
  expect(members).toContainEqual(expect.objectContaining({ id: 'U0MEI', is_admin: false }));
  expect(members).toContainEqual(expect.objectContaining({ is_admin: true }));
});

test('what the manifest does not ask for is not granted', async () => {
  const narrow = await startWorkspace({
    manifest: { ...manifest, oauth_config: { scopes: { bot: ['chat:write'] } } },
  });
  try {
    const response = await fetch(`${narrow.apiUrl}users.info?user=U0MEI`, {
      method: 'POST',
      headers: { authorization: `Bearer ${narrow.botToken}` },
    });
    expect(await response.json()).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write',
    });
  } finally {
    await narrow.close();
  }
});

test('a test can make the next calls go wrong', async () => {
  workspace.failNext('chat.postMessage', { error: 'internal_error' });
  workspace.failNext('chat.postMessage', { retryAfterSeconds: 7 });
  const post = () =>
    fetch(`${workspace.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${workspace.botToken}` },
      body: new URLSearchParams({ channel: general, text: 'x' }),
    });
  expect(await (await post()).json()).toEqual({ ok: false, error: 'internal_error' });
  const limited = await post();
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
  expect(await (await post()).json()).toMatchObject({ ok: true });
  expect(workspace.calls('chat.postMessage')).toHaveLength(3);
});

test('a file is uploaded in three steps and stands in the channel', async () => {
  const content = '# Brief\n';
  const { upload_url: url, file_id: id } = await call('files.getUploadURLExternal', {
    filename: 'brief.md',
    length: content.length,
  });
  expect(await call('files.completeUploadExternal', { files: [{ id }], channel_id: general })).toMatchObject({
    error: 'file_not_found',
  });
  await fetch(String(url), { method: 'POST', body: content });
  expect(
    await call('files.completeUploadExternal', {
      files: [{ id, title: 'Brief' }],
      channel_id: general,
      initial_comment: 'Here',
    }),
  ).toMatchObject({ ok: true });
  expect(workspace.messages(general).at(-1)).toMatchObject({
    text: 'Here',
    files: [{ title: 'Brief', name: 'brief.md' }],
  });
  expect(await (await fetch(`${workspace.url}files/${id}`)).text()).toBe(content);
});

test('a suggested prompt needs a title and a message, and there are four at most', async () => {
  const prompt = { title: 'T', message: 'M' };
  const set = (prompts: Json[]) =>
    call('assistant.threads.setSuggestedPrompts', { channel_id: 'D0ALEX', prompts });
  expect(await set(Array(4).fill(prompt))).toEqual({ ok: true });
  expect(await set(Array(5).fill(prompt))).toMatchObject({ error: 'invalid_arguments' });
  expect(await set([{ title: 'T' }])).toMatchObject({ error: 'invalid_arguments' });
});

test('other hosts and other origins are turned away', async () => {
  const { request } = await import('node:http');
  const status = (headers: Record<string, string>) =>
    new Promise((resolve) => {
      const sent = request(`${workspace.url}do`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.end('{}');
    });
  const json = { 'content-type': 'application/json' };
  expect(await status({ ...json, host: 'evil.example' })).toBe(403);
  expect(await status({ ...json, origin: 'http://evil.example' })).toBe(403);
  expect(await status({ 'content-type': 'text/plain' })).toBe(415);
  expect(await status(json)).toBe(400);
});
