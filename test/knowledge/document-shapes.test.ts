import { type Book, describeFault, type Edition, type Role } from '../../src/knowledge/index.ts';
import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

async function load(markdown: string, file = 'keeper.md'): Promise<Book> {
  return loadFolder(writeDocuments({ [file]: markdown }));
}

/** The one edition that a document holds, which gives no warning. */
async function read(markdown: string, file?: string): Promise<Edition> {
  const { roles, warnings } = await load(markdown, file);
  expect(warnings).toEqual([]);
  expect(roles).toHaveLength(1);
  return roles[0]?.editions[0] as Edition;
}

/** The sections as "kind heading: passage | passage". */
function outline(edition: Edition | undefined): string[] {
  return (edition?.sections ?? []).map(
    ({ kind, heading, passages }) => `${kind} ${heading}: ${passages.map(({ text }) => text).join(' | ')}`,
  );
}

/** The passages of all sections as "labels > statement". */
function statements(edition: Edition): string[] {
  return edition.sections.flatMap(({ passages }) =>
    passages.map(({ labels, statement, isLeadIn }) =>
      isLeadIn ? `[${statement}]` : [...labels, statement].join(' > '),
    ),
  );
}

async function textsBelowSalary(lines: string): Promise<string[]> {
  const { sections } = await read(`# Beekeeper\n\nKeeps bees.\n\n## Salary\n\n${lines}\n`);
  return sections.filter(({ isLead }) => !isLead).flatMap(({ passages }) => passages.map(({ text }) => text));
}

async function warningsOf(markdown: string): Promise<string[]> {
  return (await load(markdown)).warnings.map(describeFault);
}

describe('headings', () => {
  it.each([
    ['combined in Chinese', '## 薪资范围与职业发展', 'salary'],
    ['combined with "and"', '## Salary and location', 'salary'],
    ['combined with "&"', '## Competencies & Experience', 'hard-skills'],
    ['without a space, in Chinese', '##薪资', 'salary'],
    ['without a space', '##Salary', 'salary'],
    ['behind a no-break space', '##\u00A0Salary', 'salary'],
    ['behind a full-width space', '##\u3000薪资', 'salary'],
    ['with a full-width space within', '## 职业\u3000发展', 'career'],
    ['with an emoji', '## 💰 Salary', 'salary'],
    ["with an emoji in Slack's form", '## :moneybag: Salary', 'salary'],
    ['with an id', '## Salary {#pay}', 'salary'],
    ['with classes', '## Salary {.wide .left}', 'salary'],
    ['with a letter before them', '## B. Salary', 'salary'],
    ['with a Roman number before them', '## iv) Salary', 'salary'],
    ['with a number of two parts', '## 2.1 Salary', 'salary'],
    ['numbered, with a line of dashes below', '3. Salary\n---------', 'salary'],
    ['with a soft hyphen', '## Sal\u00ADary', 'salary'],
  ])('%s are read', async (_how, heading, kind) => {
    const { sections } = await read(`# Beekeeper\n\nKeeps bees.\n\n${heading}\n\nA jar.\n`);
    expect(sections.map((section) => section.kind)).toEqual(['summary', kind]);
    expect(sections[1]?.heading).not.toMatch(/[{}\u00A0\u00AD\u3000]/);
  });

  it.each(['【岗位职责】', '一、岗位职责', '（一）岗位职责', '第二章 岗位职责'])(
    'are lines such as %s without a mark, with or without an empty line below',
    async (heading) => {
      for (const gap of ['\n', '\n\n']) {
        const edition = await read(`# 养蜂人\n\n养蜂。\n\n${heading}${gap}每天看蜂。\n`);
        expect(edition.sections.map(({ kind }) => kind)).toEqual(['summary', 'tasks']);
        expect(edition.sections[1]?.passages.map(({ text }) => text)).toEqual(['每天看蜂。']);
      }
    },
  );

  it('are no sentences that begin as such lines do', async () => {
    const { sections } = await read('# 养蜂人\n\n一、每天早上看蜂，下午取蜜。\n');
    expect(sections.map(({ kind }) => kind)).toEqual(['summary']);
  });

  it('without text of their own answer with what stands below them', async () => {
    const edition = await read(
      '# Beekeeper\n\nKeeps bees.\n\n## Salary\n\n### North\n\nA jar.\n\n#### Sundays\n\nA hat.\n\n### South\n\nTwo.\n\n## Tools\n\nSmoke.\n',
    );
    expect(outline(edition)).toEqual([
      'summary Summary: Keeps bees.',
      'salary Salary: A jar. | A hat. | Two.',
      'null North: A jar.',
      'null Sundays: A hat.',
      'null South: Two.',
      'tools Tools: Smoke.',
    ]);
    expect(edition.sections[1]?.passages.map(({ labels }) => labels)).toEqual([
      ['North'],
      ['Sundays'],
      ['South'],
    ]);
    expect(edition.sections[3]?.path).toEqual(['Salary', 'North']);
  });

  it('above the whole document are no section of it where nobody asks by them', async () => {
    const edition = await read(
      '# Beekeeper\n\n## Words: north, honey\n\n【Salary】\n- A jar.\n\n【Tools】\n- Smoke.\n',
    );
    expect(outline(edition)).toEqual(['salary 【Salary】: A jar.', 'tools 【Tools】: Smoke.']);
  });
});

