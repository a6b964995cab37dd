import type { Json, Message, Workspace } from 'slack-stand-in';
import type { Answering } from '../../src/answer/index.ts';
import type { Role } from '../../src/knowledge/index.ts';
import { catalogue } from '../../src/language/index.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { bookIn } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';
import { putQuestion } from './support/put-question.ts';
import { realAnswering } from './support/real-answering.ts';
import { type Running, runApp } from './support/run-app.ts';
import { beekeeper } from './support/sample-book.ts';
import { actionsIn, answerIn, complaints, said, wordsOf } from './support/surfaces.ts';

let running: Running;
let workspace: Workspace;
/** What Slack is told to refuse in a test. */
let isRefusalWanted = false;

const open = async (options: Parameters<typeof runApp>[2] = {}, answering?: Answering) => {
  running = await runApp('socket', answering, options);
  workspace = running.workspace;
};

beforeAll(understanding);

afterEach(async () => {
  const found = isRefusalWanted ? [] : complaints(workspace);
  isRefusalWanted = false;
  await running.close();
  expect(found).toEqual([]);
});

const typesOf = ({ blocks }: Message) => blocks.map(({ type }) => type);
const alex = () => workspace.as(workspace.people.alex);
const mei = () => workspace.as(workspace.people.mei);
const liming = () => workspace.as(workspace.people.liming);
const modalWords = (person = alex()) => wordsOf(person.modal()?.view.blocks ?? []);

describe('/salary', () => {
  it('says pay in the first line, then shows a table; a chart is one press away', async () => {
    await open();
    await alex().command(workspace.channels.general, '/salary');
    const answer = await answerIn(workspace, workspace.channels.general);
    expect(typesOf(answer)).toEqual([
      'header',
      'rich_text',
      'table',
      'context',
      'actions',
      'actions',
      'context_actions',
    ]);
    expect(wordsOf(answer.blocks[1])).toBe('Junior: $40,000; Senior: $70,000 · Pay');
    await alex().press(answer, 'More, with a chart');
    await workspace.until(
      () =>
        JSON.stringify(said(workspace, workspace.channels.general)[0]?.blocks).includes(
          'rich_text_preformatted',
        ),
      'the chart',
    );
  });

  it.each([
    ['/salary senior', 'Senior', 'Junior'],
    ['/salary beekeeper junior', 'Junior', 'Senior'],
    ['/salary 高级养蜂人', '高级', '初级'],
  ])('%s picks out %s', async (typed, level, other) => {
    await open();
    await alex().command(workspace.channels.general, typed);
    const table = (await answerIn(workspace, workspace.channels.general)).blocks.find(
      ({ type }) => type === 'table',
    );
    const bold = ((table?.rows ?? []) as Json[][]).flat().filter(({ type }) => type === 'rich_text');
    expect(wordsOf(bold)).toContain(level);
    expect(wordsOf(bold)).not.toContain(other);
  });

  it('is a table where Slack refuses newer blocks, and text where it refuses the table', async () => {
    await open();
    isRefusalWanted = true;
    const channel = workspace.directOf(workspace.people.mei);
    workspace.failNext('chat.postMessage', { error: 'invalid_blocks' });
    mei().direct('salary?');
    expect(typesOf(await answerIn(workspace, channel))).toEqual([
      'header',
      'rich_text',
      'table',
      'context',
      'actions',
    ]);
    workspace.failNext('chat.postMessage', { error: 'invalid_blocks' });
    workspace.failNext('chat.postMessage', { error: 'invalid_blocks' });
    mei().direct('salary?');
    const plain = await answerIn(workspace, channel, 2);
    expect(plain.blocks).toEqual([]);
    expect(plain.text).toContain('$40,000');
  });
});

describe('/career', () => {
  it('draws the steps in order', async () => {
    await open();
    await alex().command(workspace.channels.general, '/career');
    const answer = await answerIn(workspace, workspace.channels.general);
    expect(JSON.stringify(answer.blocks)).toContain('"ordered"');
    expect(wordsOf(answer.blocks)).not.toContain('this level');
  });

  it('marks the named level and the next, and lists the side paths', async () => {
    await open();
    await alex().command(workspace.channels.general, '/career keeper');
    const answer = await answerIn(workspace, workspace.channels.general);
    expect(wordsOf(answer.blocks)).toContain('Keeper |  ← this level | Master |  ← next step');
    expect(wordsOf(answer.blocks)).toContain('Side paths | A keeper can move into teaching.');
    expect(answer.text).toContain('→ 2. Keeper ← this level\n3. Master ← next step');
    expect(answer.text).toContain('A keeper can move into teaching.');
  });
});

describe('/role compare', () => {
  it('sets two levels side by side', async () => {
    await open({}, await realAnswering([beekeeper]));
    await alex().command(workspace.channels.general, '/role compare junior and senior');
    const answer = await answerIn(workspace, workspace.channels.general);
    expect(wordsOf(answer.blocks)).toContain('Comparison · Junior and Senior');
    const table = answer.blocks.find(({ type }) => type === 'table');
    expect(wordsOf(table)).toContain('Topic | Junior | Senior | Pay | $40,000 | $70,000');
    expect(answer.text).toContain('Senior: $70,000');
    await alex().press(answer, 'Salary');
    await workspace.until(() =>
      said(workspace, workspace.channels.general)[0]?.text.includes('Beekeeper · Salary'),
    );
  });

  it('says so where there are no two things to compare, and answers as ever', async () => {
    await open({}, await realAnswering([beekeeper]));
    await alex().command(workspace.channels.general, '/role compare which tools a beekeeper uses');
    const answer = await answerIn(workspace, workspace.channels.general);
    expect(answer.text).toMatch(/Beekeeper · Tools[\s\S]*did not find two here\./);
    expect(wordsOf(answer.blocks)).toContain('did not find two here.');
  });
});

