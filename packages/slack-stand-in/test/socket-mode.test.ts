import type { App } from '@slack/bolt';
import { startWorkspace, type Workspace } from '../src/index.ts';
import { connectApp } from './echo-app.ts';
import { manifest } from './manifest.ts';

const general = 'C0GENERAL';
let workspace: Workspace;
let app: App | undefined;

beforeEach(async () => {
  workspace = await startWorkspace({ manifest, retryDelaysMs: [0, 10] });
});

afterEach(async () => {
  await app?.stop();
  app = undefined;
  await workspace.close();
});

/** Connects an app that keeps every event it hears, its own messages left out by Bolt. */
async function listen(): Promise<{ heard: Record<string, unknown>[] }> {
  const heard: Record<string, unknown>[] = [];
  app = await connectApp(workspace, (it) =>
    it.event(/.*/, async ({ event }) => {
      heard.push({ ...event });
    }),
  );
  return { heard };
}

const seen = (heard: Record<string, unknown>[], type: string, count = 1) =>
  workspace.until(() => {
    const found = heard.filter(
      (event) => `${event.type}${event.subtype ? `:${event.subtype}` : ''}` === type,
    );
    return found.length >= count ? found : null;
  }, `${count} × ${type}`);

test('a mention reaches a real Bolt app and its answer stands in the thread', async () => {
  app = await connectApp(workspace, (it) =>
    it.event('app_mention', async ({ event, say }) => {
      await say({ text: `You said ${event.text}`, thread_ts: event.ts });
    }),
  );
  const asked = workspace.as('U0ALEX').mention(general, 'hello & <b>');
  const answer = await workspace.until(
    () => workspace.messages(general).find(({ threadTs }) => threadTs === asked.ts),
    'an answer in the thread',
  );
  expect(answer).toMatchObject({
    user: workspace.botUserId,
    text: `You said <@${workspace.botUserId}> hello &amp; &lt;b&gt;`,
  });
});

test('a mention in a channel is both a mention and a message; a direct message is only a message', async () => {
  const { heard } = await listen();
  workspace.as('U0ALEX').mention(general, 'hi');
  await seen(heard, 'app_mention');
  const [inChannel] = await seen(heard, 'message');
  expect(inChannel).toMatchObject({ channel: general, channel_type: 'channel', user: 'U0ALEX' });
  workspace.as('U0MEI').direct('@Echo hi');
  const [, direct] = await seen(heard, 'message', 2);
  expect(direct).toMatchObject({ channel_type: 'im', channel: workspace.directOf('U0MEI') });
  expect(heard.filter(({ type }) => type === 'app_mention')).toHaveLength(1);
});

test('edits, deletions, joins, reactions and the opening of a tab are events', async () => {
  const { heard } = await listen();
  const alex = workspace.as('U0ALEX');
  const message = alex.write(general, 'before');
  alex.edit(message, 'after');
  const [changed] = await seen(heard, 'message:message_changed');
  expect(changed).toMatchObject({ message: { text: 'after' }, previous_message: { text: 'before' } });
  alex.react(message, 'eyes');
  await seen(heard, 'reaction_added');
  alex.erase(message);
  await seen(heard, 'message:message_deleted');
  alex.join(general);
  await seen(heard, 'message:channel_join');
  await seen(heard, 'member_joined_channel');
  alex.openHome();
  const [opened] = await seen(heard, 'app_home_opened');
  expect(opened).toMatchObject({ tab: 'home', user: 'U0ALEX', channel: workspace.directOf('U0ALEX') });
});

test('nothing is heard from channels the app is not in, and Slack says so to who mentions it', async () => {
  const { heard } = await listen();
  const mei = workspace.as('U0MEI');
  mei.mention('C0RANDOM', 'hello?');
  expect(mei.sees('C0RANDOM').at(-1)?.text).toContain('不在这个频道里');
  mei.write(general, 'marker');
  await seen(heard, 'message');
  expect(heard.map(({ channel }) => channel)).not.toContain('C0RANDOM');
});

test('events that the manifest does not ask for are not sent', async () => {
  const settings = { event_subscriptions: { bot_events: ['app_mention'] } };
  const narrow = await startWorkspace({ manifest: { ...manifest, settings } });
  try {
    expect(await narrow.deliver('message.im', { type: 'message' })).toEqual({ kind: 'not subscribed' });
  } finally {
    await narrow.close();
  }
});

test('an event that nobody acks is given up after the retries', async () => {
  expect(await workspace.deliver('app_mention', { type: 'app_mention' })).toEqual({
    kind: 'given up',
    attempts: 3,
  });
});

test('a retry says that it is one', async () => {
  const attempts: unknown[] = [];
  const { WebSocket } = await import('ws');
  const opened = await fetch(`${workspace.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${workspace.appToken}` },
  });
  const { url } = (await opened.json()) as { url: string };
  const socket = new WebSocket(url);
  socket.on('message', (data) => {
    const { type, envelope_id, retry_attempt, retry_reason, payload } = JSON.parse(String(data));
    if (type !== 'events_api') return;
    attempts.push([retry_attempt, retry_reason, payload.event_id]);
    if (retry_attempt === 1) socket.send(JSON.stringify({ envelope_id }));
  });
  await workspace.until(() => workspace.connected(), 'a connection');
  expect(await workspace.deliver('app_mention', { type: 'app_mention' }, 'Ev1')).toEqual({
    kind: 'acked',
    attempts: 2,
  });
  expect(attempts).toEqual([
    [0, '', 'Ev1'],
    [1, 'timeout', 'Ev1'],
  ]);
  socket.close();
});

test('a ticket opens one connection, once', async () => {
  const { WebSocket } = await import('ws');
  const refused = (url: string) =>
    new Promise((resolve) => {
      const socket = new WebSocket(url);
      socket.on('error', () => resolve(true));
      socket.on('open', () => resolve(false));
    });
  expect(await refused(`${workspace.url.replace('http', 'ws')}link?ticket=guess`)).toBe(true);
});

test('the app comes back after Slack asks it to reconnect', async () => {
  app = await connectApp(workspace, (it) =>
    it.event('app_mention', async ({ say }) => {
      await say('here');
    }),
  );
  workspace.refreshSocket();
  await workspace.until(() => !workspace.connected(), 'the old connection go');
  await workspace.until(() => workspace.connected(), 'a new connection');
  workspace.as('U0ALEX').mention(general, 'still there?');
  await workspace.until(() => workspace.messages(general).find(({ text }) => text === 'here'), 'an answer');
});

test('a workflow step starts and reports its end', async () => {
  app = await connectApp(workspace, (it) =>
    it.function('echo_step', { autoAcknowledge: true }, async ({ inputs, complete }) => {
      await complete({ outputs: { words: inputs.words } });
    }),
  );
  const step = workspace.runStep('echo_step', { words: 'hi' });
  await workspace.until(() => step.outcome()?.kind === 'completed', 'the end of the step');
  expect(step.outcome()).toEqual({ kind: 'completed', outputs: { words: 'hi' } });
});