describe('labels', () => {
  it('begin bullets, in bold or plain', async () => {
    const edition = await read(
      '# Beekeeper\n\n## Terms\n\n- **Salary:** a jar\n- **Boss** – the queen\n- Hours: 40 a week\n- **薪资范围：** 一罐\n- **Is there leave?** Ten days.\n',
    );
    expect(statements(edition)).toEqual([
      'Salary > a jar',
      'Boss > the queen',
      'Hours > 40 a week',
      '薪资范围 > 一罐',
      'Is there leave? > Ten days.',
    ]);
    expect(edition.sections[0]?.passages[0]?.text).toBe('Salary: a jar');
  });

  it('begin the lines of a form', async () => {
    const edition = await read(
      '# Beekeeper\n\n## Terms\n\n**Salary:** a jar\n**Boss:** the queen\n\n## Tools\n\nSmoke.\n',
    );
    expect(statements(edition).slice(0, 2)).toEqual(['Salary > a jar', 'Boss > the queen']);
  });

  it('are the headings of a document that has no others', async () => {
    expect(outline(await read('# Beekeeper\n\nSalary: a jar.\n\nTools: smoke.\n'))).toEqual([
      'salary Salary: a jar.',
      'tools Tools: smoke.',
    ]);
  });

  it('above a list say nothing of what comes after it', async () => {
    const edition = await read(
      '# Beekeeper\n\n## Trial\n\nIn the trial we look at:\n\n- Care\n- Calm\n\nThe keeper may end it early.\n',
    );
    expect(statements(edition)).toEqual([
      '[In the trial we look at:]',
      'In the trial we look at > Care',
      'In the trial we look at > Calm',
      'The keeper may end it early.',
    ]);
  });

  it('are short items above nested ones', async () => {
    const edition = await read('# Beekeeper\n\n## Terms\n\n- Leave\n  - Summer\n    - Ten days\n');
    expect(statements(edition)).toEqual(['[Leave]', '[Summer]', 'Leave > Summer > Ten days']);
  });
});

