import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Workspace } from 'slack-stand-in';
import { createDocumentChanger } from '../../src/change-document.ts';
import { setReviewed } from '../../src/knowledge/index.ts';
import { type LiveRolebook, openLiveRolebook } from '../../src/live-rolebook.ts';
import { readManifest } from '../../src/slack/index.ts';
import { understanding } from '../support/understanding.ts';
import { writeDocuments } from '../support/write-documents.ts';
import { type Running, runApp } from './support/run-app.ts';
import { actionsIn, answerIn, complaints, said, wordsOf } from './support/surfaces.ts';

const cook =
  '---\nowner: U0MEI\nreviewed: 2020-01-31\nreview_every: 6 months\nurl: https://wiki.example.com/cook\n---\n# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n\n## Tools\n\nA knife.\n';
const spy =
  '---\naudience: [C0HIRING, S0EDITORS]\n---\n# Spy\n\n## Salary\n\nA spy earns $1 a year.\n\n## Tools\n\nEvery spy needs a camera in a hat.\n';

let running: Running;
let workspace: Workspace;
let live: LiveRolebook;
let folder: string;
let change: ReturnType<typeof createDocumentChanger>;

beforeAll(async () => {
  await understanding();
  folder = writeDocuments({ 'cook.md': cook, 'spy.md': spy });
  change = createDocumentChanger(folder);
  live = await openLiveRolebook(
    { knowledgeDir: folder, knowledgeGit: null, knowledgeRefresh: null, parsedFolder: writeDocuments({}) },
    pino({ level: 'silent' }),
    (faults) => void Promise.all([running.app.tellFaults(faults), running.app.tellFaults(faults)]),
  );
});

afterAll(() => live.close());

beforeEach(async () => {
  writeFileSync(join(folder, 'cook.md'), cook);
  await live.refresh();
  running = await runApp('socket', undefined, {
    documents: live.current,
    writeReview: (file, day) => change(file, async (markdown) => setReviewed(markdown, day)),
  });
  workspace = running.workspace;
});

afterEach(async () => {
  const found = complaints(workspace);
  await running.close();
  expect(found).toEqual([]);
});

const alex = () => workspace.as(workspace.people.alex);
const mei = () => workspace.as(workspace.people.mei);
const dues = () => said(workspace, workspace.directOf(workspace.people.mei));
/** What the choice of two to compare offers. */
const offeredTo = async (actor: ReturnType<typeof mei>) => {
  await actor.command(workspace.channels.general, '/role compare');
  await workspace.until(() => actor.modal(), 'the form');
  const offered = wordsOf(await actor.suggest('modal', 'compare_first', ''));
  await actor.closeModal();
  return offered;
};
const inDirect = async (actor: ReturnType<typeof mei>, text: string) => {
  const channel = workspace.directOf(actor.id);
  const count = said(workspace, channel).length;
  actor.direct(text);
  return answerIn(workspace, channel, count + 1);
};

describe('an answer', () => {
  it('links to its document, says who keeps it, and that it is past its date', async () => {
    await running.duties();
    const linked = await inDirect(alex(), 'what does a cook earn?');
    expect(JSON.stringify(linked.blocks)).toContain('"url":"https://wiki.example.com/cook"');
    expect(wordsOf(linked.blocks)).toContain('Kept by Mei Chen');
    expect(wordsOf(linked.blocks)).toContain('to be checked by 2020-08-');
  });
});

