import type { Message, Workspace } from 'slack-stand-in';
import { understanding } from '../support/understanding.ts';
import { realAnswering } from './support/real-answering.ts';
import { type Running, runApp } from './support/run-app.ts';
import { beekeeper } from './support/sample-book.ts';
import { actionsIn, answerIn, complaints, said, wordsOf } from './support/surfaces.ts';

const english = 'which tools does a beekeeper need? I want to kill myself';
const chinese = '养蜂人要用什么工具？我不想活了';
const helpLine = 'Employee assistance, +1 555 0100';

let running: Running;
let workspace: Workspace;

const open = async (options: Parameters<typeof runApp>[2] = { helpText: helpLine }) => {
  running = await runApp('socket', await realAnswering([beekeeper]), options);
  workspace = running.workspace;
};

beforeAll(understanding);

afterEach(async () => {
  const found = complaints(workspace);
  await running.close();
  expect(found).toEqual([]);
});

const mei = () => workspace.as(workspace.people.mei);

/** One sentence that points to people, and nothing of a document, to press or to read. */
function pointsToPeople({ text, blocks }: Pick<Message, 'text' | 'blocks'>): void {
  expect(text).toMatch(/person you trust[\s\S]*emergency services|信任的人[\s\S]*报警或急救/);
  expect(text.split('\n')).toHaveLength(2);
  expect(wordsOf(blocks)).not.toMatch(/Smoker|喷烟器|For example|可以这样问|Beekeeper|养蜂人/);
  expect(actionsIn(blocks)).toEqual([]);
}

/** Nothing of what was written is left anywhere but in Slack itself. */
async function keepsNothing(): Promise<void> {
  expect(await running.store.questions.recentOf('T0LOCAL', mei().id)).toEqual([]);
  expect(await running.store.gaps.count('T0LOCAL', 0)).toEqual({});
  expect(await running.store.lastRole.get('T0LOCAL', mei().id)).toBeNull();
  const lines = JSON.stringify(running.logged());
  expect(lines).toContain('a person in distress was pointed to people');
  expect(lines).not.toMatch(/kill myself|不想活/);
}

describe.each([english, chinese])('whoever writes %j', (text) => {
  it.each<[string, () => Promise<Message>]>([
    [
      'in a mention',
      () => {
        mei().mention(workspace.channels.general, text);
        return answerIn(workspace, workspace.channels.general);
      },
    ],
    [
      'in a direct message',
      () => {
        mei().direct(text);
        return answerIn(workspace, workspace.directOf(mei().id));
      },
    ],
    ...['/role', '/salary', '/career', '/tools', '/requirements'].map(
      (command): [string, () => Promise<Message>] => [
        `behind ${command}`,
        async () => {
          await mei().command(workspace.channels.general, `${command} ${text}`);
          return answerIn(workspace, workspace.channels.general);
        },
      ],
    ),
  ])('%s is pointed to people', async (_, ask) => {
    await open();
    const answer = await ask();
    pointsToPeople(answer);
    expect(answer.text).toContain(helpLine);
    await keepsNothing();
  });

  it('in a watched channel is told alone', async () => {
    await open();
    const { general } = workspace.channels;
    await running.store.watchedChannels.set('T0LOCAL', general, true);
    mei().write(general, text);
    const answer = await answerIn(workspace, general);
    pointsToPeople(answer);
    expect(answer.visibleTo).toBe(mei().id);
    await keepsNothing();
  });

  it('in the Home tab’s box sees it in the window', async () => {
    await open();
    mei().openHome();
    await workspace.until(() => mei().home(), 'the Home tab');
    await mei().press('home', 'home_question', text);
    const modal = await workspace.until(() => mei().modal(), 'the window');
    expect(wordsOf(modal.view.blocks)).toMatch(/person you trust|信任的人/);
    expect(wordsOf(modal.view.blocks)).not.toMatch(/Smoker|喷烟器/);
    await keepsNothing();
    await mei().closeModal();
  });

  it('in a workflow’s step has it in the answer', async () => {
    await open();
    const step = workspace.runStep('answer_role_question', { question: text });
    await workspace.until(() => step.outcome()?.kind === 'completed', 'the step');
    const { outputs } = step.outcome() as { outputs: Record<string, string> };
    pointsToPeople({ text: outputs.answer ?? '', blocks: [] });
    expect(outputs).toMatchObject({ role: '', section: '' });
    await keepsNothing();
  });

  it('and is answered by a colleague’s shortcut: the colleague is told alone', async () => {
    await open();
    const { general } = workspace.channels;
    const alex = workspace.as(workspace.people.alex);
    await alex.messageShortcut('answer_message', mei().write(general, text));
    const answer = await answerIn(workspace, general);
    pointsToPeople(answer);
    expect(answer.visibleTo).toBe(alex.id);
    await keepsNothing();
  });
});

it('names the experts’ channel where the owner set no contact, and nothing where there is neither', async () => {
  await open({ expertChannel: 'C0HIRING' });
  mei().direct(english);
  const answer = await answerIn(workspace, workspace.directOf(mei().id));
  expect(answer.text).toContain('<#C0HIRING>');
  expect(JSON.stringify(answer.blocks)).toContain('"channel_id":"C0HIRING"');
  expect(said(workspace, 'C0HIRING')).toEqual([]);
  await running.close();
  await open({});
  mei().direct(english);
  expect((await answerIn(workspace, workspace.directOf(mei().id))).text).not.toContain('\n');
});