describe('several roles', () => {
  const several =
    '# Our people\n\nWe keep bees.\n\n## Data Analyst\n\nCounts bees.\n\n### Salary\n\nA jar.\n\n## 软件工程师\n\n写代码。\n\n### 薪资\n\n两罐。\n\n## Salary\n\nPaid in honey.\n';

  it('in one file are a role each, with what stands below their headings', async () => {
    const { roles, warnings } = await load(several, 'people.md');
    expect(warnings).toEqual([]);
    expect(roles.map(({ id, isPage }) => [id, isPage])).toEqual([
      ['people', true],
      ['people/data-analyst', false],
      ['people/软件工程师', false],
    ]);
    expect(roles.map((role) => outline(role.editions[0]))).toEqual([
      ['summary Summary: We keep bees.', 'salary Salary: Paid in honey.'],
      ['summary Summary: Counts bees.', 'salary Salary: A jar.'],
      ['summary Summary: 写代码。', 'salary 薪资: 两罐。'],
    ]);
  });

  it('have the labels below their headings as sections', async () => {
    const { roles } = await load(
      '# People\n\n## Data Analyst\n\n- **Salary:** a jar\n- **Tools:** smoke\n\n## Software Engineer\n\n- **Salary:** two\n- **Tools:** none\n',
    );
    const analyst = roles.find(({ names }) => names.includes('Data Analyst'));
    expect(analyst?.editions[0]?.sections.map(({ heading }) => heading)).toEqual(['Salary', 'Tools']);
  });

  it('among whose titles one stands that is not known give a warning', async () => {
    const { roles, warnings } = await load(several.replace('\n## Salary', '\n## Zorblax'), 'people.md');
    expect(warnings.map(describeFault)).toEqual([
      'people.md:21: "Zorblax" stands among the titles of roles, but is not known as one. If it is a role, give it a document of its own, or a title such as "… manager".',
    ]);
    expect(outline(roles[0]?.editions[0])).toContain('null Zorblax: Paid in honey.');
  });

  it('are more than one where the same headings stand below a title that is not known', async () => {
    const { roles } = await load(
      several.replace('\n## Salary\n', '\n## Zorblax\n\n### Salary\n'),
      'people.md',
    );
    expect(roles.map(({ id }) => id)).toContain('people/zorblax');
  });

  it('that a page lists are a role each, by the names of its lines, known titles or not', async () => {
    const { roles } = await load(
      '# Welcome to the hive\n\nAll of us:\n\n- **Data Analyst:** counts bees\n- **Software Engineer (Mid):** writes code\n- **Zorblax keeper:** feeds it\n',
      'list.md',
    );
    expect(roles.map(({ id, isPage, names }) => [id, isPage, names])).toEqual([
      ['list', true, ['Welcome to the hive']],
      ['list/data-analyst', false, ['Data Analyst']],
      ['list/software-engineer-(mid)', false, ['Software Engineer (Mid)', 'Software Engineer']],
      ['list/zorblax-keeper', false, ['Zorblax keeper']],
    ]);
    expect(outline(roles[1]?.editions[0])).toEqual(['summary Summary: Data Analyst: counts bees']);
  });

  it('that a page lists give way to documents of their own, and are none on a role’s own document', async () => {
    const list =
      '- **Data Analyst:** counts bees\n- **Software Engineer:** writes code\n- **Nurse:** heals\n';
    const { roles } = await loadFolder(
      writeDocuments({
        'list.md': `# Welcome to the hive\n\n${list}`,
        'nurse.md': `# Nurse\n\nHeals bees.\n\n## People\n\n${list.replaceAll('Nurse', 'Midwife')}`,
      }),
    );
    expect(roles.map(({ id }) => id)).toEqual([
      'list',
      'list/data-analyst',
      'list/software-engineer',
      'nurse',
    ]);
  });

  it('whose titles differ by a numbered level are called without it where no other is', async () => {
    const { roles } = await load(
      '# Ladder\n\n## Junior Nurse, level 1\n\nHelps.\n\n## Nurse (Band 5)\n\nHeals.\n\n## Nurse (Band 6)\n\nLeads.\n',
    );
    expect(roles.map(({ names }) => names)).toEqual([
      ['Junior Nurse, level 1', 'Junior Nurse'],
      ['Nurse (Band 5)'],
      ['Nurse (Band 6)'],
    ]);
  });

  it.each([
    [
      'first column',
      '| Title | Pay |\n|---|---|\n| Junior Software Engineer | $1 |\n| Senior Software Engineer | $2 |\n',
    ],
    ['head', '| | Junior Software Engineer | Senior Software Engineer |\n|---|---|---|\n| Pay | $1 | $2 |\n'],
  ])('in the %s of a table are names of the page', async (_where, table) => {
    const { roles } = await load(`# Engineering ladder\n\n## Levels\n\n${table}`);
    expect(roles.map(({ names }) => names)).toEqual([
      ['Engineering ladder', 'Junior Software Engineer', 'Senior Software Engineer'],
    ]);
  });

  it('are none where the titles are steps of a career', async () => {
    const { roles } = await load(
      '# Data Analyst\n\n## Career path\n\n### Senior Data Analyst\n\nFive years.\n\n### Lead Data Analyst\n\nEight years.\n',
    );
    expect(roles).toHaveLength(1);
  });
});

