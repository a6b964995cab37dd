import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import type { Workspace } from 'slack-stand-in';
import { createDocumentChanger } from '../../src/change-document.ts';
import { createAnswerWriter } from '../../src/create-answer-writer.ts';
import { type LiveRolebook, openLiveRolebook } from '../../src/live-rolebook.ts';
import { createKeepers } from '../../src/slack/read/keepers.ts';
import { understanding } from '../support/understanding.ts';
import { writeDocuments } from '../support/write-documents.ts';
import { recordUnknown } from './support/record-unknown.ts';
import { type Running, runApp } from './support/run-app.ts';
import { actionsIn, answerIn, complaints, said, wordsOf } from './support/surfaces.ts';

// Alex keeps a document that everybody reads, Mei one for a group that Alex is not in. Both are past their dates.
const cook =
  '---\nowner: U0ALEX\nreviewed: 2020-01-31\nreview_every: 6 months\n---\n# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n\n## Tools\n\nA knife.\n';
const spy =
  '---\nowner: U0MEI\naudience: S0EDITORS\nreviewed: 2020-01-31\nreview_every: 6 months\n---\n# Spy\n\n## Salary\n\nA spy earns $1 a year.\n\n## Tools\n\nA camera in a hat.\n';
const team = 'T0LOCAL';

let running: Running;
let workspace: Workspace;
let live: LiveRolebook;
const folder = writeDocuments({ 'cook.md': cook, 'spy.md': spy });

beforeAll(async () => {
  await understanding();
  live = await openLiveRolebook(
    { knowledgeDir: folder, knowledgeGit: null, knowledgeRefresh: null, parsedFolder: writeDocuments({}) },
    pino({ level: 'silent' }),
  );
});

afterAll(() => live.close());

beforeEach(async () => {
  const writer = createAnswerWriter(folder, createDocumentChanger(folder), live.understanding);
  running = await runApp('socket', undefined, {
    documents: live.current,
    writing: { kind: 'allowed', writer },
  });
  workspace = running.workspace;
  await record('which cameras do they use at night?', null);
  await record('what about the parking lot?', 'spy');
  await running.store.taughtPhrases.teach(
    team,
    { id: 'P', text: 'the money at night', role: 'spy', section: 'salary', by: null, at: Date.now() },
    'at money night',
  );
});

afterEach(async () => {
  const found = complaints(workspace);
  await running.close();
  expect(found).toEqual([]);
});

const record = (text: string, role: string | null) => recordUnknown(running, text, role);
const alex = () => workspace.as(workspace.people.alex);
const mei = () => workspace.as(workspace.people.mei);
type Actor = ReturnType<typeof alex>;
const general = () => workspace.channels.general;
const run = async (actor: Actor, command: string) => {
  const seen = () => actor.sees(general()).filter(({ user }) => user === workspace.botUserId);
  const before = seen().length;
  await actor.command(general(), command);
  return workspace.until(() => (seen().length > before ? seen().at(-1) : null), 'what the command shows');
};
const digestOf = (actor: Actor) =>
  said(workspace, workspace.directOf(actor.id))
    .map(({ text }) => text)
    .find((text) => /Rolebook’s week|一周小结/.test(text));

it('is known anew where the clock is set back', async () => {
  const { hiring } = workspace.channels;
  const { apiUrl: slackApiUrl, botToken } = workspace;
  let time = Date.now();
  const silent = pino({ level: 'silent' });
  const { isAmong } = createKeepers(
    [],
    () => [],
    silent,
    () => time,
  );
  const isMember = () => isAmong(new webApi.WebClient(botToken, { slackApiUrl }), alex().id, [hiring]);
  expect(await isMember()).toBe(true);
  alex().leave(hiring);
  expect(await isMember()).toBe(true);
  time -= 86_400_000;
  expect(await isMember()).toBe(false);
});

it('leaves whoever none is for with an answer and a Home tab that say nothing of it', async () => {
  const alone = await openLiveRolebook(
    {
      ...{ knowledgeDir: writeDocuments({ 'spy.md': spy }), knowledgeGit: null },
      ...{ knowledgeRefresh: null, parsedFolder: writeDocuments({}) },
    },
    pino({ level: 'silent' }),
  );
  const limited = await runApp('socket', undefined, { documents: alone.current });
  const own = workspace;
  workspace = limited.workspace;
  try {
    const direct = workspace.directOf(alex().id);
    const questions = [
      'what does a spy earn?',
      'which roles do you know?',
      '工资多少？',
      'spies and cooks compared',
    ];
    for (const [index, question] of questions.entries()) {
      alex().direct(question);
      expect((await answerIn(workspace, direct, index + 1)).text).not.toMatch(/\$1|fault-id/);
    }
    expect((await run(alex(), '/requirements spy')).text).toContain('don’t say anything about that');
    alex().openHome();
    const home = await workspace.until(() => alex().home(), 'the Home tab');
    expect(wordsOf(home.blocks)).not.toMatch(/Spy|Roles I know/);
  } finally {
    workspace = own;
    await limited.close();
    alone.close();
  }
});

