import type { Workspace } from 'slack-stand-in';
import type { Answering } from '../../src/answer/index.ts';
import type { Role } from '../../src/knowledge/index.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';
import { recordUnknown } from './support/record-unknown.ts';
import { type Running, runApp } from './support/run-app.ts';
import { actionsIn, answerIn, complaints, said, wordsOf } from './support/surfaces.ts';

let running: Running;
let workspace: Workspace;
let answering: Answering;
let roles: Role[];

const team = 'T0LOCAL';
/** 李明 runs the workspace of the stand-in. */
const admin = () => workspace.as(workspace.people.liming);
const alex = () => workspace.as(workspace.people.alex);
const general = () => workspace.channels.general;
const seen = (actor = admin()) =>
  actor
    .sees(general())
    .filter(({ user }) => user === workspace.botUserId)
    .at(-1);
const asked = async (text: string, count = 1) => {
  alex().direct(text);
  return answerIn(workspace, workspace.directOf(workspace.people.alex), count);
};

beforeAll(async () => {
  await understanding();
  const opened = await openDocuments({
    'cook.md':
      '# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n\n## Tools\n\nA knife.\n\n## Odds and ends\n\nMeals of the house are on the house.\n',
  });
  ({ answering } = opened);
  roles = opened.book.roles;
});

const open = async (options: { admins?: string[]; expertChannel?: string } = {}) => {
  running = await runApp('socket', answering, { roles, ...options });
  workspace = running.workspace;
};

afterEach(async () => {
  const found = complaints(workspace);
  await running.close();
  expect(found).toEqual([]);
});

const until = (what: () => boolean) => workspace.until(() => (what() ? true : null), 'what was to happen');

describe('/role gaps', () => {
  it('is for owners and admins', async () => {
    await open();
    await alex().command(general(), '/role gaps');
    await until(() => seen(alex()) !== undefined);
    expect(seen(alex())?.text).toContain('for the people who keep the documents');
  });

  it('lists what was not answered, without names, with what is near and what can be done', async () => {
    await open();
    await running.store.questions.record({
      id: 'Q1',
      workspace: team,
      user: 'U1',
      text: 'Hi, I am Bob. Which parking lot do cooks get? Write to bob@example.com',
      language: 'en',
      role: null,
      section: null,
      outcome: 'unknown',
      at: Date.now(),
    });
    await admin().command(general(), '/role gaps');
    await until(() => seen() !== undefined);
    const words = wordsOf(seen()?.blocks);
    expect(words).toContain('parking lot');
    expect(words).not.toContain('bob@example.com');
    expect(actionsIn(seen()?.blocks)).toEqual(['teach', 'ignore_gap', 'taught', 'drafts']);
    await admin().press(seen() as never, 'ignore_gap');
    await until(() => !wordsOf(seen()?.blocks).includes('parking lot'));
  });

  it('is a page of the Home tab for those who may see it', async () => {
    await open({ admins: ['S0EDITORS'] });
    const mei = workspace.as(workspace.people.mei);
    mei.openHome();
    await until(() => actionsIn(mei.home()?.blocks ?? []).includes('gaps_home'));
    await mei.press('home', 'gaps_home');
    await until(() => actionsIn(mei.home()?.blocks ?? []).includes('drafts'));
    await mei.press('home', 'home');
    await until(() => actionsIn(mei.home()?.blocks ?? []).includes('gaps_home'));
    admin().openHome();
    await until(() => admin().home() !== undefined);
    expect(actionsIn(admin().home()?.blocks ?? [])).not.toContain('gaps_home');
  });
});

