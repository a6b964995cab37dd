import { createReply, readFigure } from '../../src/answer/index.ts';
import type { Rolebook } from '../../src/open-rolebook.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { openDocuments, openFolder } from '../support/open-documents.ts';

let rolebook: Rolebook;

beforeAll(async () => {
  rolebook = await openFolder(ownKnowledge);
});

const ask = (text: string) => rolebook.answering.ask({ text, role: null, kind: null, language: null });
const replyTo = (text: string) => createReply(ask(text));

const linesOf = (text: string) => replyTo(text).parts[0]?.lines.map((line) => line.text) ?? [];

describe('the first line', () => {
  it.each([
    [
      'how much does a senior AI PM make',
      'Mid to senior level: About $180,000 - $300,000+ · Total compensation in the US (USD) · as of early 2025',
    ],
    ['高级AI产品经理薪资', '中高级：约 $180,000 - $300,000+ · 美国总薪酬（美元） · 截至2025年初'],
    // A director is of the management level, in either language.
    [
      'director salary',
      'Principal or management level: May be higher still · Total compensation in the US (USD) · as of early 2025',
    ],
    ['总监薪资', '资深或管理层级：可能更高 · 美国总薪酬（美元） · 截至2025年初'],
    [
      'is a director paid more than a senior',
      'Mid to senior level: About $180,000 - $300,000+; Principal or management level: May be higher still · Total compensation in the US (USD) · as of early 2025',
    ],
    [
      'salary',
      'Entry level: About $120,000 - $180,000; Mid to senior level: About $180,000 - $300,000+ · Total compensation in the US (USD) · as of early 2025',
    ],
  ])('of an answer to %j has level, figure, unit, country and date', (question, first) => {
    const [line, ...rest] = linesOf(question);
    expect(line).toBe(first);
    // The table, and one line on how far it holds.
    expect(rest).toHaveLength(4);
    expect(rest.at(-1)).toMatch(/for reference only|仅供参考/);
  });

  it.each([
    ['do I need a PhD', /usually needs a bachelor's or master's degree/],
    ['需要博士吗', /通常要有学士或硕士学位/],

    ['do they need Python', /^Python .* is a plus/],
    ['is an MBA useful', /MBA/],
    ['how old are these salary numbers', /as of early 2025/],
    ['what level of SQL', /^SQL is required/],
    ['what do they use Python for', /^Python .* is a plus/],
  ])('of an answer to %j says so', (question, first) => {
    expect(linesOf(question)[0]).toMatch(first);
  });
});

describe('what the document says of a place in words', () => {
  it.each([
    [
      'how much does an AI PM make in New York',
      'AI PM pay is higher in places such as Silicon Valley, New York',
    ],
    ['纽约的AI产品经理工资', '美国硅谷、纽约、西雅图等地的AI产品经理薪资较高'],
  ])('stands below the figures, with no note that it says nothing: %j', (question, said) => {
    const reply = replyTo(question);
    expect(reply.notes).toEqual([]);
    expect(reply.parts[0]?.lines[1]?.text).toContain(said);
  });
});

describe('a level that nobody asked for', () => {
  it.each(['salary', '在哪里工资更高', 'what is a typical career path', 'career', '职业发展'])(
    'is not marked for %j',
    (question) => {
      const marked = replyTo(question).parts.flatMap(({ lines }) =>
        lines.filter(({ shape, isAnswer }) => isAnswer && (shape === 'row' || shape === 'step')),
      );
      expect(marked).toEqual([]);
    },
  );
});

describe('two lines that share an answer', () => {
  it.each(['do I need a PhD', '需要博士吗', 'AI产品经理一定要读博士吗？'])(
    'stand before the third for %j',
    (question) => {
      const marked = replyTo(question).parts[0]?.lines.map(({ isAnswer }) => isAnswer);
      expect(marked).toEqual([true, true, false]);
    },
  );
});

describe('what is not said', () => {
  it.each([
    ['working hours', 'The document says nothing about working hours.'],
    ['AI产品经理上班时间', '文档里没有提到工作时长。'],
    ['who do AI PMs report to', 'The document says nothing about the reporting line.'],
    ['AI产品经理归谁管', '文档里没有提到汇报对象。'],
    ['is it too late at 45 to switch to AI PM', 'The document says nothing about age.'],
  ])('is said to be missing: %j', (question, note) => {
    expect(replyTo(question).text).toContain(note);
  });

  it('is not drawn as a ladder', () => {
    expect(readFigure(ask('will AI replace AI PMs')).kind).toBe('none');
  });

  it.each(['We start at 9 am.', '08:30 start.', 'From 7:15 to noon.'])(
    'is said where %j stands',
    async (line) => {
      const { answering } = await openDocuments({ 'nurse.md': `# Nurse\n\n## Working day\n\n${line}\n` });
      const answer = answering.ask({
        text: 'working hours of a nurse',
        role: null,
        kind: null,
        language: null,
      });
      expect(createReply(answer).notes).toEqual([]);
    },
  );
});

