import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { startWorkspace, type Workspace } from '../src/index.ts';
import { startBrowser } from './browser.ts';
import { connectApp } from './echo-app.ts';
import { manifest } from './manifest.ts';

const general = 'C0GENERAL';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = (action_id: string, text: string) => ({
  type: 'button' as const,
  action_id,
  text: plain(text),
});
const input = (block_id: string, element: object, label = block_id) => ({
  type: 'input',
  block_id,
  label: plain(label),
  element,
});
const form = (callback_id: string, title: string, blocks: object[]) => ({
  type: 'modal' as const,
  callback_id,
  title: plain(title),
  submit: plain('Send'),
  blocks: blocks as never,
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
  workspace = await startWorkspace({ manifest, retryDelaysMs: [] });
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
      view: form('ask', 'Ask', [input('words', { type: 'plain_text_input', action_id: 'typed' }, 'Words')]),
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
const styleOf = (selector: string, name: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${name}`);
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

test('the Home tab is drawn for another person, and for who comes by a link', async () => {
  await page.getByRole('button', { name: 'Echo' }).click();
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByLabel('Search').waitFor();
  await page.getByLabel('You are').selectOption('U0MEI');
  await page.getByRole('tab', { name: '主页' }).waitFor();
  await page.getByLabel('Search').waitFor();
  await page.goto(`${workspace.url}#person=U0LIMING&channel=D0LIMING&tab=home`);
  await page.reload();
  await page.getByLabel('Search').waitFor();
});

test('another person sees what is theirs', async () => {
  await write('/echo secret');
  await main().getByText('Only visible to you').waitFor();
  await page.getByLabel('You are').selectOption('U0MEI');
  await main().getByText('Only visible to you').waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: '发消息给 #general' }).fill('大家好');
  await page.keyboard.press('Enter');
  await main()
    .getByRole('article', { name: /^Mei Chen/ })
    .waitFor();
  expect(workspace.messages(general).at(-1)).toMatchObject({ user: 'U0MEI', text: '大家好' });
});

test('a Chinese person has a Chinese page', async () => {
  await page.getByLabel('You are').selectOption('U0MEI');
  await page.getByText('这里是 #general 的开头。').waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
  await main().getByLabel('快捷方式').click();
  await page.getByRole('menuitem', { name: /Ask for an echo/ }).click();
  await page.getByRole('dialog', { name: 'Ask' }).getByRole('button', { name: '取消' }).click();
  await page.locator('.sidebar').getByRole('button', { name: 'Echo' }).click();
  await page.getByRole('tab', { name: '主页' }).waitFor();
  expect(await page.locator('body').textContent()).not.toMatch(/Channels|Message|Today|Apps/);
});

test('the message field has the focus, a letter typed elsewhere goes to it, and F6 goes from area to area', async () => {
  const focused = () =>
    page.evaluate("document.activeElement.closest('.composer, .sidebar, .thread')?.className ?? ''");
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.press('F6');
  expect(await focused()).toBe('sidebar');
  await page.keyboard.type('hi');
  expect(await composer().inputValue()).toBe('hi');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  expect(await focused()).toBe('composer');
});

