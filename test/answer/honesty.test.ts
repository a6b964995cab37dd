import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createReply, type FindMissing } from '../../src/answer/index.ts';
import { catalogue } from '../../src/language/index.ts';
import type { Rolebook } from '../../src/open-rolebook.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { normalize } from '../../src/question/index.ts';
import { loadFolder } from '../support/load-folder.ts';
import { openDocuments, openFolder } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const handbooks = join(import.meta.dirname, '../../training/handbooks');
const folders = [
  ownKnowledge,
  ...readdirSync(handbooks, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(handbooks, name)),
];

/** Questions that name what a line says: the line itself, and each thing that it lists. */
function questionsAbout(statement: string): string[] {
  const isChinese = /\p{Script=Han}/u.test(statement);
  const items = statement
    .split(/[,，、;；()（）:：]|\s(?:and|or)\s/u)
    .map((item) => item.replace(/[.。]$/, '').trim())
    .filter((item) => item.length > 1 && item.length < 40);
  const whole = statement.slice(0, 300);
  return isChinese
    ? [`${whole}？`, ...items.map((item) => `需要${item}吗？${item}有用吗？`)]
    : [`${whole}?`, ...items.map((item) => `do I need ${item}? Is ${item} required?`)];
}

describe('what a document is said not to speak of', () => {
  let findMissing: FindMissing;

  beforeAll(async () => {
    ({ findMissing } = await understanding());
  });

  const read = async (folder: string) => {
    const { roles } = await loadFolder(folder);
    const wrong = roles.flatMap((role) =>
      role.editions.flatMap(({ sections, language }) =>
        sections.flatMap(({ passages }) =>
          passages
            .flatMap(({ text }) => questionsAbout(text))
            .flatMap((written) => {
              const section = sections[0];
              if (section === undefined) return [];
              const question = { text: normalize(written), written, unplaced: null };
              const { missing } = findMissing(question, role, { section, sections }, language);
              return missing.length > 0 ? [`${written} ${missing.join()}`] : [];
            }),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  };

  it.each(folders.map((folder) => [basename(folder), folder]))(
    'is never what a line of %s says',
    (_, folder) => read(folder ?? ''),
  );
});

describe('the note', () => {
  let rolebook: Rolebook;

  beforeAll(async () => {
    rolebook = await openFolder(ownKnowledge);
  });

  const ask = (text: string) =>
    createReply(rolebook.answering.ask({ text, role: null, kind: null, language: null }));

  it.each([
    ['do I need Excel', 'Excel'],
    ['is a bootcamp enough', 'bootcamps and courses'],
    ['will AI replace AI PMs', 'being replaced by AI'],
    ['salary of an AI PM in China', 'China'],
    ['AI产品经理需要会Excel吗', 'Excel'],
    ['培训班够吗', '训练营和培训班'],
  ])('stands where %j is said nowhere, with one line beside it', (question, subject) => {
    const { kind, language, notes, parts } = ask(question);
    expect(kind).toBe('answer');
    expect(notes).toContain(catalogue(language).notCovered(subject));
    expect(parts).toHaveLength(1);
    // Pay has its figures in one line, one that says for where they are, and one on how far they may be trusted.
    expect(parts[0]?.lines.length).toBeLessThanOrEqual(parts[0]?.title.match(/Salary|薪资/) ? 3 : 1);
  });

  it.each(['Do I need Splunk for this AI PM job?', 'AI产品经理要会Splunk吗'])(
    'stands first, with a line beside it at the most, where the likeliest section names nothing like it: %s',
    (question) => {
      const { language, notes, parts } = ask(question);
      expect(notes[0]).toEqual(catalogue(language).notCovered('Splunk'));
      expect(parts.flatMap(({ lines }) => lines).length).toBeLessThan(2);
    },
  );

  it.each([
    ['salary of an AI PM in China', 'for reference only'],
    ['上海薪资多少', '仅供参考'],
  ])('leaves the figures beside it their caveats: %j', (question, caveat) => {
    expect(ask(question).text).toContain(caveat);
  });

  it.each([
    'how old are these salary numbers',
    'what level of SQL',
    'is SQL required',
    'do I need a PhD',
    'do I need a university degree',
    'how much does an AI PM make a year in the US',
    'do AI PMs work with insurance companies',
    'do I need to know Python',
    '这些薪资数据是什么时候的',
    '需要本科学历吗',
    'AI产品经理每月要开哪些会',
  ])('does not stand above an answer to %j', (question) => {
    expect(ask(question).notes).toEqual([]);
  });

  it.each([
    ['测试工程师一个月多少钱', '# 测试工程师\n\n## 薪酬福利\n\n- 薪酬：10-15K/月\n- 福利：免费午餐\n'],
    ['护士时薪多少', '# 护士\n\n## 薪资\n\n- 薪资：80元/小时\n- 福利：免费午餐\n'],
    ['what is the hourly pay of a nurse', '# Nurse\n\n## Pay\n\n- Pay: $40/hr\n- Lunch is free.\n'],
    ['nurse monthly salary', '# Nurse\n\n## Pay\n\n- Pay: $4,000/mo\n- Lunch is free.\n'],
  ])('does not deny a rate that is written with a stroke: %j', async (question, document) => {
    const { answering } = await openDocuments({ 'one.md': document });
    const { notes, text } = createReply(
      answering.ask({ text: question, role: null, kind: null, language: null }),
    );
    expect(notes).toEqual([]);
    expect(text).toMatch(/K\/月|元\/小时|\$40\/hr|\$4,000\/mo/);
  });

  it.each([
    ['how many hours a week does a lock keeper work', 'Pay', 'Full-time: 37.5 a week, Monday to Friday.'],
    ['does a lock keeper have to work overtime', 'Conditions', 'Expect crunch weeks when the river floods.'],
    [
      'does the lock keeper need security clearance',
      'Security',
      'Must pass a DBS disclosure before starting.',
    ],
    [
      'how many days of annual leave does a lock keeper get',
      'Leave',
      'Thirty days of holiday, fixed in winter.',
    ],
    ['does the lock keeper get a pay rise', 'Pay', '£28,500, with increments every April.'],
    ['what does a lock keeper earn in the UK', 'Pay', '£28,500 a year.'],
    ['船闸管理员几点上班', '工作时间', '早班六点开闸，周末轮休。'],
    ['船闸管理员周末要加班吗', '工作强度', '汛期较忙，周末也要守闸，之后可调休。'],
  ])('is not made where the document says it in other words: %j', async (question, heading, line) => {
    const title = /\p{Script=Han}/u.test(question) ? '船闸管理员' : 'Lock keeper';
    const { answering } = await openDocuments({
      'lock-keeper.md': `# ${title}\n\n## ${heading}\n\n- ${line}\n- A key to the hut.\n`,
      'ferryman.md': '# Ferryman\n\n## Duties\n\n- Rows people over.\n',
    });
    const { text } = createReply(answering.ask({ text: question, role: null, kind: null, language: null }));
    expect(text).not.toMatch(/says nothing|没有提到/);
    expect(text).toContain(line);
  });

  it.each([
    ['does the bridge inspector get visa sponsorship', 'visas'],
    ['what is the dress code for a bridge inspector', 'dress code'],
  ])('is no answer where no section of that sort stands beside it: %j', async (question) => {
    const { answering } = await openDocuments({
      'bridge-inspector.md':
        '# Bridge Inspector\n\n## Duties\n\n- Inspects every bridge of the county twice a year.\n- Writes a report on each.\n',
      'ferryman.md': '# Ferryman\n\n## Duties\n\n- Rows people over.\n',
    });
    expect(answering.ask({ text: question, role: null, kind: null, language: null }).kind).toBe('unknown');
  });

  it.each([
    ['what is the pay of a community officer, with health insurance', 'Work brings benefits to the town.'],
    ['what does a community officer earn after tax', 'Works towards net zero.'],
    ['does a community officer get a pay raise', 'Sees that turnout increases.'],
  ])('stands where words of another sense are all there are: %j', async (question, line) => {
    const { answering } = await openDocuments({
      'officer.md': `# Community Officer\n\n## Duties\n\n- ${line}\n\n## Pay\n\n- $41,000 a year.\n`,
      'ferryman.md': '# Ferryman\n\n## Duties\n\n- Rows people over.\n',
    });
    const { text } = createReply(answering.ask({ text: question, role: null, kind: null, language: null }));
    expect(text).toContain('The document says nothing about');
  });

  it('does not deny what stands in the name of the role', async () => {
    const { answering } = await openDocuments({
      'london.md': '# London Office Manager\n\n## Pay\n\n- £41,000 a year.\n',
      'analyst.md':
        '# 财务分析师（Financial Analyst）\n\n## 任职要求\n\n- 持有 CPA 者优先。\n- 会计专业本科。\n',
    });
    for (const text of ['what does the London office manager earn', 'financial analyst 必须有 CPA 吗'])
      expect(createReply(answering.ask({ text, role: null, kind: null, language: null })).text).not.toMatch(
        /says nothing|没有提到/,
      );
  });

  it('gives way to the section that speaks of it', async () => {
    const { answering } = await openDocuments({
      'nurse.md':
        '# Nurse\n\n## Salary\n\nNurses earn $60,000 a year.\n\n## Employers\n\n- Hospitals in Canada.\n- Clinics.\n',
      'cook.md': '# Cook\n\n## Salary\n\nCooks earn $30,000 a year.\n',
    });
    const { notes, parts } = createReply(
      answering.ask({ text: 'what does a nurse earn in Canada', role: null, kind: null, language: null }),
    );
    expect(notes).toEqual([]);
    expect(parts.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['Nurses earn $60,000 a year.'],
      ['Hospitals in Canada.'],
    ]);
  });
});
