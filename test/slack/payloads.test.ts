import { connect } from 'node:net';
import { type Running, runApp } from './support/run-app.ts';
import { sign } from './support/sign.ts';

let running: Running;

afterEach(() => running.close());

/** Asks something that is surely answered: the app is alive, and what came before has had its turn. */
async function expectAnAnswer(): Promise<void> {
  const { workspace } = running;
  const { alex } = workspace.people;
  const before = workspace.messages(workspace.directOf(alex)).length;
  workspace.as(alex).direct('tools?');
  await workspace.until(
    () => workspace.messages(workspace.directOf(alex)).length === before + 2,
    'an answer',
  );
}

describe('a frame of the socket', () => {
  beforeEach(async () => {
    running = await runApp('socket');
  });

  const body = { type: 'event_callback', team_id: 'T0LOCAL', event_id: 'Ev9' };
  it.each([
    ['null', null],
    ['a list', [1]],
    ['a text', 'hello'],
    ['an unknown type', { type: 'news', envelope_id: 'e1' }],
    ['the name of an own event of Slack’s client', { type: 'close', envelope_id: 'e1' }],
    ['a payload that is null', { type: 'events_api', envelope_id: 'e1', payload: null }],
    [
      'no inner event',
      { type: 'events_api', envelope_id: 'e1', payload: { type: 'app_rate_limited', team_id: 'T0LOCAL' } },
    ],
    [
      'an inner event that is null',
      { type: 'events_api', envelope_id: 'e1', payload: { ...body, event: null } },
    ],
    [
      'an inner event without a type',
      { type: 'events_api', envelope_id: 'e1', payload: { ...body, event: {} } },
    ],
    [
      'an inner event that Bolt cannot read',
      { type: 'events_api', envelope_id: 'e1', payload: { ...body, event: { type: 'message', item: null } } },
    ],
    [
      'no event id',
      { type: 'events_api', envelope_id: 'e1', payload: { event: { type: 'app_mention', text: 'tools?' } } },
    ],
    ['a command that is null', { type: 'slash_commands', envelope_id: 'e1', payload: null }],
    [
      'a press without actions',
      { type: 'interactive', envelope_id: 'e1', payload: { type: 'block_actions' } },
    ],
  ])('with %s does not end the app, and is logged', async (_, frame) => {
    const warnings = () => running.logged().filter(({ level }) => level === 40).length;
    running.workspace.sendFrame(JSON.stringify(frame));
    await running.workspace.until(() => warnings() > 0, 'a warning');
    await expectAnAnswer();
    expect(running.logged().filter(({ level }) => Number(level) > 40)).toEqual([]);
  });

  it('that is no JSON does not end the app', async () => {
    running.workspace.sendFrame('{"type":');
    await expectAnAnswer();
  });
});