test('a thread that is opened has the focus, and Escape closes it and goes back to what opened it', async () => {
  await write('@Echo hello');
  const replies = main().getByRole('button', { name: /1 reply/ });
  await replies.click();
  const reply = thread().getByRole('combobox');
  await page.locator('.thread .composer :focus').waitFor();
  await reply.pressSequentially('@ec');
  await page.keyboard.press('Escape');
  await page.locator('.thread .completion').waitFor({ state: 'hidden' });
  expect(await thread().isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await thread().waitFor({ state: 'hidden' });
  expect(await page.evaluate("document.activeElement.matches('.main .replies')")).toBe(true);
});

test('what only one person sees is no reply, in the thread as in the channel', async () => {
  await write('@Echo hello');
  await main()
    .getByRole('button', { name: /1 reply/ })
    .click();
  const { ts = '' } = workspace.messages(general)[0] ?? {};
  await app.client.chat.postEphemeral({ channel: general, user: 'U0ALEX', thread_ts: ts, text: 'psst' });
  await thread().getByText('psst').waitFor();
  expect(await thread().getByText('1 reply').count()).toBe(1);
});

test('who is in a thread keeps the focus while something changes elsewhere', async () => {
  await write('@Echo hello');
  await main()
    .getByRole('button', { name: /1 reply/ })
    .click();
  await thread().getByRole('button', { name: 'Tell me more' }).focus();
  workspace.as('U0MEI').write('C0HIRING', 'news');
  await page.locator('.sidebar .unread').filter({ hasText: 'hiring' }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Tell me more');
});

test('the app is added to a channel where it is not, by a button or as Slack’s line says', async () => {
  await page.getByRole('button', { name: 'random' }).click();
  const field = page.getByRole('combobox', { name: 'Message #random' });
  const say = async (text: string) => {
    await field.fill(text);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  };
  await say('@Echo hello');
  await main().getByText('Write /invite @Echo to add them').waitFor();
  await say('/invite @Nobody');
  await main().getByText('There is nobody called "@Nobody"').waitFor();
  await main().getByRole('button', { name: 'Add Echo' }).click();
  await main().getByText('has joined the channel').waitFor();
  await main().getByRole('button', { name: 'Add Echo' }).waitFor({ state: 'detached' });
  await say('@Echo hello again');
  await main()
    .getByRole('button', { name: /1 reply/ })
    .waitFor();
  await say('/invite @Echo');
  await main().getByText('@Echo is in this channel already').waitFor();
});

test('a form that is refused keeps all that is filled in', async () => {
  const option = (value: string) => ({ text: plain(value), value });
  const options = [option('one'), option('two')];
  app.command('/export', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({
      trigger_id: body.trigger_id,
      view: form('many', 'Many', [
        input('chosen', { type: 'static_select', action_id: 'a', options }),
        input('checked', { type: 'checkboxes', action_id: 'b', options }),
        input('found', { type: 'external_select', action_id: 'c', min_query_length: 1 }),
        input('missing', { type: 'plain_text_input', action_id: 'd' }),
      ]),
    });
  });
  app.options('c', async ({ ack }) => ack({ options: [option('three')] }));
  await write('/export');
  const modal = page.getByRole('dialog', { name: 'Many' });
  await modal.getByLabel('chosen').selectOption('two');
  await modal.getByLabel('one', { exact: true }).check();
  await modal.getByLabel('found').pressSequentially('th');
  await modal.getByRole('option', { name: 'three' }).click();
  await modal.getByRole('button', { name: 'Send' }).click();
  await modal.getByText('Please complete this required field.').waitFor();
  expect(await modal.getByLabel('chosen').inputValue()).toBe('two');
  expect(await modal.getByLabel('one', { exact: true }).isChecked()).toBe(true);
  expect(await modal.getByLabel('found').inputValue()).toBe('three');
  expect(await modal.getByText('Please complete').count()).toBe(1);
});

test('a form that is refused again says so where it is now refused, and goes there', async () => {
  const names = ['name', 'place', 'day', 'size', 'colour', 'weight', 'number', 'reason', 'end'];
  app.command('/export', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({
      trigger_id: body.trigger_id,
      view: form(
        'long',
        'Long',
        names.map((name) => input(name, { type: 'plain_text_input', action_id: name, initial_value: name })),
      ),
    });
  });
  const refusals = ['name', 'end'];
  app.view('long', async ({ ack }) => {
    const name = refusals.shift() ?? '';
    await ack({ response_action: 'errors', errors: { [name]: `Another ${name}.` } });
  });
  await write('/export');
  const modal = page.getByRole('dialog', { name: 'Long' });
  for (const name of ['name', 'end']) {
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.getByText(`Another ${name}.`).waitFor();
    expect(await modal.getByRole('alert').count()).toBe(1);
    const field = modal.getByRole('textbox', { name, exact: true });
    await page.locator(`[data-action="${name}"]:focus`).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await modal.locator('[aria-invalid]').count()).toBe(1);
    expect(await modal.getByRole('textbox', { description: `Another ${name}.` }).inputValue()).toBe(name);
  }
});