describe('teaching', () => {
  const question = 'do cooks get free lunch?';
  const sectionOfOdds = () =>
    roles[0]?.editions[0]?.sections.find(({ heading }) => heading === 'Odds and ends')?.id ?? '';
  const record = (text: string) => recordUnknown(running, text);
  const chosen = (section: string) =>
    String(admin().modal()?.view.private_metadata).includes(`"section":"${section}"`);
  const openModal = async () => {
    await admin().command(general(), '/role gaps');
    await until(() => seen() !== undefined);
    await admin().press(seen() as never, 'teach');
    await until(() => admin().modal() !== undefined);
  };
  const chooseOdds = async () => {
    await open();
    await record(question);
    await openModal();
    await admin().press('modal', 'teach_section', sectionOfOdds());
    await until(() => chosen(sectionOfOdds()));
  };

  it('takes a press from the list, shows what else it would catch, and is answered from then on', async () => {
    await chooseOdds();
    await admin().submit();
    expect(running.store.taughtPhrases.of(team)).toMatchObject([
      { text: question, role: 'cook', section: sectionOfOdds(), by: workspace.people.liming },
    ]);
    await admin().command(general(), '/role gaps');
    await until(() => !actionsIn(seen()?.blocks).includes('teach'));
    const answer = await asked('Do cooks get a free lunch?');
    expect(wordsOf(answer.blocks)).toContain('Meals of the house');
    await admin().command(general(), '/role taught');
    await until(() => actionsIn(seen()?.blocks).includes('undo_taught'));
    expect(wordsOf(seen()?.blocks)).toContain('李明');
    await admin().press(seen() as never, 'undo_taught');
    await until(() => running.store.taughtPhrases.of(team).length === 0);
  });

  it('is refused where somebody has taught the same words otherwise at the same time', async () => {
    await chooseOdds();
    const { words } = answering.sense(question);
    const other = { id: 'P', text: question, role: 'cook', section: 'tools', by: null, at: 1 };
    await running.store.taughtPhrases.teach(team, other, words);
    await admin().submit();
    expect(wordsOf(admin().modal()?.view.blocks)).toContain('Tools');
    expect(running.store.taughtPhrases.of(team)).toEqual([other]);
  });

  it('is taken back where somebody taught otherwise in other words while it was checked', async () => {
    await chooseOdds();
    const text = 'do cooks have free lunch?';
    const other = { id: 'P', text, role: 'cook', section: 'tools', by: null, at: 1 };
    const { taughtPhrases } = running.store;
    const { teach } = taughtPhrases;
    taughtPhrases.teach = async (...given) => {
      await teach(team, other, answering.sense(text).words);
      return teach(...given);
    };
    await admin().submit();
    expect(wordsOf(admin().modal()?.view.blocks)).toContain(text);
    expect(taughtPhrases.of(team)).toEqual([other]);
  });

  it('is refused where it would take an answer away that helped somebody', async () => {
    await open();
    await record('what do cooks earn?');
    await running.store.questions.record({
      id: 'helped',
      workspace: team,
      user: 'U1',
      text: 'what does a cook earn?',
      language: 'en',
      role: 'cook',
      section: 'salary',
      outcome: 'answered',
      at: Date.now(),
    });
    const verdict = {
      workspace: team,
      user: 'U1',
      answer: 'C:1',
      question: 'helped',
      verdict: 'up' as const,
      at: 1,
    };
    await running.store.feedback.record(verdict);
    await openModal();
    await admin().press('modal', 'teach_section', sectionOfOdds());
    await until(() => wordsOf(admin().modal()?.view.blocks).includes('what does a cook earn?'));
    expect(admin().modal()?.view.submit ?? null).toBeNull();
  });

  it('is offered where an answer did not help, to those who may', async () => {
    await open();
    admin().direct('what does a cook earn?');
    const answer = await answerIn(workspace, workspace.directOf(workspace.people.liming));
    const block = answer.blocks.find(({ type }) => type === 'context_actions');
    const [buttons] = (block?.elements ?? []) as { negative_button: { value: string } }[];
    await admin().press(answer, 'feedback', buttons?.negative_button.value ?? '');
    await until(() => said(workspace, workspace.directOf(workspace.people.liming)).length > 0);
    const direct = workspace.directOf(workspace.people.liming);
    const private_ = () => admin().sees(direct, answer.threadTs).at(-1);
    await until(() => actionsIn(private_()?.blocks).includes('teach'));
  });
});

describe('what people answered', () => {
  it('is kept as a draft and can be downloaded', async () => {
    await open();
    await running.store.drafts.add(team, {
      id: 'H1',
      question: 'May I bring my dog?',
      answer: 'Yes, on *Fridays*.\n# No heading',
      by: 'U0MEI',
      author: 'Mei Chen',
      at: Date.UTC(2026, 0, 31),
    });
    await admin().command(general(), '/role gaps');
    await until(() => seen() !== undefined);
    await admin().press(seen() as never, 'drafts');
    await until(() => actionsIn(seen()?.blocks).includes('drafts_file'));
    // This app may not write into documents, and offers it nowhere.
    expect(actionsIn(seen()?.blocks)).toEqual(['drafts_file']);
    await admin().press(seen() as never, 'drafts_file');
    await until(() =>
      workspace.messages(workspace.directOf(workspace.people.liming)).some(({ files }) => files.length > 0),
    );
    const [file] = workspace
      .messages(workspace.directOf(workspace.people.liming))
      .flatMap(({ files }) => files);
    expect(String(file?.content)).toContain(
      '## May I bring my dog?\n\nYes, on \\*Fridays\\*.\n\\# No heading\n\n*Mei Chen',
    );
  });
});

describe('/role my data', () => {
  it('sends what is kept about the person', async () => {
    await open();
    await asked('what does a cook earn?');
    await alex().command(general(), '/role my data');
    const files = () =>
      workspace.messages(workspace.directOf(workspace.people.alex)).flatMap((message) => message.files);
    await until(() => files().length > 0);
    expect(String(files()[0]?.content)).toContain('what does a cook earn?');
  });
});