describe('/requirements', () => {
  it('opens a form, whose brief only the asker sees', async () => {
    await open();
    await alex().command(workspace.channels.general, '/requirements');
    await workspace.until(() => alex().modal(), 'the form');
    expect(modalWords()).toContain('Beekeeper');
    expect(modalWords()).toContain('2 years');
    const years = actionsIn(alex().modal()?.view.blocks).find((id) => id === 'requirements_years');
    expect(years).toBeDefined();
    expect(
      await alex().submit({ requirements_years: '5+', requirements_parts: ['experience', 'tools'] }),
    ).toEqual({
      kind: 'closed',
    });
    const answer = await answerIn(workspace, workspace.channels.general);
    expect(answer.visibleTo).toBe(alex().id);
    expect(typesOf(answer)[0]).toBe('container');
    expect(wordsOf(answer.blocks)).toContain('Beekeeper · Requirements · 5+ years');
    expect(wordsOf(answer.blocks)).toContain('A senior keeper needs 5+ years.');
    expect(wordsOf(answer.blocks)).not.toContain('Two summers');
    expect(wordsOf(answer.blocks)).not.toContain('A certificate');
  });

  it('follows the language that is chosen in the form', async () => {
    await open();
    await alex().command(workspace.channels.general, '/requirements');
    await workspace.until(() => alex().modal(), 'the form');
    await alex().press('modal', 'requirements_language', 'zh', { requirements_parts: ['tools'] });
    await workspace.until(() => modalWords().includes('养蜂人'), 'the form for a Chinese brief');
    await alex().submit({ requirements_parts: ['tools'], requirements_language: 'zh' });
    const answer = await answerIn(workspace, workspace.channels.general);
    expect(answer.text).toContain('养蜂人 · 任职要求');
    expect(answer.text).toContain('喷烟器');
    expect(answer.text).not.toContain('有证书');
  });

  it('finds roles as one types, and asks for one that it has', async () => {
    await open();
    await liming().command(workspace.channels.general, '/requirements');
    await workspace.until(() => liming().modal(), 'the form');
    expect(modalWords(liming())).toContain('岗位');
    expect(await liming().suggest('modal', 'requirements_role', '蜂')).toEqual([
      expect.objectContaining({ value: 'beekeeper' }),
    ]);
    expect(await liming().suggest('modal', 'requirements_role', 'astronaut')).toEqual([]);
    expect(await liming().submit({ requirements_role: 'gone' })).toEqual({
      kind: 'errors',
      errors: { requirements_role: '我这里还没有这个岗位的文档。' },
    });
    await liming().closeModal();
  });

  it('says so where the document has nothing of the parts', async () => {
    await open();
    await alex().command(workspace.channels.general, '/requirements');
    await workspace.until(() => alex().modal(), 'the form');
    expect(await alex().submit({ requirements_parts: ['traits'] })).toMatchObject({ kind: 'errors' });
  });

  it('posts the brief to a channel too, or says that it cannot', async () => {
    await open();
    isRefusalWanted = true;
    await alex().command(workspace.channels.general, '/requirements');
    await workspace.until(() => alex().modal(), 'the form');
    expect(await alex().submit({ requirements_channel: workspace.channels.random })).toMatchObject({
      kind: 'errors',
      errors: { requirements_channel: expect.stringContaining('Invite me') },
    });
    await alex().submit({ requirements_channel: workspace.channels.hiring });
    const shared = await answerIn(workspace, workspace.channels.hiring);
    expect(shared.visibleTo).toBeUndefined();
    expect(shared.text).toContain('Shared by');
  });

  it('reaches the asker by direct message where the command is too long ago', async () => {
    await open();
    await alex().command(workspace.channels.general, '/requirements');
    const view = await workspace.until(() => alex().modal()?.view, 'the form');
    view.private_metadata = JSON.stringify({ language: 'en', url: `${workspace.url}commands/gone` });
    await alex().submit();
    expect((await answerIn(workspace, workspace.directOf(alex().id))).text).toContain('Requirements');
  });

  it('gives the brief at once where something is named, and lets it be taken along', async () => {
    await open();
    const { general } = workspace.channels;
    await alex().command(general, '/requirements senior');
    const brief = await answerIn(workspace, general);
    expect(brief.text).toContain('5+ years');
    await alex().press(brief, 'Plain text');
    const plain = await answerIn(workspace, general, 2);
    expect(plain.visibleTo).toBe(alex().id);
    expect(JSON.stringify(plain.blocks)).toContain('rich_text_preformatted');
    expect(wordsOf(plain.blocks)).toContain('• Finds the queen.');
    await alex().press(brief, 'Markdown file');
    const file = await answerIn(workspace, workspace.directOf(alex().id));
    expect(file.files[0]?.name).toBe('beekeeper-en.md');
    const content = String(file.files[0]?.content);
    expect(content).toContain('# Beekeeper · Requirements');
    expect(content).toContain('## Must-have skills\n\n- Reads a comb.');
    expect(content).toContain('Scales & \\<sieve\\> \\*fine\\*');
    await alex().press(brief, 'Share to channel');
    await workspace.until(
      () => said(workspace, general).some(({ visibleTo }) => !visibleTo),
      'the shared brief',
    );
  });
});

describe('the text for a job post', () => {
  it.each([
    ['alex', '/requirements senior', 'Plain text', 'en'],
    ['liming', '/requirements 高级', '纯文本', 'zh'],
  ] as const)(
    'that %s reads holds something of every part, and says where the rest is',
    async (person, typed, button, language) => {
      const { roles } = await bookIn(ownKnowledge);
      running = await runApp('socket', await realAnswering(roles), { roles });
      workspace = running.workspace;
      const { general } = workspace.channels;
      const reader = workspace.as(workspace.people[person]);
      await reader.command(general, typed);
      await reader.press(await answerIn(workspace, general), button);
      const { text } = await answerIn(workspace, general, 2);
      const { jobPost, restInFile } = catalogue(language).requirements;
      expect(text).toContain(restInFile);
      const lines = text.split('\n');
      for (const heading of Object.values(jobPost)) expect(lines).toContain(heading);
    },
  );
});

describe('in a direct conversation', () => {
  it.each([
    [
      'a form’s answer',
      async (channel: string) => {
        await alex().command(channel, '/requirements');
        await workspace.until(() => alex().modal(), 'the form');
        await alex().submit();
      },
      1,
    ],
    ['a command’s answer', async (channel: string) => void (await alex().command(channel, '/salary')), 1],
    [
      'the rest of an answer',
      async (channel: string) => {
        alex().direct('how much does a beekeeper earn?');
        await alex().press(await answerIn(workspace, channel), 'More, with a chart');
      },
      2,
    ],
  ])('%s offers no sharing to a channel', async (_, act, count) => {
    await open({}, await realAnswering([beekeeper]));
    const channel = workspace.directOf(alex().id);
    await act(channel);
    const { text, blocks } = await answerIn(workspace, channel, count);
    expect(text).toMatch(/^Beekeeper · (?:Salary|Requirements)/);
    expect(actionsIn(blocks)).not.toContain('share');
  });
});