test('a draft is kept while one looks elsewhere', async () => {
  await composer().fill('half a thought');
  await page.getByRole('button', { name: 'hiring' }).click();
  await page.getByRole('combobox', { name: 'Message #hiring' }).waitFor();
  await page.getByRole('button', { name: 'general' }).click();
  await page.reload();
  await composer().waitFor();
  expect(await composer().inputValue()).toBe('half a thought');
});

test('a server that has stopped is shown, and what is written meanwhile is kept and can be sent', async () => {
  await composer().waitFor();
  await app.stop();
  const port = Number(new URL(workspace.url).port);
  await workspace.close();
  await page.getByText('The server has stopped.').waitFor();
  await write('kept for later');
  while ((await composer().inputValue()) !== 'kept for later') await wait(20);
  workspace = await startWorkspace({ manifest, port, retryDelaysMs: [] });
  app = await connectApp(workspace, listen);
  await page.getByText('The server has stopped.').waitFor({ state: 'hidden', timeout: 10_000 });
  await composer().press('Enter');
  await main().getByRole('article').getByText('kept for later').waitFor();
  // The browser's own complaints about a connection that is refused.
  complaints = complaints.filter((text) => !text.includes('net::ERR'));
});

test('text has the typeface that is shipped, links look like links, and words stay whole', async () => {
  const wide = 'https://example.com/some/path';
  await app.client.chat.postMessage({
    channel: general,
    text: 'x',
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `<${wide}|a link>` } },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_preformatted',
            elements: [{ type: 'text', text: `${'word '.repeat(40)}interdisciplinary` }],
          },
        ],
      },
      {
        type: 'table',
        rows: [Array.from({ length: 12 }, (_, at) => ({ type: 'raw_text', text: `Responsibility ${at}` }))],
      } as never,
    ],
  });
  await main().getByRole('link', { name: 'a link' }).waitFor();
  expect(await styleOf('.main .drawn a', 'textDecorationLine')).toBe('underline');
  expect(await page.evaluate("document.fonts.check('15px Lato') && [...document.fonts].length > 0")).toBe(
    true,
  );
  const loaded =
    "[...document.fonts].filter(({ status }) => status === 'loaded').map(({ weight }) => weight)";
  expect(await page.evaluate(loaded)).toEqual(expect.arrayContaining(['400', '700', '900']));
  expect(await styleOf('.main .drawn .slack_blocks_to_jsx', 'fontFamily')).toMatch(/^Lato/);
  const code = main().locator('.copyable').first();
  expect(await styleOf('.copyable pre', 'wordBreak')).toBe('normal');
  expect(await styleOf('.copyable > *', 'userSelect')).toBe('text');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await code.getByRole('button', { name: 'Copy' }).click();
  await code.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^word word .*interdisciplinary$/);
  await main().getByRole('region', { name: 'Table, scrolls sideways' }).waitFor();
  const table = "document.querySelector('.table-scroll')";
  expect(await page.evaluate(`${table}.scrollWidth > ${table}.clientWidth`)).toBe(true);
  expect(await styleOf('.table-scroll', 'backgroundImage')).toContain('gradient');
});

test('a permalink opens the channel at its message', async () => {
  const { ts } = await app.client.chat.postMessage({ channel: 'C0HIRING', text: 'the one' });
  const { permalink } = await app.client.chat.getPermalink({ channel: 'C0HIRING', message_ts: String(ts) });
  await page.goto(String(permalink));
  await page.locator('.message.linked').getByText('the one').waitFor();
});

test('the page says when no app is there, in light letters on dark where all is dark', async () => {
  await app.stop();
  await page.getByText('No app is connected').waitFor();
  const brightness = async (of: string) => {
    const colour: string = await page.evaluate(`getComputedStyle(document.querySelector('.notice')).${of}`);
    return (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, each) => sum + Number(each), 0);
  };
  expect(await brightness('backgroundColor')).toBeGreaterThan(600);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('[data-theme="dark"]').waitFor();
  expect(await brightness('backgroundColor')).toBeLessThan(200);
  expect(await brightness('color')).toBeGreaterThan(500);
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
