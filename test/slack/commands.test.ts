import type { Message, Workspace } from 'slack-stand-in';
import type { Role } from '../../src/knowledge/index.ts';
import { catalogue } from '../../src/language/index.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { bookIn, openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';
import { realAnswering } from './support/real-answering.ts';
import { type Running, runApp } from './support/run-app.ts';
import { beekeeper } from './support/sample-book.ts';
import { actionsIn, answerIn, complaints, said, wordsOf } from './support/surfaces.ts';

let running: Running;
let workspace: Workspace;
let roles: Role[];

beforeAll(async () => {
  await understanding();
  roles = [...(await bookIn(ownKnowledge)).roles, beekeeper];
});

const open = async (own: Role[] = roles) => {
  running = await runApp('socket', await realAnswering(own), { roles: own });
  workspace = running.workspace;
};

afterEach(async () => {
  const found = complaints(workspace);
  await running.close();
  expect(found).toEqual([]);
});

const alex = () => workspace.as(workspace.people.alex);
const liming = () => workspace.as(workspace.people.liming);
const command = async (typed: string, person = alex()): Promise<Message> => {
  const { general } = workspace.channels;
  const before = said(workspace, general).length;
  await person.command(general, typed);
  return answerIn(workspace, general, before + 1);
};

describe('what a command is given', () => {
  it.each([
    ['/salary data sceintist', 'data sceintist'],
    ['/salary plumbr', 'plumbr'],
    ['/career data scientist', 'data scientist'],
    ['/tools Barista', 'Barista'],
    ['/requirements data sceintist', 'data sceintist'],
    ['/role data sceintist', 'data sceintist'],
    ['/salary 数据科学家', '数据科学家'],
    ['/salary how much does a data sceintist make', 'data sceintist'],
  ])('%s is named where it can be placed nowhere, and no other role is shown', async (typed, name) => {
    await open();
    await running.store.lastRole.set('T0LOCAL', alex().id, 'ai-product-manager');
    const answer = await command(typed);
    expect(answer.text).toMatch(new RegExp(`[“]${name}[”]`));
    expect(answer.text).not.toMatch(/\$|Python|bachelor/);
    expect(answer.blocks.map(({ type }) => type)).not.toContain('table');
  });

  it('leads to the nearest role, whose answer is one press away', async () => {
    await open([{ ...beekeeper, names: ['Beekeeping Counsellor', '养蜂人'] }, ...roles.slice(0, -1)]);
    const answer = await command('/salary beekeping counselr');
    expect(answer.text).toMatch(/Beekeeper/);
  });

  it.each([
    '/salary senior',
    '/salary in China',
    '/salary bonus',
    '/tools python',
    '/salary 上海',
    '/salary L5',
  ])('%s goes on with the role that was asked about last', async (typed) => {
    await open();
    await running.store.lastRole.set('T0LOCAL', alex().id, 'ai-product-manager');
    expect((await command(typed)).text).toMatch(/^AI Product Manager · |^AI产品经理 · /);
  });
});

it.each([
  ['/requirements in Berlin', 'Germany'],
  ['/requirements AI PM with Excel', 'Excel'],
  ['/requirements 北京', '中国'],
])('%s says that the document says nothing of it', async (typed, name) => {
  await open();
  const { text } = await command(typed);
  expect(text.split('\n')[1]).toBe(catalogue(/\p{Script=Han}/u.test(typed) ? 'zh' : 'en').notCovered(name));
});

describe('a level or years behind a command', () => {
  it.each([
    ['/requirements entry level', 'entry level'],
    ['/requirements AI PM intern', 'intern'],
    ['/career intern', 'intern'],
    ['/career L5', 'L5'],
    ['/salary intern', 'intern'],
    ['/salary how much does an intern make in a year', 'intern'],
    ['/tools senior', 'senior'],
    ['/tools 高级', '高级'],
    ['/requirements 实习生', '实习生'],
    // A question in Chinese is one word between two spaces.
    ['/role 应届生能做AI产品经理吗', '应届'],
  ])('%s is named where the lines shown say nothing of it', async (typed, name) => {
    await open(roles.slice(0, 1));
    const { text, blocks } = await command(typed);
    const note = catalogue(/\p{Script=Han}/u.test(typed) ? 'zh' : 'en').inGeneral(name);
    expect(text.split('\n')[1]).toBe(note);
    expect(wordsOf(blocks.slice(0, 2))).toContain(note);
  });

  it('stands in the shared answer too', async () => {
    await open(roles.slice(0, 1));
    await alex().press(await command('/tools senior'), 'Share to channel');
    expect((await answerIn(workspace, workspace.channels.general)).text).toContain(
      catalogue('en').inGeneral('senior'),
    );
  });

  it('is said of years where the document counts none', async () => {
    const { book } = await openDocuments({
      'chef.md': '# Pastry Chef\n\n## Must have\n\n- A diploma\n\n## Nice to have\n\n- Sugar work\n',
      'smith.md': '# Blacksmith\n\n## Must have\n\n- 2 years in a forge\n- A diploma\n',
    });
    await open(book.roles);
    const note = catalogue('en').inGeneral('2 years');
    expect((await command('/requirements pastry chef 2 years')).text).toContain(note);
    expect((await command('/requirements blacksmith 2 years')).text).not.toContain(note);
  });

  it.each([
    '/requirements senior',
    '/requirements 3 years',
    '/requirements AI product manager',
    '/career senior',
    '/salary junior',
    '/salary in China',
    '/tools python',
    '/tools',
  ])('%s is answered without that', async (typed) => {
    await open(roles.slice(0, 1));
    expect((await command(typed)).text).not.toMatch(/of its own about/);
  });
});