describe('names', () => {
  it.each([
    ['initials', 'a.md', '# R.N. Case Manager', 'R.N. Case Manager'],
    ['initials with spaces', 'a.md', '# U. S. Tax Analyst', 'U. S. Tax Analyst'],
    ['initials behind a number', 'a.md', '# 2. V.P. of Sales', 'V.P. of Sales'],
    ['a soft hyphen', 'a.md', '# Bee\u00ADkeeper', 'Beekeeper'],
    ['an emoji and an id', 'a.md', '# 🐝 Beekeeper {#bee}', 'Beekeeper'],
    ['document words at both ends', 'a.md', '# 【招聘】测试工程师 职位描述(JD)', '测试工程师'],
    ['document words in brackets', 'a.md', '# Role guide: Data Engineer (handbook)', 'Data Engineer'],
    ['a guide who is a person', 'a.md', '# Tour Guide', 'Tour Guide'],
    ['a guide of whom the text speaks', 'a.md', '# Kayak Guide\n\nKayak guides paddle.', 'Kayak Guide'],
    ['a guide that is a document', 'a.md', '# Kayak Guide\n\nThis guide says who paddles.', 'Kayak'],
    ['a version', 'a.md', '# Data Engineer career path v2.1', 'Data Engineer'],
    ['a bracket behind a document word', 'a.md', '# 数据工程师职业指南（学习路线）', '数据工程师'],
    ['capitals in the file’s name', 'DataEngineer.md', 'Moves data.', 'Data Engineer'],
    ['a folder', 'data-engineer/README.md', 'Moves data.', 'Data Engineer'],
  ])('are read from titles with %s', async (_what, file, title, name) => {
    expect((await read(`${title}\n\nWorks.\n`, file)).name).toBe(name);
  });
});

describe('questions with their answers', () => {
  const pairs = ['How much? > A jar a day.', 'How much? > More in May.', 'Who is the boss? > The queen.'];

  async function pairsOf(body: string): Promise<string[]> {
    const { sections } = await read(`# Beekeeper\n\n## Salary\n\nA jar.\n\n## FAQ\n\n${body}\n`);
    return sections
      .slice(1)
      .flatMap(({ heading, passages }) =>
        passages
          .filter(({ isLeadIn }) => !isLeadIn)
          .map(({ labels, statement }) => `${labels.at(-1) ?? heading} > ${statement}`),
      );
  }

  it.each([
    ['"Q: / A:" lines', 'Q: How much?\nA: A jar a day. More in May.\n\nQ: Who is the boss?\nA: The queen.'],
    [
      '"Q: / A:" lines apart',
      'Q: How much?\n\nA: A jar a day. More in May.\n\nQ: Who is the boss?\n\nA: The queen.',
    ],
    ['numbers', 'Q1. How much?\nA1. A jar a day. More in May.\n\nQ2. Who is the boss?\nA2. The queen.'],
    [
      'bold questions',
      '**Q: How much?**\n**A:** A jar a day. More in May.\n\n**Who is the boss?**\n\nThe queen.',
    ],
    [
      'an answer of two paragraphs',
      '**How much?**\n\nA jar a day.\n\nMore in May.\n\nQ: Who is the boss?\nA: The queen.',
    ],
  ])('stay together as %s', async (_how, body) => {
    expect(await pairsOf(body)).toEqual(pairs);
  });

  it('stay together in Chinese', async () => {
    expect(await pairsOf('问：有年假吗？\n答：有十天。\n\n问题2：谁管？\n答：蜂后。')).toEqual([
      '有年假吗? > 有十天。',
      '谁管? > 蜂后。',
    ]);
  });

  it('stay together as headings', async () => {
    expect(
      outline(
        await read(
          '# FAQ\n\n### How much?\n\nA jar a day.\n\nMore in May.\n\n### Who is the boss?\n\nThe queen.\n',
          'faq.md',
        ),
      ),
    ).toEqual(['null How much?: A jar a day. | More in May.', 'null Who is the boss?: The queen.']);
  });

  it('are the sections of a page without headings', async () => {
    expect(
      outline(await read('Q: How much?\nA: A jar.\n\nQ: Who is the boss?\nA: The queen.\n', 'faq.md')),
    ).toEqual(['null Q: How much?: A: A jar.', 'null Q: Who is the boss?: A: The queen.']);
  });
});