describe('the buttons below one answer', () => {
  it('bear no name twice: those that show a whole section say which', async () => {
    const { roles } = await bookIn(ownKnowledge);
    running = await runApp('socket', await realAnswering(roles), { roles });
    workspace = running.workspace;
    alex().direct(
      'what does a typical day look like, what tools are needed, and which companies hire AI PMs?',
    );
    const { blocks } = await answerIn(workspace, workspace.directOf(alex().id));
    const buttons = blocks.flatMap(({ type, elements }) => (type === 'actions' ? (elements as Json[]) : []));
    const names = buttons.map(({ text }) => (text as Json).text as string);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('Show the whole section: ')).length).toBeGreaterThan(1);
  });
});

describe('the form for a brief', () => {
  it('keeps the years when the role is chosen again', async () => {
    await open();
    await alex().command(workspace.channels.general, '/requirements');
    await workspace.until(() => alex().modal(), 'the form');
    await alex().press('modal', 'requirements_role', 'beekeeper', { requirements_years: '5+' });
    await workspace.until(
      () =>
        /"initial_option":\{[^{]*\{[^}]*\},"value":"5\+"\}/.test(JSON.stringify(alex().modal()?.view.blocks)),
      'the years kept',
    );
    await alex().closeModal();
  });

  it('finds a role with a typo', async () => {
    await open();
    await alex().command(workspace.channels.general, '/requirements');
    await workspace.until(() => alex().modal(), 'the form');
    expect(await alex().suggest('modal', 'requirements_role', 'beekeper')).toEqual([
      expect.objectContaining({ value: 'beekeeper' }),
    ]);
    await alex().closeModal();
  });
});

describe('the rest of an answer', () => {
  it('is shown to the one who pressed alone', async () => {
    await open();
    const { general } = workspace.channels;
    mei().mention(general, 'tools?');
    const answer = await answerIn(workspace, general);
    const value = JSON.stringify({
      kind: 'section',
      role: 'beekeeper',
      section: 'tools',
      language: 'en',
      isRest: true,
    });
    const text = { type: 'plain_text', text: 'Show the whole section' };
    answer.blocks = [
      { type: 'actions', block_id: 'rest', elements: [{ type: 'button', action_id: 'show_0', text, value }] },
    ];
    await alex().press(answer, 'show_0');
    expect((await answerIn(workspace, general, 2)).visibleTo).toBe(alex().id);
  });
});

describe('feedback', () => {
  it('that is bad is answered once, however often it is pressed', async () => {
    await open();
    const { general } = workspace.channels;
    mei().mention(general, 'tools?');
    const answer = await answerIn(workspace, general);
    await alex().press(answer, 'feedback', negative(answer));
    expect((await answerIn(workspace, general, 2)).text).toContain('What was wrong?');
    await alex().press(answer, 'feedback', negative(answer));
    mei().mention(general, 'tools?');
    await answerIn(workspace, general, 3);
    expect(said(workspace, general)).toHaveLength(3);
  });

  it('is thanked for, in the thread, to the one who gave it', async () => {
    await open();
    const { general } = workspace.channels;
    const asked = mei().mention(general, 'tools?');
    const answer = await answerIn(workspace, general);
    await alex().press(answer, 'feedback', positive(answer));
    const thanks = await answerIn(workspace, general, 2);
    expect(thanks).toMatchObject({ visibleTo: alex().id, threadTs: asked.ts });
    expect(thanks.text).toContain('Thank you');
    expect(await running.store.feedback.count('T0LOCAL', 0)).toEqual({ up: 1, down: 0 });
  });

  it('that is bad offers the next best sections, which work', async () => {
    await open();
    const { general } = workspace.channels;
    await alex().command(general, '/tools');
    const answer = await answerIn(workspace, general);
    await alex().press(answer, 'feedback', negative(answer));
    const offer = await answerIn(workspace, general, 2);
    expect(actionsIn(offer.blocks)).toEqual(['show_0', 'show_1', 'show_2']);
    expect(wordsOf(offer.blocks)).not.toContain('Ask a person');
    await alex().press(offer, 'show_0');
    await workspace.until(
      () => said(workspace, general).at(-1)?.text.includes('Beekeeper · Education'),
      'the next',
    );
    expect(await running.store.feedback.count('T0LOCAL', 0)).toEqual({ up: 0, down: 1 });
  });

  it('that is bad marks the question for those who write the documents', async () => {
    await open();
    mei().direct('tools, please?');
    const answer = await answerIn(workspace, workspace.directOf(mei().id));
    await mei().press(answer, 'feedback', negative(answer));
    await answerIn(workspace, workspace.directOf(mei().id), 2);
    expect(await running.store.gaps.list('T0LOCAL')).toEqual([
      expect.objectContaining({ kind: 'thumbed-down', wordings: ['tools, please?'] }),
    ]);
  });
});