describe('a misspelt level behind a command', () => {
  it.each([
    ['/salary sneior', /^Mid to senior level: /m],
    ['/salary senoir', /^Mid to senior level: /m],
    ['/career princpal', /Principal\/Lead AI Product Manager .*← this level/],
    ['/requirements seinor', /· 5\+ years/],
  ])('%s is read as it was meant', async (typed, shown) => {
    await open(roles.slice(0, 1));
    expect((await command(typed)).text).toMatch(shown);
  });
});

describe('a tool behind /tools', () => {
  it.each([
    ['/tools Excel', 'Excel'],
    ['/tools excel', 'excel'],
    ['/tools R', 'R'],
    ['/tools Splunk', 'Splunk'],
    ['/tools 泛微', '泛微'],
  ])('%s that the document does not name is said to be missing, with one near line', async (typed, name) => {
    await open(roles.slice(0, -1));
    const answer = await command(typed);
    const [, note, ...lines] = answer.text.split('\n');
    expect(note?.toLowerCase()).toMatch(
      new RegExp(`^(?:the document says nothing about ${name}\\.|文档里没有提到${name}。)$`, 'i'),
    );
    expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(1);
  });

  it('is asked of whom where it may be several roles’', async () => {
    await open();
    expect((await command('/tools Splunk')).text).toContain('Which role do you mean?');
  });
});

describe('words that come near /role forget me and /role my data', () => {
  it.each([
    ['/role forget', '/role forget me'],
    ['/role delete my data', '/role forget me'],
    ['/role forget everything about me', '/role forget me'],
    ['/role 删除我的数据', '/role 忘记我'],
    ['/role my', '/role my data'],
    ['/role data', '/role my data'],
    ['/role 我的', '/role 我的数据'],
  ])('%s says to write %s, and does nothing', async (typed, words) => {
    await open();
    await command('/role beekeeper tools');
    const person = /\p{Script=Han}/u.test(typed) ? liming() : alex();
    expect((await command(typed, person)).text).toContain(words);
    expect(await running.store.questions.recentOf('T0LOCAL', alex().id)).toHaveLength(1);
  });

  it('/role forget about the pay, which tools? is a question', async () => {
    await open();
    expect((await command('/role forget about the pay, which tools does a beekeeper need?')).text).toMatch(
      /^Beekeeper · Tools/,
    );
  });
});

describe('which roles there are', () => {
  it('is answered with their names, without an offer to ask a person, and is no gap', async () => {
    await open();
    const answer = await command('/role which roles do you know?');
    expect(answer.text).toMatch(/^I answer questions about AI Product Manager and Beekeeper\./);
    expect(await running.store.gaps.count('T0LOCAL', 0)).toEqual({});
  });
});

describe('emoji alone behind a command', () => {
  it.each([
    ['/salary 😀', 'Salary'],
    ['/tools :wave:', 'Tools'],
    ['/role 🙏', 'How to use /role'],
  ])('say nothing, so that %s is the command alone', async (typed, shown) => {
    await open(roles.slice(0, 1));
    expect((await command(typed)).text).toContain(shown);
  });
});

describe('help', () => {
  it.each(['/role', '/salary', '/career', '/requirements', '/tools'])('of %s is its own', async (name) => {
    await open();
    const own = await command(`${name} help`);
    expect(own.text).toContain(`How to use ${name}`);
    const others = ['/role', '/salary', '/career', '/requirements', '/tools'].filter((each) => each !== name);
    for (const other of others) expect(own.text).not.toContain(other);
    expect((await command(`${name} 帮助`)).text).toContain(`${name} 怎么用`);
  });
});

describe('/role compare alone', () => {
  it('asks which two, and shows them', async () => {
    await open();
    await alex().command(workspace.channels.general, '/role compare');
    await workspace.until(() => alex().modal(), 'the form');
    expect(actionsIn(alex().modal()?.view.blocks)).toEqual(['compare_first', 'compare_second']);
    const options = await alex().suggest('modal', 'compare_first', 'beekeper');
    expect(wordsOf(options)).toContain('Beekeeper');
    expect(await alex().submit({ compare_first: 'Beekeeper', compare_second: 'Beekeeper' })).toMatchObject({
      kind: 'errors',
      errors: { compare_second: 'Choose two that differ.' },
    });
    await alex().submit({ compare_first: 'Beekeeper', compare_second: 'AI Product Manager' });
    const answer = await answerIn(workspace, workspace.channels.general);
    expect(answer.visibleTo).toBe(alex().id);
    expect(answer.text).toContain('Comparison · Beekeeper and AI Product Manager');
  });

  it('offers the levels of the only role, in the asker’s language', async () => {
    await open(roles.slice(0, 1));
    await liming().command(workspace.channels.general, '/role compare');
    await workspace.until(() => liming().modal(), 'the form');
    const options = wordsOf(await liming().suggest('modal', 'compare_first', ''));
    expect(options).toMatch(/初级.*中高级/);
    await liming().submit({ compare_first: '初级', compare_second: '中高级' });
    expect((await answerIn(workspace, workspace.channels.general)).text).toContain('对比 ·');
  });
});

describe('/role watch', () => {
  it('tells the asker alone where nothing changes, and everybody once where something does', async () => {
    await open();
    // An admin of the stand-in.
    const watch = (word: string) => command(`/role watch ${word}`, liming());
    const words = catalogue('zh').watch;
    expect(await watch('off')).toMatchObject({ visibleTo: liming().id, text: words.isOff });
    expect((await watch('on')).visibleTo).toBeUndefined();
    expect(await watch('on')).toMatchObject({ visibleTo: liming().id, text: words.isOn });
    expect((await watch('off')).visibleTo).toBeUndefined();
    expect((await watch('off')).visibleTo).toBe(liming().id);
  });
});
