import type { App } from '@slack/bolt';
import { type Json, startWorkspace, type Workspace } from '../src/index.ts';
import { connectApp } from './echo-app.ts';
import { manifest } from './manifest.ts';

const general = 'C0GENERAL';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const share = {
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id: 'share', value: 'v1', text: plain('Share to channel') }],
};
const asking = {
  type: 'modal' as const,
  callback_id: 'ask',
  title: plain('Ask'),
  submit: plain('Send'),
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input' as const,
      block_id: 'words',
      label: plain('Words'),
      element: { type: 'plain_text_input' as const, action_id: 'typed' },
    },
    {
      type: 'input' as const,
      block_id: 'kind',
      optional: true,
      label: plain('Kind'),
      element: {
        type: 'static_select' as const,
        action_id: 'kind',
        options: [{ text: plain('Loud'), value: 'loud' }],
      },
    },
  ],
};

let now: number;
let workspace: Workspace;
let app: App | undefined;

beforeEach(async () => {
  now = Date.now();
  workspace = await startWorkspace({ manifest, retryDelaysMs: [], now: () => now });
});

afterEach(async () => {
  await app?.stop();
  app = undefined;
  await workspace.close();
});

const alex = () => workspace.as('U0ALEX');

test('a command carries what Slack sends, and its ack can answer', async () => {
  let body: Json = {};
  app = await connectApp(workspace, (it) =>
    it.command('/echo', async ({ ack, command }) => {
      body = { ...command };
      await ack({ text: 'privately', blocks: [share] });
    }),
  );
  expect(await alex().command(general, '/echo one & two')).toEqual({ kind: 'taken' });
  expect(body).toMatchObject({
    command: '/echo',
    text: 'one &amp; two',
    user_id: 'U0ALEX',
    channel_id: general,
    channel_name: 'general',
  });
  expect(alex().sees(general)).toMatchObject([{ text: 'privately', visibleTo: 'U0ALEX' }]);
  expect(workspace.as('U0MEI').sees(general)).toEqual([]);
});

test('an empty ack of a command shows nothing', async () => {
  app = await connectApp(workspace, (it) => it.command('/echo', async ({ ack }) => ack()));
  expect(await alex().command(general, '/echo')).toEqual({ kind: 'taken' });
  expect(alex().sees(general)).toEqual([]);
});

test('who uses a command reads what went wrong', async () => {
  app = await connectApp(workspace, (it) => it.command('/export', async () => {}));
  expect(await alex().command(general, '/export')).toEqual({ kind: 'failed', error: 'operation_timeout' });
  expect(alex().sees(general).at(-1)?.text).toBe('`/export` failed with the error "operation_timeout"');
  await app.stop();
  app = undefined;
  await workspace.until(() => !workspace.connected(), 'the app leave');
  expect(await alex().command(general, '/echo')).toEqual({ kind: 'failed', error: 'dispatch_failed' });
  expect(await alex().command(general, '/nonsense')).toEqual({ kind: 'failed', error: 'invalid_command' });
});

test('a button on an ephemeral message can be answered in the channel and take the message away', async () => {
  const pressed: Json[] = [];
  app = await connectApp(workspace, (it) => {
    it.command('/echo', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'privately', blocks: [share] });
    });
    it.action('share', async ({ ack, body, respond }) => {
      pressed.push({ ...body });
      await ack();
      await respond({ text: 'for everyone', response_type: 'in_channel' });
      await respond({ delete_original: true });
    });
  });
  await alex().command(general, '/echo');
  const [shown] = await workspace.until(() =>
    alex().sees(general).length > 0 ? alex().sees(general) : null,
  );
  if (!shown) throw new Error('nothing shown');
  expect(await alex().press(shown, 'Share to channel')).toEqual({ kind: 'taken' });
  await workspace.until(() => !alex().sees(general).includes(shown), 'the ephemeral message go');
  expect(workspace.as('U0MEI').sees(general)).toMatchObject([
    { text: 'for everyone', user: workspace.botUserId },
  ]);
  const [payload] = pressed;
  expect(payload).toMatchObject({
    container: { type: 'message', is_ephemeral: true, channel_id: general },
    actions: [{ action_id: 'share', value: 'v1', type: 'button' }],
  });
  expect(payload).not.toHaveProperty('message');
});

test('a response URL serves five times, and for thirty minutes', async () => {
  const urls: string[] = [];
  app = await connectApp(workspace, (it) =>
    it.command('/echo', async ({ ack, command }) => {
      urls.push(command.response_url);
      await ack();
    }),
  );
  await alex().command(general, '/echo');
  await alex().command(general, '/echo');
  const use = async (url: string, text = 'x') => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ text }) });
    return [response.status, await response.json()];
  };
  const [first = '', second = ''] = urls;
  for (let uses = 0; uses < 5; uses += 1) expect(await use(first)).toEqual([200, { ok: true }]);
  expect(await use(first)).toEqual([404, { ok: false, error: 'used_url' }]);
  expect(await use(second, ' ')).toEqual([400, { ok: false, error: 'no_text' }]);
  now += 30 * 60_000 + 1;
  expect(await use(second)).toEqual([404, { ok: false, error: 'expired_url' }]);
});

test('a trigger opens one view within three seconds', async () => {
  const triggers: string[] = [];
  app = await connectApp(workspace, (it) =>
    it.shortcut('echo_anywhere', async ({ ack, body }) => {
      triggers.push(body.trigger_id);
      await ack();
    }),
  );
  await alex().shortcut('echo_anywhere');
  await alex().shortcut('echo_anywhere');
  const open = (trigger_id = '') => app?.client.views.open({ trigger_id, view: asking });
  await open(triggers[0]);
  await expect(open(triggers[0])).rejects.toThrow('exchanged_trigger_id');
  now += 3001;
  await expect(open(triggers[1])).rejects.toThrow('expired_trigger_id');
});