describe('lists, tables and lines', () => {
  it.each([
    ['"1、"', '1、看蜂\n2、取蜜', ['step 看蜂', 'step 取蜜']],
    ['"（1）"', '（1）看蜂\n（2）取蜜', ['step 看蜂', 'step 取蜜']],
    ['"①"', '①看蜂\n②取蜜', ['step 看蜂', 'step 取蜜']],
    ['"•"', '• 看蜂\n• 取蜜', ['bullet 看蜂', 'bullet 取蜜']],
    ['"·" without a space', '·看蜂\n·取蜜', ['bullet 看蜂', 'bullet 取蜜']],
  ])('with %s are read item by item', async (_mark, lines, items) => {
    const { sections } = await read(`# 养蜂人\n\n## 职责\n\n${lines}\n`);
    expect(sections[0]?.passages.map(({ shape, text }) => `${shape} ${text}`)).toEqual(items);
  });

  it.each([
    ['with a line of dashes', '｜工具｜用途｜\n｜－－－｜－－－｜\n｜烟｜安抚｜'],
    ['without one', '｜工具｜用途｜\n｜烟｜安抚｜'],
    ['half of whose bars are full-width', '| 工具 ｜ 用途 |\n|---|---|\n| 烟 ｜ 安抚 |'],
  ])('of full-width bars %s are tables', async (_how, table) => {
    const { sections } = await read(`# 养蜂人\n\n## 工具\n\n${table}\n`);
    expect(sections[0]?.columns).toEqual(['工具', '用途']);
    expect(sections[0]?.passages.map(({ text, cells }) => [text, cells])).toEqual([
      ['烟：安抚', ['烟', '安抚']],
    ]);
  });

  it('in list items are tables too', async () => {
    const edition = await read(
      '# Beekeeper\n\n## Salary\n\n- Pay by year:\n\n  | Year | Pay |\n  |---|---|\n  | 1 | $1 |\n  | 2 | $2 |\n\n- A hat\n',
    );
    expect(statements(edition)).toEqual([
      '[Pay by year:]',
      'Pay by year > 1 > $1',
      'Pay by year > 2 > $2',
      'A hat',
    ]);
  });

  it('that break off within a Chinese sentence join without a space', async () => {
    expect(await textsBelowSalary('蜂农的收入\n取决于蜂蜜的\n产量。另有 iOS\n设备。')).toEqual([
      '蜂农的收入取决于蜂蜜的产量。',
      '另有 iOS 设备。',
    ]);
  });

  it('that full-width spaces indent are text, not code', async () => {
    expect(await textsBelowSalary('\u3000\u3000一罐。')).toEqual(['一罐。']);
    expect(await textsBelowSalary('\u00A0\u00A0\u00A0\u00A0A\u00A0jar.')).toEqual(['A jar.']);
  });

  it('with initials are one sentence', async () => {
    expect(await textsBelowSalary('R.N. Case Managers earn $1. Until 4 p.m. They rest.')).toEqual([
      'R.N. Case Managers earn $1.',
      'Until 4 p.m.',
      'They rest.',
    ]);
  });
});

describe('what belongs to a figure', () => {
  it('is shown with it: the caveat of a footnote, in a sentence and in a table', async () => {
    expect(
      await textsBelowSalary(
        'A jar a day[^1]. A hat.\n\n| Level | Pay |\n|---|---|\n| One | $1[^b] |\n\n[^1]: Before tax.\n[^b]: As of 2025.\n    For reference only.',
      ),
    ).toEqual(['A jar a day (Before tax.).', 'A hat.', 'One: $1 (As of 2025. For reference only.)']);
  });

  it('is shown in part where it is long, with a warning', async () => {
    const markdown = `# Beekeeper\n\nA jar[^1].\n\n[^1]: ${'x'.repeat(400)}\n`;
    const { roles, warnings } = await load(markdown);
    expect(roles[0]?.editions[0]?.sections[0]?.passages[0]?.text).toBe(`A jar (${'x'.repeat(300)}).`);
    expect(warnings.map(describeFault)).toEqual([
      'keeper.md:5: Only 300 characters of the footnote are shown. Write the rest as text.',
    ]);
  });

  it('is not what is struck out', async () => {
    expect(await textsBelowSalary('~~$100~~ $120 a day.\n\n- ~~A hat~~\n- Gloves')).toEqual([
      '$120 a day.',
      'Gloves',
    ]);
  });
});

describe('marks of other tools', () => {
  it.each([
    ['> [!NOTE]\n> Paid in honey.', ['Paid in honey.']],
    ['> [!WARNING] Careful\n> Bees sting.', ['Careful: Bees sting.']],
    ['> [!tip]- \n> Paid in honey.', ['Paid in honey.']],
    [':::tip\nPaid in honey.\n:::', ['Paid in honey.']],
    ['::: tip Good to know\nHats are free.\n:::', ['Good to know: Hats are free.']],
    [':::{note}\nPaid in honey.\n:::', ['Paid in honey.']],
    ['!!! note "Good to know"\n    Hats are free.', ['Good to know: Hats are free.']],
    ['{% include pay.html %}\n\nPaid {% raw %}well{% endraw %}.', ['Paid well.']],
    ['{{< hint info >}}\nPaid well.\n{{< /hint >}}\n\n{{ site.name }}', ['Paid well.']],
    ['Paid well.\n{: .lead }', ['Paid well.']],
    ['[[_TOC_]]\n\nPaid well.', ['Paid well.']],
  ])('are left out of %j', async (lines, texts) => {
    expect(await textsBelowSalary(lines)).toEqual(texts);
  });

  it('stay where they are code', async () => {
    expect(await textsBelowSalary('```\n{% if bees %}\n```\n\nOr ```{{ a }}``` so.')).toContain(
      '{% if bees %}',
    );
  });
});