describe('asking a person', () => {
  const hiring = 'C0HIRING';
  type Person = ReturnType<typeof mei>;

  /** Presses "Ask a person" and hands in the window, as it opens or with a choice. */
  const passOn = async (person: Person, message: Message, choice: Record<string, string> = {}) => {
    await person.press(message, 'ask_person');
    await workspace.until(() => person.modal(), 'the window');
    return person.submit(choice);
  };
  /** Somebody writes below a question in the experts' channel and says that it is answered. */
  const answer = async (person: Person, question: Message, text = 'They can, for a *while*.') => {
    person.write(hiring, text, question.ts);
    await person.press(question, 'answered');
  };
  const blocksOf = (blocks: unknown) =>
    (blocks as Json[]).map(({ block_id: _, ...block }) => block).filter(({ type }) => type !== 'actions');

  it('passes the question on with a link, and tells the asker in the thread when it is answered', async () => {
    await open({ expertChannel: hiring });
    const { general } = workspace.channels;
    const asked = mei().mention(general, 'can bees swim?');
    const unknown = await answerIn(workspace, general);
    expect(await passOn(mei(), unknown)).toEqual({ kind: 'closed' });
    expect((await answerIn(workspace, general, 2)).text).toContain('passed your question on');
    const question = await answerIn(workspace, hiring);
    expect(await passOn(mei(), unknown)).toMatchObject({ kind: 'errors' });
    await mei().closeModal();
    expect(said(workspace, hiring)).toHaveLength(1);
    expect(question.text).toContain('can bees swim?');
    expect(JSON.stringify(question.blocks)).toContain(`/archives/${general}/p`);
    liming().write(hiring, 'They can, for a *while*.', question.ts);
    mei().write(hiring, 'Not in winter, though.', question.ts);
    await liming().press(question, 'answered');
    const told = await answerIn(workspace, general, 3);
    expect(told.threadTs).toBe(asked.ts);
    expect(told.text).toContain(`<@${mei().id}>`);
    expect(told.text).toContain('They can, for a while.');
    expect(told.text).toContain('Not in winter, though.');
    await workspace.until(
      () => actionsIn(said(workspace, hiring)[0]?.blocks).length === 0,
      'the button gone',
    );
    expect(said(workspace, hiring)[0]?.text).toContain('Answered by 李明');
    expect(JSON.stringify(said(workspace, hiring)[0]?.blocks)).toContain(`/archives/${general}/p`);
  });

  it.each([
    ['a thread', (text: string) => void mei().mention('C0GENERAL', text), 'C0GENERAL'],
    ['a direct message', (text: string) => void mei().direct(text), null],
  ])('in %s shows exactly what will be posted before anything is', async (_, ask, channel) => {
    await open({ expertChannel: hiring });
    ask('can bees swim?');
    const unknown = await answerIn(workspace, channel ?? workspace.directOf(mei().id));
    await mei().press(unknown, 'ask_person');
    const { view } = await workspace.until(() => mei().modal(), 'the window');
    expect(said(workspace, hiring)).toEqual([]);
    expect(JSON.stringify(view.blocks[0])).toContain(hiring);
    const preview = view.blocks.slice(
      2,
      view.blocks.findLastIndex(({ type }) => type === 'divider'),
    );
    await mei().submit();
    const question = await answerIn(workspace, hiring);
    // Below it stands only how to answer.
    expect(blocksOf(question.blocks).slice(0, -1)).toEqual(blocksOf(preview));
    expect(JSON.stringify(preview)).toContain(mei().id);
    // Nobody else can open a link into a direct message.
    expect(JSON.stringify(question.blocks).includes('/archives/')).toBe(channel !== null);
  });

  it('from a command’s answer says that the answer comes by direct message, where it comes', async () => {
    await open({ expertChannel: hiring });
    const { general } = workspace.channels;
    await mei().command(general, '/role can bees swim?');
    await passOn(mei(), await answerIn(workspace, general));
    expect((await answerIn(workspace, general, 2)).text).toBe(catalogue('en').askPerson.passedOnPrivately);
    await answer(liming(), await answerIn(workspace, hiring));
    expect((await answerIn(workspace, workspace.directOf(mei().id))).text).toContain('They can');
  });

  it('that is called off in the window posts nothing', async () => {
    await open({ expertChannel: hiring });
    mei().direct('can bees swim?');
    await mei().press(await answerIn(workspace, workspace.directOf(mei().id)), 'ask_person');
    await workspace.until(() => mei().modal(), 'the window');
    await mei().closeModal();
    mei().direct('tools?');
    await answerIn(workspace, workspace.directOf(mei().id), 2);
    expect(said(workspace, hiring)).toEqual([]);
  });

  it('without a name leaves name and place out, in the preview too, and is told in private', async () => {
    await open({ expertChannel: hiring });
    const { general } = workspace.channels;
    mei().mention(general, 'can bees swim?');
    await mei().press(await answerIn(workspace, general), 'ask_person');
    await workspace.until(() => mei().modal(), 'the window');
    await mei().press('modal', 'ask_person_name', 'without');
    const preview = await workspace.until(() => {
      const { blocks = [] } = mei().modal()?.view ?? {};
      return wordsOf(blocks).includes('Asked without a name') && blocks;
    }, 'the preview without the name');
    const naming = new RegExp(`${mei().id}|${general}|Mei`);
    expect(JSON.stringify(preview)).not.toMatch(naming);
    expect(await mei().submit()).toEqual({ kind: 'closed' });
    const question = await answerIn(workspace, hiring);
    expect(blocksOf(preview)).toEqual(expect.arrayContaining(blocksOf(question.blocks).slice(0, -1)));
    expect(JSON.stringify([question.text, question.blocks])).not.toMatch(naming);
    await answer(liming(), question);
    const told = await answerIn(workspace, workspace.directOf(mei().id));
    expect(told.text).toContain('They can, for a while.');
    await workspace.until(() => said(workspace, hiring)[0]?.text.includes('Answered by 李明'), 'the end');
    const [closed] = said(workspace, hiring);
    expect(JSON.stringify([closed?.text, closed?.blocks])).not.toMatch(naming);
    expect(said(workspace, general).filter(({ visibleTo }) => visibleTo === undefined)).toHaveLength(1);
  });

  it('asks for the answer where none was written, and passes it on', async () => {
    await open({ expertChannel: hiring });
    const { general } = workspace.channels;
    mei().mention(general, 'can bees swim?');
    await passOn(mei(), await answerIn(workspace, general));
    const question = await answerIn(workspace, hiring);
    await liming().press(question, 'answered');
    await workspace.until(() => liming().modal(), 'the window for the answer');
    expect(modalWords(liming())).toContain('can bees swim?');
    expect(said(workspace, general)).toHaveLength(2);
    expect(await liming().submit({ answer: ' ' })).toMatchObject({ kind: 'errors' });
    expect(actionsIn(said(workspace, hiring)[0]?.blocks)).toEqual(['answered']);
    expect(await liming().submit({ answer: 'They can, *briefly*.' })).toEqual({ kind: 'closed' });
    const told = await answerIn(workspace, general, 3);
    expect(wordsOf(told.blocks)).toContain('They can, *briefly*.');
    await workspace.until(() => actionsIn(said(workspace, hiring)[0]?.blocks).length === 0, 'the end');
    expect(wordsOf(said(workspace, hiring)[0]?.blocks)).toContain('They can, *briefly*.');
    expect(await running.store.drafts.list('T0LOCAL')).toEqual([
      expect.objectContaining({ question: 'can bees swim?', answer: 'They can, *briefly*.' }),
    ]);
  });

  it('asks two for the answer, and says to the second that it is answered', async () => {
    await open({ expertChannel: hiring });
    mei().direct('can bees swim?');
    await passOn(mei(), await answerIn(workspace, workspace.directOf(mei().id)));
    const question = await answerIn(workspace, hiring);
    for (const person of [liming(), alex()]) {
      await person.press(question, 'answered');
      await workspace.until(() => person.modal(), 'the window for the answer');
    }
    expect(await liming().submit({ answer: 'Yes.' })).toEqual({ kind: 'closed' });
    expect(await alex().submit({ answer: 'No.' })).toMatchObject({
      kind: 'errors',
      errors: { answer: 'This question is answered already.' },
    });
    expect((await answerIn(workspace, workspace.directOf(mei().id), 3)).text).toContain('Yes.');
  });

  it('keeps an answer in its window where the asker could not be told', async () => {
    await open({ expertChannel: hiring });
    isRefusalWanted = true;
    mei().direct('can bees swim?');
    await passOn(mei(), await answerIn(workspace, workspace.directOf(mei().id)));
    await liming().press(await answerIn(workspace, hiring), 'answered');
    await workspace.until(() => liming().modal(), 'the window for the answer');
    workspace.failNext('chat.postMessage', { error: 'invalid_auth' });
    expect(await liming().submit({ answer: 'Yes.' })).toMatchObject({ kind: 'errors' });
    expect(await liming().submit({ answer: 'Yes.' })).toEqual({ kind: 'closed' });
    await answerIn(workspace, workspace.directOf(mei().id), 3);
  });

  it.each([
    ['can bees swim?', 'Answered by 李明'],
    ['蜜蜂会游泳吗？', '李明 已回答'],
  ])('keeps the experts’ message in the language of the answer to %j', async (text, end) => {
    await open({ expertChannel: hiring });
    mei().direct(text);
    await passOn(mei(), await answerIn(workspace, workspace.directOf(mei().id)));
    const question = await answerIn(workspace, hiring);
    const [title] = question.text.split('\n');
    await answer(liming(), question);
    await workspace.until(() => actionsIn(said(workspace, hiring)[0]?.blocks).length === 0, 'the end');
    const lines = said(workspace, hiring)[0]?.text.split('\n');
    expect([lines?.[0], lines?.at(-1)]).toEqual([title, end]);
  });

  it('about a private answer is told in private', async () => {
    await open({ expertChannel: hiring });
    const { general } = workspace.channels;
    await alex().command(general, '/role can bees swim?');
    await passOn(alex(), await answerIn(workspace, general));
    const question = await answerIn(workspace, hiring);
    expect(JSON.stringify(question.blocks)).toContain(`"channel_id":"${general}"`);
    liming().write(hiring, 'They can.', question.ts);
    await Promise.all([liming().press(question, 'answered'), mei().press(question, 'answered')]);
    const told = await answerIn(workspace, workspace.directOf(alex().id));
    expect(told.text).toContain('has answered your question');
    const already = await workspace.until(
      () => said(workspace, hiring).find(({ visibleTo }) => visibleTo !== undefined),
      'that it is answered already',
    );
    expect(already.text).toMatch(/answered already|已经有人/);
  });

  it('leaves nothing of the asker in the experts’ channel once they are forgotten', async () => {
    await open({ expertChannel: hiring });
    const { general } = workspace.channels;
    alex().mention(general, 'can bees swim?');
    await passOn(alex(), await answerIn(workspace, general));
    await answerIn(workspace, general, 2);
    await alex().command(general, '/role forget me');
    await workspace.until(
      () => workspace.messages(general).find(({ text }) => text.includes('have deleted')),
      'the confirmation',
    );
    const [question] = said(workspace, hiring);
    expect(question?.text).toContain('is deleted');
    expect(JSON.stringify(question)).not.toMatch(new RegExp(`can bees swim|${alex().id}`));
    expect(actionsIn(question?.blocks)).toEqual([]);
  });

  it('is offered under an answer that did not help', async () => {
    await open({ expertChannel: hiring });
    mei().direct('tools?');
    const found = await answerIn(workspace, workspace.directOf(mei().id));
    await mei().press(found, 'feedback', negative(found));
    const offer = await answerIn(workspace, workspace.directOf(mei().id), 2);
    expect(wordsOf(offer.blocks)).toContain('Ask a person');
    await passOn(mei(), offer);
    expect((await answerIn(workspace, hiring)).text).toContain('tools?');
  });

  it('that fails says so in the window, and can be tried again', async () => {
    await open({ expertChannel: hiring });
    isRefusalWanted = true;
    const { general } = workspace.channels;
    mei().mention(general, 'can bees swim?');
    const unknown = await answerIn(workspace, general);
    workspace.failNext('chat.postMessage', { error: 'restricted_action' });
    expect(await passOn(mei(), unknown)).toMatchObject({
      kind: 'errors',
      errors: { ask_person_name: expect.stringContaining('could not post it') },
    });
    expect(await mei().submit()).toEqual({ kind: 'closed' });
    await answerIn(workspace, hiring);
  });

  it('that fails leaves no open question behind', async () => {
    await open({ expertChannel: hiring });
    isRefusalWanted = true;
    const { handOvers } = running.store;
    const opened = jest.spyOn(handOvers, 'open');
    mei().direct('can bees swim?');
    const unknown = await answerIn(workspace, workspace.directOf(mei().id));
    workspace.failNext('chat.postMessage', { error: 'is_archived' });
    expect(await passOn(mei(), unknown)).toMatchObject({ kind: 'errors' });
    expect(opened).not.toHaveBeenCalled();
  });

  it('tells the asker by direct message where their thread takes nothing', async () => {
    await open({ expertChannel: hiring });
    isRefusalWanted = true;
    const { general } = workspace.channels;
    mei().mention(general, 'can bees swim?');
    await passOn(mei(), await answerIn(workspace, general));
    const question = await answerIn(workspace, hiring);
    workspace.failNext('chat.postMessage', { error: 'is_archived' });
    await answer(liming(), question);
    const told = await answerIn(workspace, workspace.directOf(mei().id));
    expect(told.text).toContain('can bees swim?');
  });

  it('stays open where the asker could not be told, and can be answered again', async () => {
    await open({ expertChannel: hiring });
    isRefusalWanted = true;
    const { general } = workspace.channels;
    mei().mention(general, 'can bees swim?');
    await passOn(mei(), await answerIn(workspace, general));
    const question = await answerIn(workspace, hiring);
    workspace.failNext('chat.postMessage', { error: 'invalid_auth' });
    await answer(liming(), question);
    const told = await workspace.until(
      () => said(workspace, hiring).find(({ visibleTo }) => visibleTo === liming().id),
      'that it failed',
    );
    expect(told.text).toContain('fault-id');
    expect(actionsIn(said(workspace, hiring)[0]?.blocks)).toEqual(['answered']);
    await liming().press(question, 'answered');
    expect((await answerIn(workspace, general, 3)).text).toContain(`<@${mei().id}>`);
    await liming().press(question, 'answered');
    await workspace.until(
      () => said(workspace, hiring).filter(({ visibleTo }) => visibleTo === liming().id).length === 2,
      'that it is answered already',
    );
    expect(said(workspace, general)).toHaveLength(3);
  });

  it('is passed on ten times an hour for one person, and for others still', async () => {
    await open({ expertChannel: hiring });
    const direct = workspace.directOf(mei().id);
    for (let count = 1; count <= 10; count += 1) {
      mei().direct(`can bees swim ${count} metres?`);
      const unknown = await answerIn(workspace, direct, 2 * count - 1);
      await passOn(mei(), unknown);
      await answerIn(workspace, direct, 2 * count);
    }
    mei().direct('can bees swim for long?');
    const refused = await passOn(mei(), await answerIn(workspace, direct, 21));
    expect(JSON.stringify(refused)).toMatch(/many questions|很多问题/);
    expect(said(workspace, hiring)).toHaveLength(10);
    alex().direct('can bees swim?');
    await passOn(alex(), await answerIn(workspace, workspace.directOf(alex().id)));
    await answerIn(workspace, hiring, 11);
  });

  it('counts only where it is passed on', async () => {
    await open({ expertChannel: hiring });
    const direct = workspace.directOf(mei().id);
    isRefusalWanted = true;
    mei().direct('can bees swim?');
    const unknown = await answerIn(workspace, direct);
    for (let count = 1; count <= 10; count += 1) {
      workspace.failNext('chat.postMessage', { error: 'restricted_action' });
      expect(await passOn(mei(), unknown)).toMatchObject({ kind: 'errors' });
    }
    expect(await passOn(mei(), unknown)).not.toMatchObject({ kind: 'errors' });
    await answerIn(workspace, hiring);
  });

  it('of a version before can still be answered', async () => {
    await open({ expertChannel: hiring });
    const { general } = workspace.channels;
    mei().mention(general, 'can bees swim?');
    await passOn(mei(), await answerIn(workspace, general));
    const question = await answerIn(workspace, hiring);
    const { elements } = question.blocks.find(({ type }) => type === 'actions') as unknown as {
      elements: Json[];
    };
    // Before, the button carried nothing but the id.
    for (const element of elements) element.value = JSON.parse(String(element.value)).id;
    await answer(liming(), question);
    expect((await answerIn(workspace, general, 3)).text).toContain('They can, for a while.');
  });

  it('is not offered where nobody is there to answer', async () => {
    await open();
    mei().direct('can bees swim?');
    const unknown = await answerIn(workspace, workspace.directOf(mei().id));
    expect(actionsIn(unknown.blocks)).not.toContain('ask_person');
  });
});