test('a modal is handed in, corrected, changed and closed', async () => {
  const answers: Json[] = [
    { response_action: 'errors', errors: { words: 'Say more.' } },
    { response_action: 'update', view: { ...asking, title: plain('Again') } },
    { response_action: 'push', view: { ...asking, title: plain('Over it') } },
    {},
    { response_action: 'clear' },
  ];
  const submitted: Json[] = [];
  app = await connectApp(workspace, (it) => {
    it.shortcut('echo_anywhere', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: asking });
    });
    it.view('ask', async ({ ack, view }) => {
      submitted.push({ ...view });
      await ack(answers.shift() as never);
    });
  });
  await alex().shortcut('echo_anywhere');
  await workspace.until(() => alex().modal(), 'a modal');
  const title = () => (alex().modal()?.view.title as Json | undefined)?.text;

  expect(await alex().submit()).toEqual({
    kind: 'errors',
    errors: { words: 'Please complete this required field.' },
  });
  expect(submitted).toEqual([]);
  expect(await alex().submit({ typed: 'hi', kind: 'loud' })).toEqual({
    kind: 'errors',
    errors: { words: 'Say more.' },
  });
  expect(submitted[0]).toMatchObject({
    private_metadata: 'kept',
    state: {
      values: {
        words: { typed: { type: 'plain_text_input', value: 'hi' } },
        kind: { kind: { type: 'static_select', selected_option: { value: 'loud' } } },
      },
    },
  });
  expect(await alex().submit({ typed: 'hi' })).toEqual({ kind: 'updated' });
  expect(title()).toBe('Again');
  expect(await alex().submit({ typed: 'hi' })).toEqual({ kind: 'pushed' });
  expect(title()).toBe('Over it');
  expect(await alex().submit({ typed: 'hi' })).toEqual({ kind: 'closed' });
  expect(title()).toBe('Again');
  expect(await alex().submit({ typed: 'hi' })).toEqual({ kind: 'cleared' });
  expect(alex().modal()).toBeUndefined();
});

test('a view that changed meanwhile is not overwritten', async () => {
  app = await connectApp(workspace, (it) =>
    it.shortcut('echo_anywhere', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: asking });
    }),
  );
  await alex().shortcut('echo_anywhere');
  const { view } = await workspace.until(() => alex().modal(), 'a modal');
  const { id: view_id, hash } = view;
  await app.client.views.update({ view_id, hash, view: asking });
  await expect(app.client.views.update({ view_id, hash, view: asking })).rejects.toThrow('hash_conflict');
});

test('a Home tab is published, and its menus act', async () => {
  const actions: Json[] = [];
  const menu = {
    type: 'actions' as const,
    block_id: 'menu',
    elements: [
      { type: 'static_select' as const, action_id: 'role', options: [{ text: plain('One'), value: 'one' }] },
      { type: 'external_select' as const, action_id: 'any', min_query_length: 0 },
    ],
  };
  app = await connectApp(workspace, (it) => {
    it.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [menu] } });
    });
    it.action('role', async ({ ack, body, action }) => {
      actions.push({ ...action, view: 'view' in body });
      await ack();
    });
    it.options('any', async ({ ack, options }) =>
      ack({ options: [{ text: plain(options.value.toUpperCase()), value: options.value }] }),
    );
  });
  alex().openHome();
  await workspace.until(() => alex().home(), 'a Home tab');
  expect(await alex().press('home', 'role', 'one')).toEqual({ kind: 'taken' });
  expect(actions).toMatchObject([{ action_id: 'role', selected_option: { value: 'one' }, view: true }]);
  expect(await alex().suggest('home', 'any', 'pay')).toMatchObject([{ text: { text: 'PAY' }, value: 'pay' }]);
});

test('a message shortcut carries the message', async () => {
  const taken: Json[] = [];
  app = await connectApp(workspace, (it) =>
    it.shortcut({ type: 'message_action', callback_id: 'echo_message' }, async ({ ack, shortcut }) => {
      taken.push({ ...shortcut });
      await ack();
    }),
  );
  const message = workspace.as('U0MEI').write(general, 'words');
  expect(await alex().messageShortcut('echo_message', message)).toEqual({ kind: 'taken' });
  expect(taken).toMatchObject([
    { message: { text: 'words', ts: message.ts }, channel: { id: general }, user: { id: 'U0ALEX' } },
  ]);
});

test('feedback buttons say which one was pressed', async () => {
  const taken: Json[] = [];
  app = await connectApp(workspace, (it) =>
    it.action('judge', async ({ ack, action }) => {
      taken.push({ ...action });
      await ack();
    }),
  );
  const { ts } = await app.client.chat.postMessage({
    channel: general,
    text: 'x',
    blocks: [
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'judge',
            positive_button: { text: plain('Good'), value: 'good' },
            negative_button: { text: plain('Bad'), value: 'bad' },
          },
        ],
      },
    ],
  });
  const message = workspace.messages(general).find((each) => each.ts === ts);
  if (!message) throw new Error('not posted');
  await alex().press(message, 'judge', 'bad');
  expect(taken).toMatchObject([{ type: 'feedback_buttons', value: 'bad' }]);
  await expect(alex().press(message, 'nothing')).rejects.toThrow('offers judge');
});
