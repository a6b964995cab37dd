import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Workspace } from 'slack-stand-in';
import { createDocumentChanger } from '../../src/change-document.ts';
import { createAnswerWriter } from '../../src/create-answer-writer.ts';
import { type LiveRolebook, openLiveRolebook } from '../../src/live-rolebook.ts';
import type { Writing } from '../../src/slack/index.ts';
import { understanding } from '../support/understanding.ts';
import { writeDocuments } from '../support/write-documents.ts';
import { type Running, runApp } from './support/run-app.ts';
import { actionsIn, answerIn, complaints, wordsOf } from './support/surfaces.ts';

const cook =
  '---\nowner: U0MEI\n---\n# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n\n## Benefits\n\nMeals are free.\n';
const team = 'T0LOCAL';

let running: Running;
let workspace: Workspace;
let live: LiveRolebook;
let folder: string;

beforeAll(async () => {
  await understanding();
  folder = writeDocuments({ 'cook.md': cook });
  live = await openLiveRolebook(
    { knowledgeDir: folder, knowledgeGit: null, knowledgeRefresh: null, parsedFolder: writeDocuments({}) },
    pino({ level: 'silent' }),
  );
});

afterAll(() => live.close());

const open = async (writing?: Writing) => {
  writeFileSync(join(folder, 'cook.md'), cook);
  await live.refresh();
  const writer = createAnswerWriter(folder, createDocumentChanger(folder), live.understanding);
  running = await runApp('socket', undefined, {
    documents: live.current,
    writing: writing ?? { kind: 'allowed', writer },
  });
  workspace = running.workspace;
};

afterEach(async () => {
  const found = complaints(workspace);
  await running.close();
  expect(found).toEqual([]);
});

/** Who runs the workspace, the document's owner, and a colleague. */
const admin = () => workspace.as(workspace.people.liming);
const owner = () => workspace.as(workspace.people.mei);
const alex = () => workspace.as(workspace.people.alex);
type Actor = ReturnType<typeof admin>;
const seen = (actor: Actor) =>
  actor
    .sees(workspace.channels.general)
    .filter(({ user }) => user === workspace.botUserId)
    .at(-1);
const until = (what: () => boolean) => workspace.until(() => (what() ? true : null), 'what was to happen');
const document = () => readFileSync(join(folder, 'cook.md'), 'utf8');
const modal = (actor: Actor) => wordsOf(actor.modal()?.view.blocks ?? []);
const add = (id: string, question: string, answer: string) =>
  running.store.drafts.add(team, {
    id,
    question,
    answer,
    by: 'U0MEI',
    author: 'Mei Chen',
    at: Date.UTC(2026, 0, 31),
  });
const list = async (actor: Actor) => {
  await actor.command(workspace.channels.general, '/role gaps');
  await until(() => actionsIn(seen(actor)?.blocks ?? []).includes('drafts'));
  await actor.press(seen(actor) as never, 'drafts');
  await until(() => actionsIn(seen(actor)?.blocks ?? []).includes('drafts_file'));
};
const openForm = async (actor: Actor, id = 'H1') => {
  await list(actor);
  await actor.press(seen(actor) as never, { action: 'write_draft', blockId: `write_draft:${id}` });
  await until(() => actor.modal() !== undefined);
};
const choose = async (actor: Actor, section: string) => {
  await actor.press('modal', 'draft_section', section);
  const carried = section === '#' ? '"section":null' : `"section":"${section}"`;
  await until(() => String(actor.modal()?.view.private_metadata).includes(carried));
};