describe('the Home tab', () => {
  const openHome = async (person = alex()) => {
    person.openHome();
    return workspace.until(() => person.home(), 'the Home tab');
  };

  it('shows what can be asked, in the language of the person', async () => {
    await open();
    const home = await openHome();
    expect(wordsOf(home.blocks)).toContain('Beekeeper');
    expect(wordsOf(home.blocks)).toContain('Hard skills');
    expect(wordsOf(home.blocks)).not.toContain('recent questions');
    const chinese = wordsOf((await openHome(liming())).blocks);
    expect(chinese).toContain('我了解的岗位');
    expect(chinese).toContain('注明出处。文档版本：');
  });

  it('is not published again where nothing has changed', async () => {
    await open();
    await openHome();
    const published = () => workspace.calls('views.publish').length;
    alex().openHome();
    mei().openHome();
    await workspace.until(() => mei().home(), 'another Home tab');
    alex().direct('tools?');
    await answerIn(workspace, workspace.directOf(alex().id));
    expect(published()).toBe(2);
    alex().openHome();
    await workspace.until(() => published() === 3, 'the Home tab with a recent question');
    expect(wordsOf(alex().home()?.blocks)).toContain('Your recent questions | tools?');
  });

  it('answers every one of its buttons, and its box, in a window', async () => {
    await open();
    mei().direct('tools?');
    await answerIn(workspace, workspace.directOf(mei().id));
    const home = await openHome(mei());
    const pressed = home.blocks.flatMap((block) =>
      actionsIn(block).map((action) => ({ action, blockId: String(block.block_id) })),
    );
    expect(pressed.map(({ action }) => action)).toEqual([
      'home_question',
      'ask_0',
      'ask_1',
      'ask_2',
      'ask_0',
      ...[0, 1, 2, 3, 4, 5].map((index) => `browse_${index}`),
    ]);
    for (const target of pressed) {
      const choice = target.action === 'home_question' ? 'which tools?' : undefined;
      await mei().press('home', target, choice);
      const modal = await workspace.until(() => mei().modal(), `the window of ${target.action}`);
      expect(modal.view.blocks.some(({ type }) => type === 'divider')).toBe(true);
      await mei().closeModal();
    }
  });
});

