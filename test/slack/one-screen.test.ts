import type { Browser, Page } from 'playwright-core';
import { ownKnowledge } from '../../src/paths.ts';
import { startBrowser } from '../support/browser.ts';
import { openFolder } from '../support/open-documents.ts';
import { type Running, runApp } from './support/run-app.ts';

let browser: Browser;
let running: Running;

beforeAll(async () => {
  const { answering, book } = await openFolder(ownKnowledge);
  browser = await startBrowser();
  running = await runApp('socket', answering, { roles: book.roles });
});

afterAll(async () => {
  await browser.close();
  await running.close();
});

const questions = [
  'how much does an AI PM make',
  'what tools do they use',
  'do I need a PhD',
  'can I work remotely',
  'what does an AI PM do every day',
  'AI产品经理薪资多少',
  '哪些公司招AI产品经理',
  '需要什么硬技能',
];

it.each([
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
])('every answer of one section fits one screen of $width by $height', async (viewport) => {
  const page: Page = await browser.newPage({ viewport });
  await page.goto(running.workspace.url);
  const articles = page.locator('.main article');
  const before = await articles.count();
  for (const [at, question] of questions.entries()) {
    await page.getByRole('combobox', { name: 'Message #general' }).fill(`/role ${question}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await articles.nth(before + at).waitFor();
  }
  const tall: string[] = [];
  for (const [at, question] of questions.entries()) {
    const box = await articles.nth(before + at).boundingBox();
    if (box === null || box.height > viewport.height) tall.push(`${question}: ${box?.height}`);
  }
  expect(tall).toEqual([]);
  await page.close();
});

const phone = { width: 390, height: 844 };

/** A channel that nobody else uses, as a person sees it on a phone. */
async function openPhone(name: 'alex' | 'liming'): Promise<Page> {
  const { people, channels, url } = running.workspace;
  const page = await browser.newPage({ viewport: phone });
  await page.goto(`${url}#${new URLSearchParams({ person: people[name], channel: channels.random })}`);
  return page;
}

it.each([
  ['alex', '/requirements', 'senior', 'Plain text'],
  ['liming', '/requirements', '高级', '纯文本'],
] as const)(
  'the text for a job post that %s reads fits two screens of a phone',
  async (name, command, level, button) => {
    const { workspace } = running;
    const { people, channels } = workspace;
    const page = await openPhone(name);
    await workspace.as(people[name]).command(channels.random, `${command} ${level}`);
    await page.getByRole('button', { name: button }).click();
    const text = page.locator('.main article').filter({ has: page.locator('pre') });
    const box = await text.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(2 * phone.height);
    expect(box?.height).toBeGreaterThan(phone.height);
    await page.close();
  },
);

it.each([
  ['alex', 'senior'],
  ['alex', 'director'],
  ['liming', 'AI产品经理'],
  ['liming', '总监'],
] as const)('the brief that %s reads for %s fits two screens of a phone', async (name, text) => {
  const { workspace } = running;
  const { people, channels } = workspace;
  const page = await openPhone(name);
  const brief = page.locator('.main article').filter({ hasText: /Nice to have|加分项/ });
  const before = await brief.count();
  await workspace.as(people[name]).command(channels.random, `/requirements ${text}`);
  await brief.nth(before).waitFor();
  const box = await brief.nth(before).boundingBox();
  expect(box?.height).toBeLessThanOrEqual(2 * phone.height);
  expect(box?.height).toBeGreaterThan(phone.height);
  await page.close();
});