describe('a signed request', () => {
  let url: string;

  beforeEach(async () => {
    running = await runApp('http');
    url = `http://127.0.0.1:${running.app.port}/slack/events`;
  });

  const form = (payload: unknown) => `payload=${encodeURIComponent(JSON.stringify(payload))}`;
  const by = { team: { id: 'T0LOCAL' }, user: { id: 'U0ALEX' } };
  const event = { type: 'event_callback', team_id: 'T0LOCAL', event_id: 'Ev9' };
  const view = { id: 'V1', callback_id: 'nobody', state: { values: {} }, blocks: [], private_metadata: '' };

  it.each([
    ['null', 400, 'null'],
    ['a number', 400, '1'],
    ['a text', 400, '"hello"'],
    ['a list', 400, '[]'],
    ['nothing in it', 400, '{}'],
    ['no type that Slack has', 400, '{"type":"No such type"}'],
    ['no JSON', 400, '{'],
    ['an event that is null', 400, JSON.stringify({ ...event, event: null })],
    ['an event without a type', 400, JSON.stringify({ ...event, event: {} })],
    [
      'an event that Bolt cannot read',
      400,
      JSON.stringify({ ...event, event: { type: 'message', item: null } }),
    ],
    ['an event of no id', 400, JSON.stringify({ event: { type: 'message' } })],
    [
      'an event of an endless id',
      400,
      JSON.stringify({ ...event, event_id: 'E'.repeat(300), event: { type: 'message' } }),
    ],
    [
      'authorizations that are no list',
      400,
      JSON.stringify({ ...event, authorizations: {}, event: { type: 'message' } }),
    ],
    [
      'an event that nobody listens to',
      200,
      JSON.stringify({ ...event, event: { type: 'star_added', user: 'U0ALEX' } }),
    ],
    ['a notice of Slack’s', 200, JSON.stringify({ type: 'app_rate_limited', team_id: 'T0LOCAL' })],
  ])('with %s ends with %s at once, and the app goes on', async (_, status, body) => {
    expect((await fetch(url, sign(body))).status).toBe(status);
    await expectAnAnswer();
  });

  const mention = { type: 'app_mention', channel: 'C0GENERAL', user: 'U0ALEX', ts: '1.1', text: 'tools?' };
  const message = { ...mention, type: 'message', channel_type: 'im' };
  const step = {
    type: 'function_executed',
    function: { callback_id: 'answer_role_question' },
    function_execution_id: 'Fx1',
    inputs: { question: 'tools?' },
  };
  const wrong = (event: object, fields: string[]) =>
    fields.flatMap((field) => [5, {}].map((value) => [field, { ...event, [field]: value }] as const));

  it.each([
    ...wrong(mention, ['text', 'user', 'channel', 'ts', 'thread_ts', 'subtype', 'bot_id']),
    ...wrong(message, ['text', 'user', 'channel', 'ts', 'thread_ts', 'subtype', 'bot_id', 'channel_type']),
    ...wrong({ type: 'app_home_opened', user: 'U0ALEX', tab: 'home' }, ['user', 'tab', 'channel']),
    ['user', { type: 'app_home_opened', tab: 'home' }],
    ['tokens', { type: 'tokens_revoked' }],
    ['tokens.bot', { type: 'tokens_revoked', tokens: { bot: 5 } }],
    ['function', { ...step, function: 'answer_role_question' }],
    ['function.callback_id', { ...step, function: { callback_id: 5 } }],
    ['function_execution_id', { ...step, function_execution_id: 5 }],
    ['inputs', { ...step, inputs: 'tools?' }],
  ] as const)(
    'with an event whose %s is of another type is refused, and the log names it',
    async (field, wrong) => {
      expect((await fetch(url, sign(JSON.stringify({ ...event, event: wrong })))).status).toBe(400);
      const told = running.logged().filter(({ level }) => Number(level) >= 40);
      expect(told).toEqual([
        expect.objectContaining({
          msg: 'a payload was not answered',
          reason: `an event without a right "event.${field}"`,
        }),
      ]);
    },
  );

  it('with null for what a message does not have is answered', async () => {
    const nothing = { thread_ts: null, subtype: null, bot_id: null, edited: null };
    const { workspace } = running;
    const { alex } = workspace.people;
    const channel = workspace.directOf(alex);
    const before = workspace.messages(channel).length;
    const asked = { ...message, ...nothing, channel, user: alex };
    expect((await fetch(url, sign(JSON.stringify({ ...event, event: asked })))).status).toBe(200);
    expect(workspace.messages(channel)).toHaveLength(before + 1);
  });

  it.each([
    ['null in a form', 400, form(null)],
    [
      'an unknown command',
      404,
      'command=%2Fnobody&text=&user_id=U0ALEX&team_id=T0LOCAL&channel_id=C0GENERAL',
    ],
    [
      'a press of an unknown button',
      404,
      form({ ...by, type: 'block_actions', actions: [{ type: 'button', action_id: 'nobody' }] }),
    ],
    ['a press without actions', 400, form({ ...by, type: 'block_actions', actions: null })],
    [
      'a press by nobody',
      400,
      form({ type: 'block_actions', actions: [{ type: 'button', action_id: 'nobody' }] }),
    ],
    ['an unknown shortcut', 404, form({ ...by, type: 'shortcut', callback_id: 'nobody' })],
    ['an unknown shortcut of a message', 404, form({ ...by, type: 'message_action', callback_id: 'nobody' })],
    ['an unknown view handed in', 404, form({ ...by, type: 'view_submission', view })],
    ['an unknown view closed', 404, form({ ...by, type: 'view_closed', view })],
    [
      'unknown options',
      404,
      form({ ...by, type: 'block_suggestion', action_id: 'nobody', block_id: 'b', value: '' }),
    ],
    [
      'an old kind of press',
      404,
      form({ ...by, type: 'interactive_message', callback_id: 'nobody', actions: [{ name: 'a' }] }),
    ],
    [
      'an old kind of dialog',
      404,
      form({ ...by, type: 'dialog_submission', callback_id: 'nobody', submission: {} }),
    ],
  ])('as a form with %s ends with %s at once, with a line that says so', async (_, status, body) => {
    const type = 'application/x-www-form-urlencoded';
    expect((await fetch(url, sign(body, { type }))).status).toBe(status);
    const lines = running.logged().map(({ msg }) => String(msg));
    expect(lines.filter((line) => line.includes('not answered'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('again'))).toEqual([]);
    await expectAnAnswer();
  });

  it('whose listener fails ends with 500', async () => {
    const body = form({
      ...by,
      type: 'block_suggestion',
      action_id: 'search_role',
      block_id: 'b',
      value: null,
    });
    const type = 'application/x-www-form-urlencoded';
    expect((await fetch(url, sign(body, { type }))).status).toBe(500);
  });

  it('without a right signature is refused whatever it holds', async () => {
    const wrong = { secret: 'f'.repeat(32) };
    const statuses = [];
    for (const body of ['null', '[]', '{}', '{']) statuses.push((await fetch(url, sign(body, wrong))).status);
    expect(statuses).toEqual([401, 401, 401, 401]);
    expect((await fetch(url, { method: 'POST', body: 'null' })).status).toBe(401);
  });

  it('that is too long ends with 413', async () => {
    const body = JSON.stringify({ type: 'x', padding: 'x'.repeat(5_000_000) });
    expect((await fetch(url, sign(body))).status).toBe(413);
  });

  it('that is never finished does not hold the stop', async () => {
    const socket = connect(running.app.port ?? 0, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf');
    await expectAnAnswer();
    await running.app.stop();
    expect(running.logged().map(({ msg }) => msg)).not.toContain('stopped before everything was finished');
    socket.destroy();
  });
});