describe('a page beside roles', () => {
  const faq: Role = {
    ...beekeeper,
    id: 'faq',
    names: ['Questions about hives'],
    isPage: true,
    editions: beekeeper.editions.map((edition) => ({ ...edition, name: 'Questions about hives' })),
  };

  it('is answered from, and listed nowhere', async () => {
    await open({ roles: [faq, beekeeper] }, await realAnswering([faq, beekeeper]));
    alex().openHome();
    const home = await workspace.until(() => alex().home(), 'the Home tab');
    expect(wordsOf(home.blocks)).not.toContain('Questions about hives');
    expect(wordsOf(home.blocks)).toContain('I answer questions about the Beekeeper role.');
    await alex().command(workspace.channels.general, '/requirements');
    await workspace.until(() => alex().modal(), 'the form');
    expect(modalWords()).toContain('Beekeeper');
    expect(await alex().suggest('modal', 'requirements_role', '')).toEqual([
      expect.objectContaining({ value: 'beekeeper' }),
    ]);
    await alex().closeModal();
    alex().direct('questions about hives: which tools?');
    const answer = await answerIn(workspace, workspace.directOf(alex().id));
    expect(answer.text).toContain('Questions about hives · Tools');
  });
});

describe('the search window', () => {
  it('shows results as one chooses', async () => {
    await open();
    await alex().shortcut('search');
    await workspace.until(() => alex().modal(), 'the search window');
    await alex().press('modal', 'search_section', 'tools');
    await workspace.until(() => modalWords().includes('Hive tool'), 'the tools');
    await alex().press('modal', 'Education');
    await workspace.until(() => modalWords().includes('A certificate is enough.'), 'the education');
    await alex().press('modal', 'search_question', 'salary?');
    await workspace.until(() => modalWords().includes('$40,000'), 'the salary');
    expect(await alex().submit({ search_question: '要用什么工具' })).toEqual({ kind: 'updated' });
    expect(modalWords()).toContain('喷烟器');
    await alex().closeModal();
  });
});