describe('whoever keeps documents and is not among those whom one is for', () => {
  it('finds it neither in the digest nor among the gaps and what was taught', async () => {
    await running.duties();
    expect(digestOf(alex())).toContain('Cook');
    expect(digestOf(alex())).not.toMatch(/Spy|parking/);
    expect(digestOf(mei())).toMatch(/parking[\s\S]*Spy/);
    expect(wordsOf((await run(alex(), '/role gaps')).blocks)).not.toMatch(/Spy|parking/);
    expect(wordsOf((await run(mei(), '/role gaps')).blocks)).toContain('parking');
    expect(wordsOf((await run(alex(), '/role taught')).blocks)).not.toMatch(/Spy|money/);
    expect(wordsOf((await run(mei(), '/role taught')).blocks)).toContain('money');
  });

  it('sees gaps of the roles that they are about', async () => {
    const direct = workspace.directOf(mei().id);
    for (const [index, question] of [
      'Does a cook get a free lunch?',
      'Does a spy get a free lunch?',
    ].entries()) {
      mei().direct(question);
      await answerIn(workspace, direct, index + 1);
    }
    const rolesOfGaps = async () => {
      const gaps = await running.store.gaps.list(team);
      return gaps.filter(({ wordings }) => /lunch/.test(wordings.join())).map(({ role }) => role);
    };
    // What was asked is written down after the answer.
    while ((await rolesOfGaps()).length < 2) await wait(20);
    expect((await rolesOfGaps()).sort()).toEqual(['cook', 'spy']);
    const words = wordsOf((await run(alex(), '/role gaps')).blocks);
    expect(words).toContain('Does a cook');
    expect(words).not.toContain('Does a spy');
  });

  it('is not shown what names it beside a role that everybody reads', async () => {
    await record('do cooks and spies park for free?', null);
    await record('does the cook dress like a spy?', 'cook');
    const at = Date.now();
    const phrase = {
      id: 'P2',
      text: 'knives of a cook or a spy',
      role: 'cook',
      section: 'hard-skills',
      by: null,
      at,
    };
    await running.store.taughtPhrases.teach(team, phrase, 'cook knives of or spy');
    for (const [actor, isShown] of [
      [alex(), false],
      [mei(), true],
    ] as const) {
      const gaps = wordsOf((await run(actor, '/role gaps')).blocks);
      expect([/park for free/.test(gaps), /dress like/.test(gaps)]).toEqual([isShown, isShown]);
      expect(/knives/.test(wordsOf((await run(actor, '/role taught')).blocks))).toBe(isShown);
    }
  });

  it('is not told which words about it are in the way of what it teaches', async () => {
    const text = 'which knives does a cook use, and which ones does a spy use?';
    const phrase = { id: 'P3', text, role: 'cook', section: 'salary', by: null, at: Date.now() - 60_000 };
    await running.store.taughtPhrases.teach(team, phrase, text);
    // Asked twice, it is the first of the list.
    for (const mark of '?!')
      await record(`which knives does a cook use, and which ones to use${mark}`, 'cook');
    await alex().press((await run(alex(), '/role gaps')) as never, 'teach');
    await workspace.until(() => alex().modal(), 'the modal');
    const tools = live.current().roles.find(({ id }) => id === 'cook')?.editions[0]?.sections[1];
    await alex().press('modal', 'teach_section', tools?.id ?? '');
    const words = () => wordsOf(alex().modal()?.view.blocks);
    await workspace.until(() => (words().includes('“…”') ? true : null), 'why it cannot be taught');
    expect(words()).not.toMatch(/spy/i);
  });

  it.each([
    ['alex', false],
    ['mei', true],
  ] as const)('is not shown its sections where something is taught or written: %s', async (name, isShown) => {
    const actor = workspace.as(workspace.people[name]);
    const question = 'which cameras do they use at night?';
    const words = { answer: 'In hats.', by: 'U0MEI', author: 'Mei Chen', at: Date.now() };
    await running.store.drafts.add(team, { id: 'H1', question, ...words });
    const shows = async (action: { action: string; blockId?: string }, on: unknown) => {
      const before = actor.modal();
      await actor.press(on as never, action);
      const modal = await workspace.until(() => (actor.modal() === before ? null : actor.modal()), 'a modal');
      return /spy|camera in/i.test(JSON.stringify(modal.view));
    };
    const gaps = await run(actor, '/role gaps');
    expect(/spy/i.test(JSON.stringify(gaps.blocks))).toBe(isShown);
    expect(await shows({ action: 'teach' }, gaps)).toBe(isShown);
    await actor.press(gaps as never, 'drafts');
    const drafts = await workspace.until(
      () => actor.sees(general()).find(({ blocks }) => actionsIn(blocks).includes('write_draft')),
      'the drafts',
    );
    expect(await shows({ action: 'write_draft', blockId: 'write_draft:H1' }, drafts)).toBe(isShown);
  });

  it('is not shown what people answered of it, or what was written into it', async () => {
    const words = { answer: 'As it was.', by: 'U0MEI', author: 'Mei Chen', at: Date.now() };
    const questions = ['What does a spy wear?', 'What do they eat?', 'What does a cook wear?'];
    for (const [id, question] of questions.entries()) {
      await running.store.drafts.add(team, { id: `H${id}`, question, ...words });
    }
    await running.store.drafts.setWritten(team, 'H1', { file: 'spy.md', text: '- As it was.' });
    const shown = async (actor: Actor) => {
      const gaps = await run(actor, '/role gaps');
      await actor.press(gaps as never, 'drafts');
      const drafts = await workspace.until(
        () => actor.sees(general()).findLast(({ blocks }) => actionsIn(blocks).includes('write_draft')),
        'the drafts',
      );
      return questions.filter((question) => wordsOf(drafts.blocks).includes(question));
    };
    expect(await shown(mei())).toEqual(questions);
    expect(await shown(alex())).toEqual(questions.slice(2));
  });
});
