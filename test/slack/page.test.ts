import type { Browser, Locator, Page } from 'playwright-core';
import type { Workspace } from 'slack-stand-in';
import { startBrowser } from '../support/browser.ts';
import { type Running, runApp } from './support/run-app.ts';

let browser: Browser;
let running: Running;
let workspace: Workspace;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  running = await runApp('socket', undefined, { expertChannel: 'C0HIRING' });
  workspace = running.workspace;
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.setDefaultTimeout(5000);
  await page.goto(workspace.url);
});

afterEach(async () => {
  await page.close();
  await running.close();
  expect(complaints).toEqual([]);
});

const main = (): Locator => page.locator('.main');
const thread = (): Locator => page.locator('.thread');

async function type(text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Message #general' }).fill(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

test('/salary shows a table with the named level in bold, and a chart behind a button', async () => {
  await type('/salary senior');
  await main().getByText('$70,000').first().waitFor();
  await main().locator('td', { hasText: 'Senior' }).waitFor();
  await main().getByRole('button', { name: 'More, with a chart' }).click();
  await main().getByText('Senior: $70,000 ← asked for').waitFor();
});

test('/career draws the ladder', async () => {
  await type('/career keeper');
  await main().getByText('← this level').waitFor();
  await main().getByText('← next step').waitFor();
});

test('/requirements asks in a window, and the brief can be taken along', async () => {
  await type('/requirements');
  const form = page.getByRole('dialog', { name: 'Requirements brief' });
  await form.getByLabel('Experience', { exact: true }).first().selectOption('5+');
  await form.getByLabel('Nice to have').uncheck();
  await form.getByRole('button', { name: 'Show brief' }).click();
  await main().getByText('A senior keeper needs 5+ years.').waitFor();
  await main().getByRole('button', { name: 'Plain text' }).click();
  await main().getByText('Copy this into your job post').waitFor();
  await main().getByRole('button', { name: 'Markdown file' }).click();
  await main().getByText('I sent you the file').waitFor();
});

test('a thumb down offers other sections and a person, who answers', async () => {
  await type('@Rolebook tools?');
  await main()
    .getByRole('button', { name: /1 reply/ })
    .click();
  await thread().getByLabel('Not helpful').click();
  await thread().getByText('Is it one of these?').waitFor();
  await thread().getByRole('button', { name: 'Ask a person' }).click();
  const window = page.getByRole('dialog', { name: 'Ask a person' });
  await window.getByText('tools?').waitFor();
  await window.getByText('Mei').or(window.getByText('Alex')).first().waitFor();
  await window.getByLabel('Without my name').check();
  await window.getByText('Asked without a name').waitFor();
  await window.getByLabel('With my name').check();
  await window.getByText('where it was asked').waitFor();
  await window.getByRole('button', { name: 'Post it' }).click();
  await thread().getByText('I have passed your question on.').waitFor();
  await page.getByRole('button', { name: 'hiring' }).click();
  await main().getByRole('link', { name: 'where it was asked' }).waitFor();
  await main().getByRole('button', { name: 'Answered' }).click();
  const asking = page.getByRole('dialog', { name: 'Your answer' });
  await asking.getByLabel('Answer').fill('A smoker and a hive tool.');
  await asking.getByRole('button', { name: 'Send' }).click();
  await main().getByText('Answered by Alex Rivera').waitFor();
  await workspace.until(
    () => workspace.messages('C0GENERAL').some(({ text }) => text.includes('has answered your question')),
    'the asker told',
  );
});

test('the Home tab searches and browses', async () => {
  await page.getByRole('button', { name: 'Rolebook' }).click();
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByLabel('Your question').fill('tools?');
  await page.keyboard.press('Enter');
  const found = page.getByRole('dialog', { name: 'Search roles' });
  await found.getByText('Hive tool').waitFor();
  await found.getByRole('button', { name: 'Education' }).click();
  await found.getByText('A certificate is enough.').waitFor();
  await found.getByRole('button', { name: 'Close' }).last().click();
  await found.waitFor({ state: 'hidden' });
  await main().getByRole('button', { name: 'Hard skills' }).click();
  await found.getByText('Finds the queen.').waitFor();
});

test('the agent’s pane has prompts, which are answered', async () => {
  await page.getByRole('button', { name: 'Rolebook' }).click();
  await page.getByText('Try one of these').waitFor();
  await page.getByRole('button', { name: 'Beekeeper 1?' }).click();
  await thread().getByRole('article').nth(1).waitFor();
});

test('the first screen has questions to press, and shows the answer', async () => {
  await main().getByRole('button', { name: 'Beekeeper 2?' }).click();
  await thread().getByRole('article').nth(1).waitFor();
});

test('a direct message’s thread opens with its answer, once for each, and goes on there', async () => {
  await page.getByRole('button', { name: 'Rolebook' }).click();
  const field = main().getByRole('combobox', { name: 'Message Rolebook' });
  await field.fill('tools?');
  await field.press('Enter');
  await thread().getByText('Hive tool').waitFor();
  await page.locator('.thread .composer :focus').waitFor();
  await page.keyboard.press('Escape');
  await thread().waitFor({ state: 'hidden' });
  await field.fill('education?');
  await field.press('Enter');
  await thread().getByText('A certificate is enough.').waitFor();
  expect(await thread().getByText('Hive tool').count()).toBe(0);
});

test('both shortcuts are where Slack has them', async () => {
  workspace.as('U0MEI').write('C0GENERAL', 'what are the tools?');
  const message = main().getByRole('article').filter({ hasText: 'what are the tools?' }).first();
  await message.hover();
  await message.getByLabel('More actions').click();
  await message.getByRole('menuitem', { name: /Answer with Rolebook/ }).click();
  await main()
    .getByRole('button', { name: /1 reply/ })
    .waitFor();
  await main().getByLabel('Shortcuts').click();
  await page.getByRole('menuitem', { name: /Search roles/ }).click();
  const window = page.getByRole('dialog', { name: 'Search roles' });
  await window.getByLabel('Choose a section').selectOption('tools');
  await window.getByText('Hive tool').waitFor();
});

test('on a phone a Chinese table’s words stay in lines', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${workspace.url}#${new URLSearchParams({ person: 'U0MEI', channel: 'C0GENERAL' })}`);
  await page.getByRole('combobox', { name: '#general' }).fill('/salary');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  const first = main().locator('tr').last().locator('td').first();
  await first.waitFor();
  expect((await first.boundingBox())?.width).toBeGreaterThan(70);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
});

test('on a phone nothing is wider than the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const command of [
    '/salary',
    '/career keeper',
    '/requirements senior',
    '/role compare junior and senior',
  ]) {
    await type(command);
    await workspace.until(
      () => workspace.messages('C0GENERAL').filter(({ user }) => user === workspace.botUserId).length > 0,
      `the answer to ${command}`,
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  }
});
