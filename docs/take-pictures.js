// Takes the pictures of docs/tour.md and README.md: npm run build && node docs/take-pictures.js

import { startWorkspace } from 'slack-stand-in';
import { openRolebook } from '../dist/open-rolebook.js';
import { ownKnowledge } from '../dist/paths.js';
import { readManifest, startApp } from '../dist/slack/index.js';
import { log, openMemory, startBrowser, takePicture, visit } from './pictures.js';

const sizes = { desktop: { width: 1280, height: 1000 }, phone: { width: 390, height: 844 } };
const general = 'C0GENERAL';
const hiring = 'C0HIRING';

const { answering, book } = await openRolebook(ownKnowledge);
const browser = await startBrowser();

/** Every surface: what to do, where to look, and what must be seen before the picture is taken. */
const scenes = {
  async salary({ alex }, { show, bottom }) {
    await show(alex, general);
    await alex.command(general, '/salary senior');
    await bottom('Share to channel');
  },
  async 'salary-chinese'({ mei }, { show, bottom }) {
    await show(mei, general);
    await mei.command(general, '/salary 初级');
    await bottom('分享到频道');
  },
  async career({ alex }, { show, bottom }) {
    await show(alex, general);
    await alex.command(general, '/career senior');
    await bottom('Share to channel');
  },
  async compare({ alex }, { show, bottom }) {
    await show(alex, general);
    await alex.command(general, '/role compare junior and senior');
    await bottom('Share to channel');
  },
  async 'requirements-form'({ alex }, { show, page }) {
    await show(alex, general);
    await alex.command(general, '/requirements');
    await page.getByRole('dialog').getByText('Parts').waitFor();
  },
  async requirements({ alex }, { show, bottom }) {
    await show(alex, general);
    await alex.command(general, '/requirements senior');
    await bottom('Markdown file');
  },
  async 'plain-text'({ alex }, { show, bottom, answer }) {
    await show(alex, general);
    await alex.command(general, '/requirements senior');
    await alex.press(await answer(general), 'Plain text');
    await bottom('Copy this into your job post');
  },
  async thread({ alex }, { show, answer, page }) {
    const asked = alex.mention(general, 'which degree do I need to become an AI PM?');
    await answer(general);
    await show(alex, general, asked.ts);
    await page.locator('.thread').getByLabel('Not helpful').click();
    await page.locator('.thread').getByText('Sorry about that').scrollIntoViewIfNeeded();
  },
  async answer({ alex }, { show, answer, bottom, page }) {
    await page.setViewportSize({ ...page.viewportSize(), height: 1120 });
    const asked = alex.direct('Do I need a PhD to be an AI product manager?');
    await answer('D0ALEX');
    alex.direct('AI产品经理一定要读博士吗？', asked.ts);
    await answer('D0ALEX', 2);
    await show(alex, 'D0ALEX', asked.ts);
    await bottom('审阅');
  },
  async 'ask-a-person-form'({ alex }, { show, answer, page }) {
    alex.mention(general, 'how do I file my travel expenses?');
    await show(alex, general);
    await alex.press(await answer(general), 'ask_person');
    await page.getByRole('dialog').getByText('where it was asked').waitFor();
  },
  async 'ask-a-person'({ alex, mei }, { show, answer, page }) {
    alex.mention(general, 'how do I file my travel expenses?');
    await show(alex, general);
    await alex.press(await answer(general), 'ask_person');
    await page.getByRole('button', { name: 'Post it' }).click();
    const question = await answer(hiring);
    mei.write(hiring, 'With the form on the intranet, under Finance.', question.ts);
    await show(mei, hiring, question.ts);
    await page.getByRole('button', { name: 'Answered' }).first().waitFor();
  },
  async home({ alex }, { show, page, answer }) {
    alex.direct('what comes after senior?');
    await answer('D0ALEX');
    await show(alex, 'D0ALEX', '', 'home');
    await page.getByText('Roles I know').waitFor();
  },
  async 'home-chinese'({ mei }, { show, page }) {
    await show(mei, 'D0MEI', '', 'home');
    await page.getByText('我了解的岗位').waitFor();
  },
  async search({ alex }, { show, page }) {
    await show(alex, general);
    await alex.shortcut('search');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your question').fill('can I work from home?');
    await dialog.getByLabel('Your question').press('Enter');
    await dialog.getByText('From: ').waitFor();
  },
  async agent({ alex }, { show, page }) {
    await show(alex, 'D0ALEX');
    alex.openMessages();
    await page.getByText('Try one of these').waitFor();
  },
  async 'message-shortcut'({ alex, mei }, { show, page }) {
    mei.write(general, 'Does anyone know which tools an AI PM needs?');
    await show(alex, general);
    const message = page.locator('.main').getByRole('article').first();
    await message.hover();
    await message.getByLabel('More actions').click();
    await page.getByRole('menuitem', { name: /Answer with Rolebook/ }).waitFor();
  },
  async watch({ alex, mei }, { show, answer, page }) {
    await alex.command(general, '/role watch on');
    await answer(general);
    const asked = mei.write(general, 'What tools does an AI product manager use?');
    await answer(general, 2);
    await show(alex, general, asked.ts);
    await page.locator('.thread').getByText('reviewed').waitFor();
  },
};

const only = process.argv.slice(2);
for (const [name, act] of Object.entries(scenes)) {
  if (only.length > 0 && !only.includes(name)) continue;
  for (const [size, viewport] of Object.entries(sizes)) {
    const workspace = await startWorkspace({ manifest: readManifest() });
    const { apiUrl, botToken, appToken, url, people, botUserId } = workspace;
    const store = await openMemory();
    const connection = { mode: 'socket', apiUrl, botToken, appToken };
    const documents = () => ({
      answering,
      roles: book.roles,
      version: 'pictures',
      known: [],
      among: () => ({ answering, roles: book.roles }),
    });
    // The one who turns watching on.
    const admins = [people.alex];
    const app = await startApp({ connection, documents, admins, store, expertChannel: hiring, log });
    const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
    const answer = (channel, count = 1) =>
      workspace.until(() => {
        const said = workspace.messages(channel).filter(({ user }) => user === botUserId);
        return said.length >= count ? said.at(-1) : null;
      }, `answer ${count} of the scene ${name}`);
    const show = async ({ id }, channel, thread = '', tab = 'messages') => {
      await visit(page, url, { person: id, channel, thread, tab });
      if (tab === 'home') {
        workspace.as(id).openHome();
        return;
      }
      await page.locator('.main .messages, .thread .messages').first().waitFor({ state: 'attached' });
    };
    const bottom = async (text) => {
      const seen = page.getByText(text).last();
      await seen.waitFor();
      await seen.scrollIntoViewIfNeeded();
    };
    const persons = { alex: workspace.as(people.alex), mei: workspace.as(people.mei) };
    await act(persons, { page, show, bottom, answer });
    await takePicture(page, `${name}${size === 'phone' ? '-phone' : ''}`);
    await page.close();
    await app.stop();
    await store.close();
    await workspace.close();
  }
  console.log(name);
}
await browser.close();
