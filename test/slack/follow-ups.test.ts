import type { Message, Workspace } from 'slack-stand-in';
import type { Role } from '../../src/knowledge/index.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { bookIn } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';
import { realAnswering } from './support/real-answering.ts';
import { type Running, runApp } from './support/run-app.ts';
import { answerIn, complaints, said } from './support/surfaces.ts';

let running: Running;
let workspace: Workspace;

let roles: Role[];

beforeAll(async () => {
  await understanding();
  ({ roles } = await bookIn(ownKnowledge));
});

const open = async (options: Parameters<typeof runApp>[2] = {}) => {
  running = await runApp('socket', await realAnswering(roles), { ...options, roles });
  workspace = running.workspace;
};

afterEach(async () => {
  const found = complaints(workspace);
  await running.close();
  expect(found).toEqual([]);
});

const mei = () => workspace.as(workspace.people.mei);
const alex = () => workspace.as(workspace.people.alex);
const threadsRead = () => workspace.calls('conversations.replies').length;

describe('a follow-up in a thread', () => {
  it.each<[string, RegExp]>([
    ['and in Berlin?', /^AI Product Manager · Salary\nThe document says nothing about Germany/],
    ['and for juniors?', /^AI Product Manager · Salary[\s\S]*→ Entry level/],
    ['more', /^AI Product Manager · Salary/],
    ['why?', /^AI Product Manager · Salary/],
    ['and the tools?', /^AI Product Manager · Tools/],
    ['高级的呢', /^AI产品经理 · 薪资[\s\S]*→ 中高级/],
  ])('%s goes on from the last answer, and no thread is read', async (text, expected) => {
    await open();
    const { general } = workspace.channels;
    const asked = mei().mention(general, 'how much does an AI product manager earn?');
    await answerIn(workspace, general);
    alex().mention(general, text, asked.ts);
    expect((await answerIn(workspace, general, 2)).text).toMatch(expected);
    expect(threadsRead()).toBe(0);
  });

  it.each<[string, [string, RegExp][]]>([
    [
      'how much does a senior AI PM earn?',
      [
        ['and in Shanghai?', /about China[\s\S]*→ Mid to senior level/],
        ['and for juniors?', /→ Entry level/],
        ['and in Berlin?', /about Germany[\s\S]*→ Entry level/],
      ],
    ],
    ['高级AI产品经理的薪资', [['上海呢？', /没有提到中国[\s\S]*→ 中高级/]]],
    [
      'what comes after senior AI PM?',
      [
        ['and after that?', /Principal\/Lead.* ← this level\n.*Group Product Manager ← next step/],
        ["what's next?", /Group Product Manager ← this level\n.*Director of Product ← next step/],
      ],
    ],
    ['高级AI产品经理下一步是什么', [['然后呢？', /首席.* ← 当前级别\n.*产品组经理.* ← 下一步/]]],
  ])('keeps the level of %s', async (question, followUps) => {
    await open();
    const { general } = workspace.channels;
    const asked = mei().mention(general, question);
    await answerIn(workspace, general);
    let count = 1;
    for (const [text, expected] of followUps) {
      mei().mention(general, text, asked.ts);
      count += 1;
      expect((await answerIn(workspace, general, count)).text).toMatch(expected);
    }
  });

  it('about a level stays with the matter, where the section knows no levels', async () => {
    await open();
    const { general } = workspace.channels;
    const asked = mei().mention(general, 'what education does an AI product manager need?');
    await answerIn(workspace, general);
    alex().mention(general, 'What about juniors?', asked.ts);
    expect((await answerIn(workspace, general, 2)).text).toMatch(/^AI Product Manager · Education/);
  });

  it('after a role without a document is about that role', async () => {
    await open();
    const { general } = workspace.channels;
    const asked = mei().mention(general, 'how much does a plumber earn?');
    expect((await answerIn(workspace, general)).text).toContain('“plumber”');
    mei().mention(general, 'and their tools?', asked.ts);
    expect((await answerIn(workspace, general, 2)).text).toContain('“plumber”');
    mei().mention(general, 'what does an AI product manager earn?', asked.ts);
    expect((await answerIn(workspace, general, 3)).text).toContain('AI Product Manager · Salary');
  });

  it('needs no mention where the owner wants so, and only where it is clear', async () => {
    await open({ followsThreads: true });
    const { general } = workspace.channels;
    const asked = mei().mention(general, 'how much does an AI product manager earn?');
    await answerIn(workspace, general);
    alex().write(general, 'I earn less than that, by the way.', asked.ts);
    alex().write(general, 'and for juniors?', asked.ts);
    expect((await answerIn(workspace, general, 2)).text).toContain('→ Entry level');
    expect(said(workspace, general)).toHaveLength(2);
  });

  it('needs a mention where the owner says nothing', async () => {
    await open();
    const { general } = workspace.channels;
    const asked = mei().mention(general, 'how much does an AI product manager earn?');
    await answerIn(workspace, general);
    alex().write(general, 'and for juniors?', asked.ts);
    alex().mention(general, 'and in Berlin?', asked.ts);
    expect((await answerIn(workspace, general, 2)).text).toContain('Germany');
    expect(said(workspace, general)).toHaveLength(2);
  });

  it('is forgotten with the person who asked', async () => {
    await open();
    const { general } = workspace.channels;
    const asked = mei().mention(general, 'how much does a plumber earn?');
    await answerIn(workspace, general);
    await running.store.forgetPerson('T0LOCAL', mei().id);
    expect(await running.store.talks.get('T0LOCAL', general, asked.ts)).toBeNull();
  });
});

describe('a direct message', () => {
  const direct = async (text: string, count: number, thread?: string): Promise<Message> => {
    mei().direct(text, thread);
    return answerIn(workspace, workspace.directOf(mei().id), count);
  };

  it('is answered in its thread, whose session has the question for its title', async () => {
    await open();
    const first = mei().direct('how much does an AI product manager earn?');
    const answer = await answerIn(workspace, workspace.directOf(mei().id));
    expect(answer.threadTs).toBe(first.ts);
    const [title] = await workspace.until(
      () => [workspace.calls('assistant.threads.setTitle')].find(({ length }) => length > 0),
      'the title',
    );
    expect(title?.arguments).toMatchObject({
      thread_ts: first.ts,
      title: 'how much does an AI product manager earn?',
    });
    expect((await direct('and for juniors?', 2, first.ts)).text).toContain('→ Entry level');
    expect((await direct('and in Berlin?', 3)).text).toContain('Germany');
  });
});
