import { type Answer, createReply } from '../../src/answer/index.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

/** Headings as a team words them, with no summary, no pay and no word such as "responsibilities". */
const workshop = {
  'README.md':
    '# The workshop\n\nWe outline here what each of us does for the boats. A title is not a box; most of us wear two hats.\n',
  'rigger.md':
    '# Rigger\n\n## We deliver...\n\n- Masts that stay up.\n- Ropes spliced to measure.\n\n## We listen to...\n\n- Skippers, before the yard.\n',
  'sailmaker.md':
    '# Sailmaker\n\n## We deliver...\n\n- Sails cut and sewn by hand.\n- Repairs within a week.\n\n## We speak...\n\n- Plain words, to everybody.\n',
  '木工.md':
    '# 船木工\n\n## 每天的活\n\n- 修补甲板\n- 打磨舱门\n\n## 第一周\n\n跟着老师傅认工具。\n\n## 心态\n\n慢一点，别急着下刀。\n',
};

beforeAll(understanding);

const ask = async (text: string): Promise<Answer> =>
  (await openDocuments(workshop)).answering.ask({ text, role: null, kind: null, language: null });

const reply = async (text: string) => createReply(await ask(text)).text;

describe('what every document about a role says', () => {
  it.each([
    'what does a rigger do',
    'rigger responsibilities',
    'what is a rigger',
    'tell me about the rigger role',
    'what would I be doing as a rigger?',
    'rigger 是做什么的',
    'rigger 职责',
    '介绍一下 rigger',
    'Rigger',
  ])('is shown under whatever heading it stands: %s', async (text) => {
    expect(await reply(text)).toContain('Ropes spliced to measure');
  });

  it.each(['is the rigger a paid role?', 'rigger salary', 'rigger 有工资吗'])(
    'is no answer to what it does not say: %s',
    async (text) => {
      expect((await ask(text)).kind).not.toBe('answer');
    },
  );
});

describe('what roles differ in, asked of nobody', () => {
  it.each([
    'responsibilities',
    'what are the requirements?',
    'salary',
    'how much does it pay',
    'who do they report to',
    '职责',
    '任职要求',
    '薪资多少',
    '要什么学历',
  ])('is asked back, and not answered of whichever document comes near: %s', async (text) => {
    expect((await ask(text)).kind).not.toBe('answer');
  });
});

describe('a name with a bare matter behind it', () => {
  it.each([
    ['船木工 第一周', '跟着老师傅认工具'],
    ['船木工 心态', '别急着下刀'],
    ['第一周 船木工', '跟着老师傅认工具'],
    ['Sailmaker 🧵 We speak', 'Plain words'],
  ])('is one question: %s', async (text, said) => {
    expect(await reply(text)).toContain(said);
  });

  it.each(['rigger, thanks', 'Hi! Rigger', '你好，船木工'])('is not filled up by talk: %s', async (text) => {
    expect((await ask(text)).kind).toBe('answer');
  });
});