describe('an answer of a person', () => {
  it('is written by a press below the section that is chosen, answered from then on, and taken out again', async () => {
    await open();
    await add('H1', 'Hi <@U0ALEX>, do cooks get a parking lot?', 'Yes, behind the *house*.\n# First come');
    await openForm(admin());
    expect(modal(admin())).toContain('do cooks get a parking lot?');
    expect(modal(admin())).not.toContain('U0ALEX');
    await choose(admin(), 'benefits');
    expect(modal(admin())).toContain('cook.md');
    expect(document()).toBe(cook);
    await admin().submit();
    expect(modal(admin())).toMatch(/cook\.md.*14/);
    expect(document()).toBe(
      `${cook}\n- **do cooks get a parking lot?** Yes, behind the \\*house\\*.\n- \\# First come <!-- Mei Chen, 2026-01-31 -->\n`,
    );
    await until(() => {
      const [role] = live.current().roles;
      return role?.editions[0]?.sections.at(-1)?.passages.length === 3;
    });
    alex().direct('Do cooks get a parking lot?');
    const answer = await answerIn(workspace, workspace.directOf(workspace.people.alex));
    expect(wordsOf(answer.blocks)).toContain('behind the *house*');
    await list(owner());
    expect(wordsOf(seen(owner())?.blocks)).toContain('Mei Chen');
    expect(wordsOf(seen(owner())?.blocks)).toContain('cook.md');
    await owner().press(seen(owner()) as never, 'undo_draft');
    await until(() => document() === cook);
    await list(owner());
    expect(actionsIn(seen(owner())?.blocks)).toContain('write_draft');
  });

  it('is taken back in the modal that wrote it', async () => {
    await open();
    await add('H1', 'Do cooks get a parking lot?', 'Yes.');
    await openForm(admin());
    await choose(admin(), '#');
    await admin().submit();
    expect(document()).toContain(
      '\n\n## Do cooks get a parking lot?\n\n- Yes. <!-- Mei Chen, 2026-01-31 -->\n',
    );
    await admin().press('modal', 'undo_draft');
    await until(() => document() === cook);
    await until(() => !actionsIn(admin().modal()?.view.blocks).includes('undo_draft'));
  });

  it('is written once where two press at once, and the second is told', async () => {
    await open();
    await add('H1', 'Do cooks get a parking lot?', 'Yes.');
    for (const actor of [admin(), owner()]) {
      await openForm(actor);
      await choose(actor, 'benefits');
    }
    await Promise.all([admin().submit(), owner().submit()]);
    expect(document().match(/parking lot/g)).toHaveLength(1);
    expect([modal(admin()), modal(owner())].filter((words) => /14/.test(words))).toHaveLength(1);
    for (const actor of [admin(), owner()]) expect(modal(actor)).toContain('cook.md');
  });

  it('is written beside another one that somebody writes at the same time', async () => {
    await open();
    await add('H1', 'Do cooks get a parking lot?', 'Yes.');
    await add('H2', 'May cooks bring a dog?', 'No.');
    await openForm(admin(), 'H1');
    await openForm(owner(), 'H2');
    for (const actor of [admin(), owner()]) await choose(actor, 'benefits');
    await Promise.all([admin().submit(), owner().submit()]);
    expect(document()).toContain('parking lot');
    expect(document()).toContain('bring a dog');
  });

  it('stays where somebody has edited it, and who wants it back is told', async () => {
    await open();
    await add('H1', 'Do cooks get a parking lot?', 'Yes.');
    await openForm(admin());
    await choose(admin(), 'benefits');
    await admin().submit();
    const edited = document().replace('Yes.', 'Yes, two.');
    writeFileSync(join(folder, 'cook.md'), edited);
    await admin().press('modal', 'undo_draft');
    await until(() => !actionsIn(admin().modal()?.view.blocks).includes('undo_draft'));
    expect(modal(admin())).toContain('cook.md');
    expect(document()).toBe(edited);
    expect((await running.store.drafts.list(team))[0]?.written?.file).toBe('cook.md');
  });

  it('is offered as a file where the document has changed meanwhile', async () => {
    await open();
    await add('H1', 'Do cooks get a parking lot?', 'Yes.');
    await openForm(admin());
    await choose(admin(), 'benefits');
    const changed = cook.replace('## Benefits', '## Odds and ends');
    writeFileSync(join(folder, 'cook.md'), changed);
    await admin().submit();
    expect(actionsIn(admin().modal()?.view.blocks)).toEqual(['drafts_file']);
    expect(document()).toBe(changed);
    const files = () =>
      workspace.messages(workspace.directOf(workspace.people.liming)).flatMap((each) => each.files);
    await admin().press('modal', 'drafts_file');
    await until(() => files().length === 1);
  });

  it('is not written into documents from a git address, which is said beside the file', async () => {
    await open({ kind: 'refused', why: 'git' });
    await add('H1', 'Do cooks get a parking lot?', 'Yes.');
    await list(admin());
    expect(actionsIn(seen(admin())?.blocks)).toEqual(['drafts_file']);
    expect(wordsOf(seen(admin())?.blocks)).toContain('代码仓库');
  });

  it('is not written by somebody who keeps no document any more', async () => {
    await open();
    await add('H1', 'Do cooks get a parking lot?', 'Yes.');
    await openForm(owner());
    await choose(owner(), 'benefits');
    const given = cook.replace('U0MEI', 'U0OTHER');
    writeFileSync(join(folder, 'cook.md'), given);
    await live.refresh();
    await owner().submit();
    expect(modal(owner())).toContain('负责人');
    expect(document()).toBe(given);
  });
});
