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