describe('a text for a job post', () => {
  it.each([
    'what should I put in a job ad for a senior AI PM',
    'which requirements go into a job description for an AI PM',
    '高级AI产品经理的招聘启事里该写哪些内容',
  ])('is asked for by %j', (question) => {
    expect(ask(question).kind).toBe('brief');
  });

  it('is not asked for by who reads one', () => {
    expect(ask('does the job description of an AI PM ask for a PhD').kind).toBe('answer');
  });

  it.each(['Draft me a job ad for an AI product manager, 200 words', '帮我写一份AI产品经理的JD'])(
    'is not what somebody gets who wants one written: %s',
    (question) => {
      expect(ask(question).kind).toBe('unknown');
    },
  );
});

describe('a sentence that the next one takes back', () => {
  it.each([
    [
      'do I need a degree as a nurse',
      '# Nurse\n\n## About you\n\nYou might have a nursing degree. You might not. We care about what you can do. Nights are rare.\n',
      ['You might have a nursing degree.', 'You might not.'],
    ],
    [
      '护士需要夜班吗',
      '# 护士\n\n## 工作时间\n\n护士需要上夜班。但每月不超过两次。医院有食堂。\n',
      ['护士需要上夜班。', '但每月不超过两次。'],
    ],
  ])('is shown with it: %j', async (question, document, sentences) => {
    const { answering } = await openDocuments({ 'nurse.md': document });
    const answer = answering.ask({ text: question, role: null, kind: null, language: null });
    const lines = createReply(answer).parts[0]?.lines.filter(({ isAnswer }) => isAnswer);
    expect(lines?.slice(0, 2).map(({ text }) => text)).toEqual(sentences);
  });
});

describe('an example of what to ask', () => {
  it.each([
    ['UX Researcher', 'a UX Researcher'],
    ['SRE', 'an SRE'],
    ['AI Engineer', 'an AI Engineer'],
    ['Umpire', 'an Umpire'],
    ['Union Steward', 'a Union Steward'],
    ['Nurse', 'a Nurse'],
  ])('has the article that %s is said with', async (name, said) => {
    const { answering } = await openDocuments({ 'one.md': `# ${name}\n\n## Duties\n\n- Helps people.\n` });
    const { examples } = createReply(answering.ask({ text: '', role: null, kind: null, language: 'en' }));
    expect(examples.join(' ')).toContain(`does ${said} do`);
  });
});

describe('a name above a nested list', () => {
  it('is said once', async () => {
    const { answering } = await openDocuments({
      '护士.md':
        '# 护士\n\n## 任职要求\n\n- 1、基本要求\n  - 会打针\n  - 会量血压\n- 2、加分项\n  - 会英语\n',
    });
    const answer = answering.ask({ text: '护士任职要求', role: null, kind: null, language: null });
    const lines = createReply(answer).parts[0]?.lines.map(({ text }) => text);
    expect(lines).toEqual(['基本要求: 会打针', '基本要求: 会量血压', '加分项: 会英语']);
  });
});

describe('a comparison', () => {
  it.each([
    ['compare junior and senior', ['for reference only', 'only US pay figures'], 'Comparison · '],
    ['对比初级和高级', ['仅供参考', '只有美国的薪资数据'], '对比 · '],
  ])('says how far its figures may be trusted: %j', (question, caveats, title) => {
    const { parts, text } = createReply(
      rolebook.answering.ask({ text: question, role: null, kind: null, language: null }),
    );
    expect(parts[0]?.title).toContain(title);
    for (const caveat of caveats) expect(text).toContain(caveat);
  });
});

describe('a list of names', () => {
  it.each([
    ['what companies hire AI PMs', ['Google', 'OpenAI', 'Walmart', 'McKinsey']],
    ['哪些公司招AI产品经理', ['Google', 'OpenAI', 'Walmart', 'McKinsey']],
    ['what tools do they use', ['SQL', 'Jira', 'Figma', 'Tableau', 'MLflow']],
    ['which industries', ['SaaS', 'fraud', 'drug', 'marketing', 'cockpits', 'adaptive']],
  ])('is shown whole for %j', (question, names) => {
    const text = linesOf(question).join('\n');
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('is shown from the group that is asked for', () => {
    expect(linesOf('which consulting firms hire AI PMs')[0]).toMatch(/^Consulting firms/);
  });
});
