import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { startBrowser } from '../support/browser.ts';
import { connectApp } from './echo-app.ts';
import { manifest } from './manifest.ts';

const general = 'C0GENERAL';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = (action_id: string, text: string) => ({
  type: 'button' as const,
  action_id,
  text: plain(text),
});

let browser: Browser;
let workspace: Workspace;
let app: App;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  workspace = await startWorkspace({ manifest, ackTimeoutMs: 300, retryDelaysMs: [] });
  app = await connectApp(workspace, listen);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.setDefaultTimeout(5000);
  await page.goto(workspace.url);
});

afterEach(async () => {
  await page.close();
  await app.stop();
  await workspace.close();
  expect(complaints).toEqual([]);
});

/** An app that answers in every way a person can ask. */
function listen(it: App): void {
  it.event('app_mention', async ({ event, say }) => {
    await say({
      text: 'Heard you',
      thread_ts: event.ts,
      blocks: [
        { type: 'header', text: plain('Heard *you* <script>') },
        { type: 'section', text: { type: 'mrkdwn', text: '*loudly* &lt;img src=x onerror=alert(1)&gt;' } },
        { type: 'actions', elements: [button('more', 'Tell me more')] },
      ],
    });
  });
  it.action('more', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const { channel_id: channel, thread_ts } = body.container;
    await client.chat.postMessage({ channel, thread_ts, text: 'There is more' });
  });
  it.command('/echo', async ({ ack, command }) => {
    const blocks = [
      { type: 'section' as const, text: plain(command.text) },
      { type: 'actions' as const, elements: [button('share', 'Share to channel')] },
    ];
    await ack({ text: command.text, blocks });
  });
  it.action('share', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Shared', response_type: 'in_channel' });
    await respond({ delete_original: true });
  });
  it.command('/export', async () => {});
  it.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          {
            type: 'input',
            block_id: 'search',
            dispatch_action: true,
            label: plain('Search'),
            element: { type: 'plain_text_input', action_id: 'search' },
          },
        ],
      },
    });
  });
  it.action('search', async ({ ack, action, body, client }) => {
    await ack();
    const found = 'value' in action ? String(action.value) : '';
    await client.views.publish({
      user_id: body.user.id,
      view: { type: 'home', blocks: [{ type: 'header', text: plain(`Found ${found}`) }] },
    });
  });
  it.shortcut('echo_anywhere', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'ask',
        title: plain('Ask'),
        submit: plain('Send'),
        blocks: [
          {
            type: 'input',
            block_id: 'words',
            label: plain('Words'),
            element: { type: 'plain_text_input', action_id: 'typed' },
          },
        ],
      },
    });
  });
  it.view('ask', async ({ ack, view, client, body }) => {
    await ack();
    const words = view.state.values.words?.typed?.value ?? '';
    await client.chat.postMessage({ channel: general, text: `${body.user.name} asked: ${words}` });
  });
  it.shortcut('echo_message', async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const text = `Again: ${shortcut.message.text}`;
    await client.chat.postEphemeral({ channel: shortcut.channel.id, user: shortcut.user.id, text });
  });
}

const composer = () => page.getByRole('combobox', { name: 'Message #general' });
const main = () => page.locator('.main');
const thread = () => page.locator('.thread');