describe('what a person asked is kept with its role, whatever the surface', () => {
  // It is written after the answer: until then nothing is kept, and the test waits.
  const kept = async (): Promise<{ text: string | undefined; role: string }> => {
    const { store } = running;
    const [questions, role] = await Promise.all([
      store.questions.recentOf('T0LOCAL', alex().id),
      store.lastRole.get('T0LOCAL', alex().id),
    ]);
    if (questions.length > 0 && role !== null) return { text: questions[0]?.text, role };
    await new Promise((resolve) => setTimeout(resolve, 10));
    return kept();
  };

  it('by the shortcut on a message', async () => {
    await open();
    const { general } = workspace.channels;
    const message = liming().write(general, 'tools?');
    await alex().messageShortcut('answer_message', message);
    expect(await kept()).toEqual({
      text: 'tools?',
      role: 'beekeeper',
    });
  });

  it('in the search window', async () => {
    await open();
    await alex().shortcut('search');
    await workspace.until(() => alex().modal(), 'the search window');
    await alex().submit({ search_question: 'tools?' });
    expect(await kept()).toEqual({
      text: 'tools?',
      role: 'beekeeper',
    });
  });
});

it('the search window promises no chart, since a window holds none', async () => {
  await open({}, await realAnswering([beekeeper]));
  await alex().shortcut('search');
  await workspace.until(() => alex().modal(), 'the search window');
  await alex().submit({ search_question: 'how much does a beekeeper earn?' });
  expect(modalWords()).toContain('Show the whole section');
  expect(modalWords()).not.toContain('chart');
  await alex().press('modal', 'Show the whole section');
  await workspace.until(() => !modalWords().includes('Show the whole section'), 'the whole section');
  expect(modalWords()).toContain('$70,000');
});

describe('the agent’s pane', () => {
  it('offers questions that can be answered', async () => {
    await open();
    liming().openMessages();
    const [call] = await workspace.until(
      () => [workspace.calls('assistant.threads.setSuggestedPrompts')].find(({ length }) => length > 0),
      'the prompts',
    );
    expect(JSON.stringify(call?.arguments)).toContain('养蜂人');
    expect(call?.response.ok).toBe(true);
  });

  it('says that it works only where an answer takes longer than a second', async () => {
    await open();
    const { general } = workspace.channels;
    const asked = mei().mention(general, 'tools?');
    await answerIn(workspace, general);
    expect(workspace.calls('assistant.threads.setStatus')).toEqual([]);
    isRefusalWanted = true;
    workspace.failNext('chat.postMessage', { retryAfterSeconds: 2 });
    mei().mention(general, '还要什么工具', asked.ts);
    await workspace.until(() => workspace.status(general, asked.ts) === '正在查……', 'the status');
    await answerIn(workspace, general, 2);
    await workspace.until(() => workspace.status(general, asked.ts) === undefined, 'the status gone');
  });
});

describe('the message shortcut', () => {
  it('answers the message in its thread', async () => {
    await open();
    const { general } = workspace.channels;
    const message = mei().write(general, 'does anyone know the tools?');
    expect(await alex().messageShortcut('answer_message', message)).toEqual({ kind: 'taken' });
    const answer = await answerIn(workspace, general);
    expect(answer.threadTs).toBe(message.ts);
    expect(answer.text).toContain('Beekeeper · Tools');
  });

  it('works where the app is no member', async () => {
    await open();
    isRefusalWanted = true;
    const { random } = workspace.channels;
    const message = alex().write(random, 'tools?');
    await alex().messageShortcut('answer_message', message);
    expect((await answerIn(workspace, random)).threadTs).toBe(message.ts);
  });
});

describe('the workflow step', () => {
  const run = async (inputs: Json) => {
    const step = workspace.runStep('answer_role_question', inputs);
    return workspace.until(() => {
      const outcome = step.outcome();
      return outcome?.kind === 'running' ? null : outcome;
    }, 'the step’s outcome');
  };

  it('gives the answer, the role and the section', async () => {
    await open();
    expect(await run({ question: 'tools?' })).toEqual({
      kind: 'completed',
      outputs: { answer: expect.stringContaining('Smoker'), role: 'Beekeeper', section: 'Tools' },
    });
    expect(await run({ question: '?', language: '中文' })).toEqual({
      kind: 'completed',
      outputs: { answer: expect.stringContaining('养蜂人'), role: '', section: '' },
    });
  });

  it('fails with a sentence where there is no question', async () => {
    await open();
    expect(await run({ question: ' ', language: 'zh' })).toEqual({
      kind: 'failed',
      error: expect.stringContaining('没有收到问题'),
    });
  });
});

describe('a watched channel', () => {
  const turn = async (state: string, channel = workspace.channels.general) => {
    const before = said(workspace, channel).length;
    await alex().command(channel, `/role watch ${state}`);
    return answerIn(workspace, channel, before + 1);
  };

  it('has sure questions about a role answered in their thread, once, until it is turned off', async () => {
    await open({ admins: ['U0ALEX'] });
    const { general } = workspace.channels;
    expect((await turn('on')).visibleTo).toBeUndefined();
    const asked = mei().write(general, 'what tools does a beekeeper need?');
    const answer = await answerIn(workspace, general, 2);
    expect(answer.threadTs).toBe(asked.ts);
    mei().write(general, 'and the salary of a beekeeper?', asked.ts);
    for (const talk of ['I met a beekeeper, with tools.', 'which tools?', 'is a beekeeper shy?'])
      mei().write(general, talk);
    const mention = mei().mention(general, 'tools?');
    const last = await answerIn(workspace, general, 3);
    expect(last.threadTs).toBe(mention.ts);
    expect((await turn('off')).text).toContain('turned this off');
    mei().write(general, 'what tools does a beekeeper need?');
    mei().direct('tools?');
    await answerIn(workspace, workspace.directOf(mei().id));
    expect(said(workspace, general)).toHaveLength(4);
  });

  it('is turned on by admins only', async () => {
    await open();
    expect((await turn('on')).text).toContain('Admins can turn this on');
    expect(await running.store.watchedChannels.get('T0LOCAL', workspace.channels.general)).toBe(false);
  });

  it('says how, and where it does not work', async () => {
    await open({ admins: ['U0ALEX'] });
    isRefusalWanted = true;
    expect((await turn('maybe')).text).toContain('/role watch on');
    expect((await turn('on', workspace.channels.random)).text).toContain('/invite');
    expect((await turn('on', workspace.directOf(alex().id))).text).toContain('works in channels');
    expect(await running.store.watchedChannels.get('T0LOCAL', workspace.channels.random)).toBe(false);
  });
});

