import type { Message, Workspace } from 'slack-stand-in';
import { ownKnowledge } from '../../src/paths.ts';
import { bookIn } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';
import { realAnswering } from './support/real-answering.ts';
import { type Running, runApp } from './support/run-app.ts';
import { beekeeper } from './support/sample-book.ts';
import { actionsIn, answerIn, complaints, said, wordsOf } from './support/surfaces.ts';

let running: Running;
let workspace: Workspace;
let isRefusalWanted = false;

beforeAll(understanding);

const open = async (options: Parameters<typeof runApp>[2] = {}) => {
  running = await runApp('socket', await realAnswering(options.roles ?? [beekeeper]), options);
  workspace = running.workspace;
};

afterEach(async () => {
  const found = isRefusalWanted ? [] : complaints(workspace);
  isRefusalWanted = false;
  await running.close();
  expect(found).toEqual([]);
});

const mei = () => workspace.as(workspace.people.mei);
const direct = async (text: string, count = 1): Promise<Message> => {
  mei().direct(text);
  return answerIn(workspace, workspace.directOf(mei().id), count);
};
/** Every line of a message that is said more than once. */
const repeated = ({ blocks, text }: Message) => {
  const lines = [...wordsOf(blocks).split(' | '), '']
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const sentences = text.split(/(?<=[.。?？])\s*|\n/u).filter((line) => line.length > 3);
  return [lines, sentences].flatMap((list) => list.filter((line, at) => list.indexOf(line) !== at));
};

describe('a greeting', () => {
  it.each(['Hi', 'hello there!', 'Good morning, can you help me?', '你好', '您好，请问一下', '在吗？'])(
    '%s is greeted back, after talk of a role too, handed to nobody, and no gap',
    async (text) => {
      await open({ expertChannel: 'C0HIRING' });
      await direct('tools?');
      const answer = await direct(text, 2);
      expect(answer.text).toMatch(/^(?:Hello\.|你好。)/);
      expect(actionsIn(answer.blocks)).not.toContain('ask_person');
      expect(JSON.stringify(await running.store.gaps.list('T0LOCAL'))).not.toContain(text);
    },
  );
});

describe('what can you do', () => {
  it.each([
    ['What can you do?', 'How to ask Rolebook'],
    ['how does this work', 'How to ask Rolebook'],
    ['你能做什么？', '怎么向 Rolebook 提问'],
  ])('%s is answered with how to ask, after talk of a role too', async (text, title) => {
    await open();
    await direct('tools?');
    expect(wordsOf((await direct(text, 2)).blocks)).toContain(title);
  });
});

describe('thanks', () => {
  it.each(['thanks', 'ok', '👍', ':+1:', '谢谢，明白了'])('%s gets a reaction and no words', async (text) => {
    await open();
    const message = mei().mention(workspace.channels.general, text);
    await workspace.until(
      () => workspace.messages(message.channel).find(({ ts }) => ts === message.ts)?.reactions.length === 1,
      'the reaction',
    );
    mei().direct('tools?');
    await answerIn(workspace, workspace.directOf(mei().id));
    expect(said(workspace, message.channel)).toEqual([]);
  });

  it('get a word where Slack takes no reaction, and behind a command', async () => {
    await open();
    isRefusalWanted = true;
    workspace.failNext('reactions.add', { error: 'missing_scope' });
    expect((await direct('谢谢')).text).toBe('不客气。');
    await mei().command(workspace.channels.general, '/role thanks');
    expect((await answerIn(workspace, workspace.channels.general)).text).toBe('You are welcome.');
  });
});

describe('a complaint', () => {
  it.each(['this is wrong', 'you are useless'])('%s gets one calm line and a way on', async (text) => {
    await open({ expertChannel: 'C0HIRING' });
    await direct('which tools does a beekeeper need?');
    const reply = await direct(text, 2);
    expect(reply.text).toBe('I am sorry that this did not help. Ask me in other words, or go on here:');
    expect(actionsIn(reply.blocks)).toEqual(['ask_person', 'show_0', 'show_1', 'show_2']);
    await mei().press(reply, 'show_0');
    expect((await answerIn(workspace, workspace.directOf(mei().id), 3)).text).toContain('Beekeeper · ');
  });
});

describe('the wish for a person', () => {
  it('goes to people, with the last question to pass on', async () => {
    await open({ expertChannel: 'C0HIRING' });
    await direct('which tools does a beekeeper need?');
    const reply = await direct('can I talk to a human', 2);
    expect(reply.text).toContain('a person can help you');
    expect(reply.text).toContain('<#C0HIRING>');
    expect(actionsIn(reply.blocks)).toEqual(['ask_person']);
  });

  it('names the owner’s contact, and says so where there is nobody', async () => {
    await open({ helpText: 'Ask Mia, room 4' });
    expect((await direct('转人工')).text).toContain('Ask Mia, room 4');
    await running.close();
    await open();
    expect((await direct('human please')).text).toContain('cannot reach a person');
  });
});

it('says who it is', async () => {
  await open();
  expect((await direct('who are you')).text).toMatch(/^I am Rolebook, a program/);
  expect((await direct('你是谁', 2)).text).toMatch(/^我是 Rolebook/);
});

describe('a miss', () => {
  it('offers the nearest sections and examples to press, and a way to a person', async () => {
    const { roles } = await bookIn(ownKnowledge);
    await open({ roles, expertChannel: 'C0HIRING' });
    const reply = await direct('what hobbies does an AI PM have');
    expect(reply.text).toMatch(/These come nearest:/);
    const labels = actionsIn(reply.blocks);
    expect(labels.filter((id) => id.startsWith('show_')).length).toBeGreaterThanOrEqual(4);
    expect(labels).toContain('ask_person');
    expect(repeated(reply)).toEqual([]);
    await mei().press(reply, 'show_0');
    expect((await answerIn(workspace, workspace.directOf(mei().id), 2)).text).toContain(
      'AI Product Manager · ',
    );
  });

  it.each([
    'hello',
    'asdf jkl',
    'how much does a plumber earn',
    '你好',
    '水管工工资多少',
    '?',
    'what is our wifi password',
  ])('after %j says nothing twice', async (text) => {
    const { roles } = await bookIn(ownKnowledge);
    await open({ roles });
    expect(repeated(await direct(text))).toEqual([]);
  });
});