async function write(text: string): Promise<void> {
  await composer().fill(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

test('a mention is completed as one types, and answered in a thread whose button works', async () => {
  await composer().pressSequentially('@ec');
  await page.getByRole('option', { name: 'Echo' }).waitFor();
  await page.keyboard.press('Enter');
  await composer().pressSequentially('hello');
  await page.keyboard.press('Enter');
  await main()
    .getByRole('button', { name: /1 reply/ })
    .click();
  await thread().getByRole('button', { name: 'Tell me more' }).click();
  await thread().getByText('There is more').waitFor();
  expect(await thread().getByText('2 replies').count()).toBe(1);
});

test('what the app says is shown as it says it, and never runs', async () => {
  await write('@Echo hello');
  await main()
    .getByRole('button', { name: /1 reply/ })
    .click();
  expect(await thread().getByRole('heading', { level: 3 }).textContent()).toBe('Heard *you* <script>');
  expect(await thread().getByText('<img src=x onerror=alert(1)>').count()).toBe(1);
  expect(await thread().locator('.drawn img, .drawn script').count()).toBe(0);
});

test('a slash lists the commands with hint and description; the answer is only for who asked', async () => {
  await composer().pressSequentially('/');
  const offered = await page.locator('.offer').allInnerTexts();
  expect(offered.map((text) => text.split('\n'))).toEqual([
    ['/echo <words>', 'Says it again'],
    ['/export', 'Gives it as a file'],
  ]);
  await composer().pressSequentially('echo');
  await page.keyboard.press('Tab');
  await composer().pressSequentially('so & so');
  await page.keyboard.press('Enter');
  await main().getByText('Only visible to you').waitFor();
  await main().getByRole('button', { name: 'Share to channel' }).click();
  await main().getByText('Shared', { exact: true }).waitFor();
  await main().getByText('Only visible to you').waitFor({ state: 'detached' });
});

test('a command that is not acked, or that is none, is told as Slack tells it', async () => {
  await write('/export');
  await main().getByText('failed with the error "operation_timeout"').waitFor();
  await write('/nonsense');
  await main().getByText('is not a valid command').waitFor();
});

test('a global shortcut opens a modal that keeps what is typed until it is complete', async () => {
  await main().getByLabel('Shortcuts').click();
  await page.getByRole('menuitem', { name: /Ask for an echo/ }).click();
  const modal = page.getByRole('dialog', { name: 'Ask' });
  await modal.getByRole('button', { name: 'Send' }).click();
  await modal.getByText('Please complete this required field.').waitFor();
  await modal.getByLabel('Words').fill('how are you');
  await modal.getByRole('button', { name: 'Send' }).click();
  await main().getByText('alex asked: how are you').waitFor();
  await modal.waitFor({ state: 'hidden' });
});

test('a message shortcut stands in the message’s menu', async () => {
  workspace.as('U0MEI').write(general, 'say it');
  const message = main().getByRole('article').filter({ hasText: 'say it' }).first();
  await message.hover();
  await message.getByLabel('More actions').click();
  await message.getByRole('menuitem', { name: /Echo this/ }).click();
  await main().getByText('Again: say it').waitFor();
});

test('the Home tab is drawn when it is opened, and Enter in its search field acts', async () => {
  await page.getByRole('button', { name: 'Echo' }).click();
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByLabel('Search').fill('pay');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Found pay' }).waitFor();
});

test('another person sees what is theirs', async () => {
  await write('/echo secret');
  await main().getByText('Only visible to you').waitFor();
  await page.getByLabel('You are').selectOption('U0MEI');
  await main().getByText('Only visible to you').waitFor({ state: 'detached' });
  await composer().fill('大家好');
  await page.keyboard.press('Enter');
  await main()
    .getByRole('article', { name: /^Mei Chen/ })
    .waitFor();
  expect(workspace.messages(general).at(-1)).toMatchObject({ user: 'U0MEI', text: '大家好' });
});

test('a permalink opens the channel at its message', async () => {
  const { ts } = await app.client.chat.postMessage({ channel: 'C0HIRING', text: 'the one' });
  const { permalink } = await app.client.chat.getPermalink({ channel: 'C0HIRING', message_ts: String(ts) });
  await page.goto(String(permalink));
  await page.locator('.message.linked').getByText('the one').waitFor();
});

test('the page says when no app is there', async () => {
  await app.stop();
  await page.getByText('No app is connected').waitFor();
});

test('on a phone one thing is shown at a time', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await write('@Echo hello');
  await main()
    .getByRole('button', { name: /1 reply/ })
    .click();
  await thread().getByRole('button', { name: 'Tell me more' }).waitFor();
  expect(await main().isVisible()).toBe(false);
  await thread().getByLabel('Close thread').click();
  await main().getByLabel('Channels').click();
  await page.getByRole('button', { name: 'hiring' }).click();
  await main().getByRole('heading', { level: 1, name: 'hiring' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
});
