import type { Browser, Page, Response } from 'playwright-core';
import { startWorkspace, type Workspace } from '../src/index.ts';
import { startBrowser } from './browser.ts';
import { manifest } from './manifest.ts';

const general = 'C0GENERAL';
const text = 'Lato, 薪资范围（年薪）, _italic_, *bold 粗体*, `code 代码`, :tada: ✅ 👩🏽‍💻 🇨🇳, 1st → 2nd';

let browser: Browser;
let workspace: Workspace;
let page: Page;
let answers: Response[];

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  workspace = await startWorkspace({ manifest });
  page = await browser.newPage();
  answers = [];
  page.on('response', (response) => answers.push(response));
});

afterEach(async () => {
  await page.close();
  await workspace.close();
});

const say = () =>
  fetch(`${workspace.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: general, text }),
  });

/** Opens #general as a person sees it, and waits until its typefaces are there: emoji are the last to be asked for. */
async function look(person: string): Promise<void> {
  const last = page.waitForResponse(/twemoji/);
  await page.goto(`${workspace.url}#${new URLSearchParams({ person, channel: general })}`);
  await page.locator('.main').getByText('粗体').waitFor();
  await last;
  await page.evaluate('document.fonts.ready');
}

/** The typefaces with which the browser drew what the page shows: those that came with the page, and others. */
async function drawnWith(): Promise<{ shipped: string[]; others: string[] }> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { root } = await devTools.send('DOM.getDocument');
  const { nodeIds } = await devTools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'body *',
  });
  const fonts = await Promise.all(
    nodeIds.map((nodeId) => devTools.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  const used = fonts.flatMap((each) => each.fonts);
  const names = (shipped: boolean) => [
    ...new Set(used.filter(({ isCustomFont }) => isCustomFont === shipped).map((font) => font.familyName)),
  ];
  return { shipped: names(true).sort(), others: names(false) };
}

const slices = () => answers.filter((answer) => answer.url().includes('/noto-sans-sc/files/')).length;

test.each(['U0ALEX', 'U0MEI'])(
  'all that %s sees is drawn with what the page brings, from its own address',
  async (person) => {
    await say();
    await look(person);
    expect(await drawnWith()).toEqual({
      shipped: expect.arrayContaining([
        'Lato',
        expect.stringMatching(/^Cascadia Mono/),
        expect.stringMatching(/^Noto Sans SC/),
        expect.stringMatching(/^Twemoji/),
      ]),
      others: [],
    });
    for (const answer of answers) {
      expect(answer.url().startsWith(workspace.url)).toBe(true);
      expect(answer.status()).toBe(200);
    }
  },
);

test('of Chinese, the browser fetches the slices whose letters are shown', async () => {
  await say();
  await look('U0ALEX');
  expect(slices()).toBeGreaterThan(0);
  expect(slices()).toBeLessThan(20);
});

test('a package’s other files are no files of the page', async () => {
  for (const name of ['noto-sans-sc/package.json', 'noto-sans-sc/files/none.woff2'])
    expect((await fetch(`${workspace.url}${name}`)).status).toBe(404);
});