describe('metadata', () => {
  it.each([
    'Last updated 3 March 2025 · Owner: People team',
    '*Last reviewed: 2025-03-03*',
    '**Last updated:** March 2025\n**Owner:** People team',
    'Version 1.2 | Effective date: 1 January 2025',
    '> Owner: People team',
    '最后更新：2025年3月 · 负责人：人力资源部',
  ])('such as %j is not the summary', async (line) => {
    expect(outline(await read(`# Beekeeper\n\n${line}\n\nKeeps bees.\n\n## Salary\n\nA jar.\n`))).toEqual([
      expect.stringMatching(/^summary (?:Summary|简介): Keeps bees\.$/),
      'salary Salary: A jar.',
    ]);
  });

  it('at the end of a document is not the end of its last section', async () => {
    expect(await textsBelowSalary('A jar.\n\n---\n\nLast updated: March 2025')).toEqual(['A jar.']);
  });

  it('is no sentence that only begins alike', async () => {
    const { sections } = await read(
      '# Beekeeper\n\nOwner of 40 hives since 2019.\n\nUpdated maps: every May.\n',
    );
    expect(sections.flatMap(({ passages }) => passages.map(({ text }) => text))).toHaveLength(2);
  });
});

describe('a page that is no role', () => {
  const isPage = async (file: string, title: string): Promise<boolean | undefined> =>
    ((await load(`${title}\n\nSome text.\n`, file)).roles[0] as Role).isPage;

  it.each([
    ['faq.md', '# Frequently asked questions'],
    ['job-description-template.md', '# [Title of the job]'],
    ['interview-guide.md', '# Interview guide'],
    ['templates/offer.md', '# Offer'],
    ['常见问题.md', '# 常见问题'],
    ['面试.md', '# 面试流程'],
    ['transfers.md', '# Internal transfers – how it works'],
    ['volunteers.md', '# How to onboard a teen volunteer'],
    ['careers.md', '# Career paths'],
    ['pay-bands.md', '# Pay bands'],
    ['benefits.md', '# Benefits and perks'],
    ['staff-handbook.md', '# Staff handbook'],
    ['2025.md', '# Holiday calendar'],
    ['known-issues-bucket.md', ''],
    ['转岗.md', '# 内部转岗办法'],
    ['薪酬.md', '# 薪酬体系'],
    ['员工手册.md', '# 员工手册'],
  ])('is %s', async (file, title) => {
    expect(await isPage(file, title)).toBe(true);
  });

  it.each([
    ['engineer-interview.md', '# Data Engineer'],
    ['beekeeper.md', '# Beekeeper'],
    ['process-engineer.md', '# Process Engineer'],
    ['benefits.md', '# Head of Benefits'],
    ['values.md', '# Culture and Values Lead'],
    ['carer.md', '# Care Assistant (home working)'],
    ['薪酬.md', '# 薪酬福利岗'],
    ['制度.md', '# 制度建设专员'],
  ])('is not %s', async (file, title) => {
    expect(await isPage(file, title)).toBe(false);
  });
});

describe('what could not be read', () => {
  it.each([
    [
      'a heading that is too deep',
      '#######  too deep',
      'keeper.md:5: This is too deep for a heading: "####### too deep". Begin it with six # at most.',
    ],
    [
      'a heading that is indented',
      '    ## Salary',
      'keeper.md:5: A heading that is indented is read as text: "## Salary". Take the spaces before it away.',
    ],
    [
      'a heading without words',
      '## ![](x.png)',
      'keeper.md:5: The heading holds no words. Write what it shows.',
    ],
    [
      'a heading without text',
      '## Salary\n\n## Tools',
      'keeper.md:5: The heading "Salary" has no text below it. Write some, or remove the heading.',
    ],
  ])('is a warning with file, line and remedy: %s', async (_what, lines, warning) => {
    expect(await warningsOf(`# Beekeeper\n\nKeeps bees.\n\n${lines}\n\nSome text.\n`)).toEqual([warning]);
  });
});