describe('a document with an audience', () => {
  const question = 'what does a spy earn?';

  it('is answered in its channel', async () => {
    alex().mention(workspace.channels.hiring, question);
    expect((await answerIn(workspace, workspace.channels.hiring)).text).toContain('$1');
  });

  it('is answered to a member of its group, where nobody else reads along', async () => {
    expect((await inDirect(mei(), question)).text).toContain('$1');
    mei().mention(workspace.channels.general, question);
    expect((await answerIn(workspace, workspace.channels.general)).text).not.toContain('$1');
  });

  it('is shown to a member of its channel where nobody else reads along: answered, listed, on offer', async () => {
    expect((await inDirect(alex(), question)).text).toContain('$1');
    alex().openHome();
    await workspace.until(() => alex().home(), 'the Home tab');
    expect(wordsOf(alex().home()?.blocks)).toContain('Spy');
    expect(await offeredTo(alex())).toContain('Spy');
    expect(running.logged().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('is unknown to everybody else, not counted, and not on offer', async () => {
    alex().leave(workspace.channels.hiring);
    expect(await offeredTo(alex())).not.toContain('Spy');
    expect(await offeredTo(mei())).toContain('Spy');
    const { text } = await inDirect(alex(), question);
    expect(text).not.toContain('$1');
    expect((await inDirect(alex(), 'what do you know?')).text).not.toMatch(/Spy/i);
    alex().openHome();
    await workspace.until(() => alex().home(), 'the Home tab');
    expect(wordsOf(alex().home()?.blocks)).not.toContain('Spy');
  });

  it('is listed and opened in the Home tab of a member of its group', async () => {
    mei().openHome();
    await workspace.until(() => mei().home(), 'the Home tab');
    expect(wordsOf(mei().home()?.blocks)).toContain('Spy');
    await mei().press('home', { action: 'browse_0', blockId: 'sections:spy' });
    await workspace.until(() => mei().modal(), 'the modal');
    expect(wordsOf(mei().modal()?.view.blocks)).toContain('$1');
  });

  it('is shown in its channel alone where Slack does not say who is a member, which is asked once', async () => {
    const own = workspace;
    const manifest = readManifest();
    const { scopes } = manifest.oauth_config;
    const bot = scopes.bot.filter((scope) => !/^(?:channels|groups):read$/.test(scope));
    const oauth_config = { ...manifest.oauth_config, scopes: { ...scopes, bot } };
    const other = await runApp('socket', undefined, {
      documents: live.current,
      manifest: { ...manifest, oauth_config },
    });
    workspace = other.workspace;
    try {
      for (const each of [question, 'what does a spy use?']) {
        expect((await inDirect(alex(), each)).text).not.toMatch(/\$1|camera/);
      }
      expect(other.logged().filter(({ level }) => Number(level) >= 40)).toHaveLength(1);
      alex().mention(workspace.channels.hiring, question);
      expect((await answerIn(workspace, workspace.channels.hiring)).text).toContain('$1');
    } finally {
      workspace = own;
      await other.close();
    }
  });

  it('is not shared out of its place, which who shares is told alone', async () => {
    await mei().command(workspace.channels.general, `/role ${question}`);
    const answer = await answerIn(workspace, workspace.channels.general);
    expect(answer.text).toContain('$1');
    await mei().press(answer, 'share');
    await workspace.until(
      () =>
        workspace
          .messages(workspace.channels.general)
          .find(({ visibleTo, text }) => visibleTo === mei().id && /did not share/.test(text)),
      'why it is not shared',
    );
    const isPublic = ({ visibleTo, user }: { visibleTo?: string; user: string }) =>
      user === workspace.botUserId && !visibleTo;
    expect(workspace.messages(workspace.channels.general).filter(isPublic)).toEqual([]);
  });

  it('fills the form for a brief for its members, and is not posted where others read', async () => {
    const { general } = workspace.channels;
    await mei().command(general, '/requirements');
    await workspace.until(() => mei().modal(), 'the form');
    const choices = { requirements_role: 'spy', requirements_parts: ['tools'] };
    expect(await mei().submit({ ...choices, requirements_channel: general })).toMatchObject({
      kind: 'errors',
      errors: { requirements_channel: expect.stringContaining('没有分享') },
    });
    expect(await mei().submit({ ...choices, requirements_channel: '' })).toEqual({ kind: 'closed' });
    expect((await answerIn(workspace, general)).text).toContain('camera');
  });
});

describe('a document past its date', () => {
  it('is brought to its owner once, with the lines that hold figures, and “Still right” ends it', async () => {
    await Promise.all([running.duties(), running.duties()]);
    await running.duties();
    const asked = dues().filter(({ blocks }) => actionsIn(blocks).includes('still_right'));
    expect(asked).toHaveLength(1);
    expect(wordsOf(asked[0]?.blocks)).toContain('A cook earns $40,000 a year.');
    expect(wordsOf(asked[0]?.blocks)).not.toContain('A knife.');
    await mei().press(asked[0] as never, 'still_right');
    const today = new Date().toISOString().slice(0, 10);
    await workspace.until(
      () => readFileSync(join(folder, 'cook.md'), 'utf8').includes(`reviewed: ${today}`),
      'the file',
    );
    expect(await running.store.reviews.all('T0LOCAL')).toEqual(new Map([['cook.md', today]]));
  });

  it('is said to be found right from the press on, where its file may not be written', async () => {
    const own = workspace;
    const other = await runApp('socket', undefined, {
      documents: live.current,
      writeReview: () => Promise.reject(new Error('read-only')),
    });
    workspace = other.workspace;
    try {
      await other.duties();
      expect(wordsOf((await inDirect(alex(), 'what does a cook earn?')).blocks)).toContain(
        'to be checked by',
      );
      const [due] = dues();
      await mei().press(due as never, 'still_right');
      await workspace.until(() => dues().find(({ text }) => text.includes('已复核')), 'what is noted');
      const { blocks, text } = await inDirect(alex(), 'what does a cook earn?');
      const today = new Date().toISOString().slice(0, 10);
      expect(wordsOf(blocks)).toContain(`Found still right on ${today}`);
      expect(text).toContain(`Found still right on ${today}`);
      expect(wordsOf(blocks)).not.toContain('to be checked by');
    } finally {
      workspace = own;
      await other.close();
    }
  });

  it('stands in the week’s digest, which comes once', async () => {
    await running.duties();
    await running.duties();
    const digests = dues().filter(({ text }) => /一周小结/.test(text));
    expect(digests).toHaveLength(1);
    expect(digests[0]?.text).toContain('Cook');
  });
});

describe('a document that turns bad', () => {
  it('is told to its owner once, with what to mend, and goes on being answered', async () => {
    writeFileSync(join(folder, 'cook.md'), cook.replace('6 months', 'now and then'));
    const told = await answerIn(workspace, workspace.directOf(workspace.people.mei));
    expect(told.text).toContain('cook.md:4');
    expect((await inDirect(alex(), 'what does a cook earn?')).text).toContain('$40,000');
    expect(dues()).toHaveLength(1);
  });

  it('is told to the owner whom it names itself where it is bad from the start', async () => {
    writeFileSync(
      join(folder, 'diver.md'),
      cook.replace('6 months', 'at times').replace('# Cook', '# Diver'),
    );
    const told = await answerIn(workspace, workspace.directOf(workspace.people.mei));
    expect(told.text).toContain('diver.md:4');
    rmSync(join(folder, 'diver.md'));
    await live.refresh();
  });

  it('is told to the workspace’s admins where it names no owner and the settings no admins', async () => {
    writeFileSync(join(folder, 'diver.md'), '---\nreviewed: soon\n---\n# Diver\n');
    const told = await answerIn(workspace, workspace.directOf(workspace.people.liming));
    expect(told.text).toContain('diver.md:2');
    rmSync(join(folder, 'diver.md'));
    await live.refresh();
  });

  it('is told to its owner again where the same comes back after it was mended', async () => {
    const bad = cook.replace('6 months', 'once in a while');
    const direct = workspace.directOf(workspace.people.mei);
    for (const count of [1, 2]) {
      writeFileSync(join(folder, 'cook.md'), bad);
      await answerIn(workspace, direct, count);
      writeFileSync(join(folder, 'cook.md'), cook);
      await live.refresh();
    }
    expect(dues()).toHaveLength(2);
  });
});

describe('somebody of another company', () => {
  it('is told once that they are not answered', async () => {
    const { general } = workspace.channels;
    const { ts } = alex().write(general, 'Good morning');
    const event = {
      type: 'app_mention',
      channel: general,
      user: workspace.people.alex,
      user_team: 'T0OTHER',
      text: `<@${workspace.botUserId}> what does a cook earn?`,
      ts,
    };
    await workspace.deliver('app_mention', event, 'Ev1');
    await workspace.deliver('app_mention', event, 'Ev2');
    const answer = await answerIn(workspace, general);
    expect(answer.text).toContain('I answer people of the workspace');
    expect(said(workspace, general)).toHaveLength(1);
  });
});

describe('the day of a review', () => {
  it.each([
    ['---\nowner: U1\nreviewed: 2020-01-01\n---\n# A\n', '---\nowner: U1\nreviewed: 2026-02-03\n---\n# A\n'],
    ['---\r\nowner: U1\r\n---\r\n# A\r\n', '---\r\nowner: U1\r\nreviewed: 2026-02-03\r\n---\r\n# A\r\n'],
    ['# A\n\n---\n\nreviewed: never\n', '---\nreviewed: 2026-02-03\n---\n# A\n\n---\n\nreviewed: never\n'],
    ['', '---\nreviewed: 2026-02-03\n---\n'],
  ])('is written into %j', (before, after) => {
    expect(setReviewed(before, '2026-02-03')).toBe(after);
  });
});