describe('a fault', () => {
  it.each([
    [
      'a window',
      () =>
        alex()
          .shortcut('search')
          .then(() => workspace.until(() => alex().modal()))
          .then(() => alex().press('modal', 'search_question', 'boom')),
    ],
    [
      'the Home tab',
      () => {
        alex().openHome();
        return workspace.until(() => alex().home()).then(() => alex().press('home', 'home_question', 'boom'));
      },
    ],
  ])('in %s is told by direct message, with the id that the log has', async (_, press) => {
    await open();
    await press();
    const told = await answerIn(workspace, workspace.directOf(alex().id));
    expect(told.text).toContain('quote error fault-id');
    expect(running.logged().filter(({ errorId }) => errorId === 'fault-id')).toHaveLength(1);
  });

  it('in a workflow’s step fails the step, with the id', async () => {
    await open();
    const step = workspace.runStep('answer_role_question', { question: 'boom' });
    await workspace.until(() => step.outcome()?.kind === 'failed', 'the step failed');
    expect(JSON.stringify(step.outcome())).toContain('fault-id');
  });
});

describe('a button of an older version', () => {
  it.each(['feedback', 'ask_person', 'brief_file', 'show_0'])(
    '%s says that it is too old',
    async (action) => {
      await open({ expertChannel: 'C0HIRING' });
      const { general } = workspace.channels;
      alex().mention(general, 'tools?');
      const answer = await answerIn(workspace, general);
      const element = {
        type: 'button',
        action_id: action,
        text: { type: 'plain_text', text: 'Old' },
        value: '{}',
      };
      answer.blocks = [{ type: 'actions', block_id: 'old', elements: [element] }];
      await alex().press(answer, action);
      expect((await answerIn(workspace, general, 2)).text).toContain('too old');
    },
  );
});

function judgements({ blocks }: Message): { positive_button: Json; negative_button: Json } {
  const block = blocks.find(({ type }) => type === 'context_actions') as unknown as { elements: [never] };
  return block.elements[0];
}

function positive(message: Message): string {
  return String(judgements(message).positive_button.value);
}

function negative(message: Message): string {
  return String(judgements(message).negative_button.value);
}

describe('what a mention points at', () => {
  it.each([
    ['can you answer this?', 'in a thread'],
    ['请回答一下这个问题', 'in a thread'],
    ['', 'in a thread'],
    ['can you answer this?', 'below it'],
    ['', 'below it'],
  ])('is answered: %j %s', async (typed, where) => {
    await open();
    const { general } = workspace.channels;
    const asked = mei().write(general, 'Which tools does one need here?');
    const mention = alex().mention(general, typed, where === 'in a thread' ? asked.ts : undefined);
    const answer = await answerIn(workspace, general);
    expect(answer.text).toContain('Beekeeper · Tools');
    expect(answer.threadTs).toBe(where === 'in a thread' ? asked.ts : mention.ts);
    const read = workspace.calls().filter(({ method }) => /conversations\.(history|replies)/.test(method));
    expect(read).toHaveLength(1);
  });

  it('is nothing where a mention asks by itself', async () => {
    await open();
    const { general } = workspace.channels;
    mei().write(general, 'Which tools does one need here?');
    alex().mention(general, 'education?');
    expect((await answerIn(workspace, general)).text).toContain('Beekeeper · Education');
  });

  it('is no statement and no answer of ours', async () => {
    await open();
    const { general } = workspace.channels;
    mei().write(general, 'We bought new tools.');
    alex().mention(general, '');
    expect(wordsOf((await answerIn(workspace, general)).blocks)).toContain('How to ask Rolebook');
    const asked = mei().mention(general, 'tools?');
    await answerIn(workspace, general, 2);
    alex().mention(general, 'hello', asked.ts);
    expect((await answerIn(workspace, general, 3)).text).not.toContain('Which tools');
  });

  it('is left where Slack does not let us read it', async () => {
    await open();
    isRefusalWanted = true;
    const { general } = workspace.channels;
    mei().write(general, 'Which tools does one need here?');
    workspace.failNext('conversations.history', { error: 'missing_scope' });
    alex().mention(general, '');
    expect(wordsOf((await answerIn(workspace, general)).blocks)).toContain('How to ask Rolebook');
  });
});

describe('a message without words of its own', () => {
  const deliver = async (fields: Json) => {
    const asked = putQuestion(workspace);
    await workspace.deliver('message.im', { ...asked, text: '', ...fields });
    return answerIn(workspace, asked.channel);
  };
  const richText = (text: string) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  });

  it.each<[string, Json]>([
    ['in blocks', { blocks: [richText('Which tools?')] }],
    [
      'in a section block',
      { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*Which* tools?' } }] },
    ],
    ['in a forwarded message', { attachments: [{ is_share: true, text: 'Which tools?' }] }],
    [
      'in a forwarded message’s blocks',
      {
        attachments: [
          { is_share: true, message_blocks: [{ message: { blocks: [richText('Which tools?')] } }] },
        ],
      },
    ],
    [
      'in a forwarded message, with a word about it',
      { text: 'can you answer this?', attachments: [{ is_share: true, text: 'Which tools?' }] },
    ],
  ])('is answered by what stands %s', async (_, fields) => {
    await open();
    expect((await deliver(fields)).text).toContain('Beekeeper · Tools');
  });

  it('is answered by its own words where it has some, whatever it shares', async () => {
    await open();
    const answer = await deliver({ text: 'education?', attachments: [{ text: 'Which tools?' }] });
    expect(answer.text).toContain('Beekeeper · Education');
  });
});
