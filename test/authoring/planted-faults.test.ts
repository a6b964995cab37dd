import { checkDocuments, places } from './check-folder.ts';
import { soundDocuments } from './sample-documents.ts';

type File = keyof typeof soundDocuments;

/** A fault: what to change in which file, and all that must be found. */
interface Plant {
  change?: [file: File, from: string, to: string][];
  add?: Record<string, string | Buffer>;
  /** "file:line level check", each with words of the problem. */
  found: [place: string, problem: string][];
}

const en = 'data-analyst.en.md';
const zh = 'data-analyst.zh.md';
const pm = 'team/product-manager.md';

const longEnglish = `A data analyst ${'who reads the figures of many shops in many towns '.repeat(6)}finds what sells.`;
const longChinese = `数据分析师${'要看很多城市里很多门店每天每周每月的销售数字并且记录下来然后'.repeat(5)}找出卖得好的商品。`;

const plants: Record<string, Plant> = {
  'a section that the Chinese edition lacks': {
    change: [[zh, '## 常用工具\n\n- 每位数据分析师都必须会SQL。\n- 看板用Tableau制作。\n\n', '']],
    found: [[`${zh}:17 warning editions`, `${en}:25: "Tools"`]],
  },
  'a section that the English edition lacks': {
    change: [
      [en, '## Experience\n\n- A data analyst needs at least 2 years of experience with SQL.\n\n', ''],
    ],
    found: [[`${en}:25 warning editions`, `${zh}:30: "经验要求"`]],
  },
  'a section of its own that one edition lacks': {
    change: [[en, '## Salary', '## How we hire\n\nA data analyst meets the team twice.\n\n## Salary']],
    found: [[`${zh}:30 warning editions`, '"How we hire"']],
  },
  'a bullet that one edition lacks': {
    change: [[zh, '- 每个月检查数据质量。\n', '']],
    found: [[`${zh}:17 warning editions`, '"核心职责" has 2 bullets, and "Core responsibilities"']],
  },
  'a step that one edition lacks': {
    change: [[en, '\n3. Senior Data Analyst', '']],
    found: [[`${zh}:43 warning editions`, 'has 3 numbered steps']],
  },
  'a row that one edition lacks': {
    change: [
      [
        en,
        '| Junior | $70,000 - $85,000 |\n',
        '| Junior | $70,000 - $85,000 |\n| Middle | $85,000 - $100,000 |\n',
      ],
    ],
    found: [[`${zh}:34 warning editions`, '"薪资" has 2 rows']],
  },
  'years that differ between the editions': {
    change: [[zh, '至少要有两年', '至少要有三年']],
    found: [[`${zh}:30 warning editions`, '2 years stands there alone']],
  },
  'pay that differs between the editions': {
    change: [[zh, '| 初级 | 7万 - 8.5万美元 |', '| 初级 | 7万 - 9万美元 |']],
    found: [[`${zh}:38 warning editions`, '9万美元 stands here alone, $85,000 stands there alone']],
  },
  'figures that differ, told at the edition that was reviewed longer ago': {
    change: [
      [en, 'reviewed: 2026-06-01', 'reviewed: 2026-05-01'],
      [zh, '至少要有两年', '至少要有3年'],
    ],
    found: [[`${en}:32 warning editions`, '2 years stands here alone, 3年 stands there alone']],
  },
  'pay without a currency': {
    add: {
      'bee.md': '# Bee Keeper\n\nKeeps bees.\n\n## Salary\n\nA bee keeper in France earns 31k in 2026.\n',
    },
    found: [['bee.md:7 warning pay', 'names no currency']],
  },
  'pay without a country': {
    add: { 'bee.md': '# Bee Keeper\n\nKeeps bees.\n\n## Salary\n\nA bee keeper earns $31,000 as of 2026.\n' },
    found: [['bee.md:7 warning pay', 'names no country']],
  },
  'pay without a date': {
    add: { 'bee.md': '# Bee Keeper\n\nKeeps bees.\n\n## Salary\n\nA bee keeper in France earns €31,000.\n' },
    found: [['bee.md:7 warning pay', 'names no date']],
  },
  'pay in a table without any of them': {
    add: {
      'bee.md':
        '# Bee Keeper\n\nKeeps bees.\n\n## Salary\n\n| Level | Pay |\n| --- | --- |\n| Junior | 31,000 |\n| Senior | 45,000 |\n',
    },
    found: [
      ['bee.md:9 warning pay', 'names no currency'],
      ['bee.md:9 warning pay', 'names no country'],
      ['bee.md:9 warning pay', 'names no date'],
    ],
  },
  'pay by the hour in a table without a currency': {
    add: {
      'bee.md':
        '# Bee Keeper\n\nKeeps bees.\n\n## Compensation\n\nIn France as of 2026.\n\n| Level | Grade | Rate | Holidays |\n| --- | --- | --- | --- |\n| Trainee | 12 | 14 | 25 days |\n\n## Benefits\n\n| Level | Seats |\n| --- | --- |\n| Trainee | 12 |\n',
    },
    found: [['bee.md:11 warning pay', 'names no currency']],
  },
  'Chinese pay without a currency and a date': {
    add: { 'bee.md': '# 养蜂员\n\n照看蜜蜂。\n\n## 薪资\n\n- 在成都，养蜂员的薪资为12-25K/月。\n' },
    found: [
      ['bee.md:7 warning pay', 'names no currency'],
      ['bee.md:7 warning pay', 'names no date'],
    ],
  },
  'a figure in prose that is not in its row': {
    change: [
      [en, 'earns up to $120,000 a year', 'earns up to $140,000 a year'],
      [zh, '年薪最高为12万美元', '年薪最高为14万美元'],
    ],
    found: [
      [`${en}:41 warning figures`, '"$140,000" is not what the table’s row "Senior" (line 39) says'],
      [`${zh}:41 warning figures`, '"14万美元" is not what the table’s row "高级" (line 39) says'],
    ],
  },
  'a figure in prose that is in no row': {
    change: [
      [en, 'A senior data analyst earns up to $120,000 a year.', 'The pay begins at $60,000.'],
      [zh, '高级数据分析师的年薪最高为12万美元。', '起薪为6万美元。'],
    ],
    found: [
      [`${en}:41 warning figures`, '"$60,000" is not what the table (from line 38) says'],
      [`${zh}:41 warning figures`, '"6万美元" is not what the table (from line 38) says'],
    ],
  },
  'years in prose that are not in their row': {
    add: {
      'bee.md':
        '# Bee Keeper\n\nKeeps bees.\n\n## Experience\n\n| Level | Experience (years) |\n| --- | --- |\n| Junior | 0-2 |\n| Senior | 5+ |\n\nA junior bee keeper has up to 3 years of experience.\n',
    },
    found: [['bee.md:12 warning figures', '"3 years" is not what the table’s row "Junior" (line 9) says']],
  },
  'figures in prose that are not in their rows, beside a table with rows of the same names': {
    add: {
      'bee.md':
        '# Bee Keeper\n\nKeeps bees.\n\n## Salary\n\n| Level | Pay in Canada (CAD) |\n| --- | --- |\n| Junior | $38,000 - $42,000 |\n| Senior | $60,000 - $72,000 |\n\nThe figures are as of 2026. A junior bee keeper starts at $30,000 a year.\n\n## Time off\n\n| Level | Holidays |\n| --- | --- |\n| Junior | 20 days |\n| Senior | 30 days |\n\nA senior bee keeper has 25 days of holiday.\n',
    },
    found: [
      ['bee.md:12 warning figures', '"$30,000" is not what the table’s row "Junior" (line 9) says'],
      ['bee.md:21 warning figures', '"25 days" is not what the table’s row "Senior" (line 19) says'],
    ],
  },
  'a figure in prose that is not in its row, of a column that a currency heads': {
    add: {
      'bee.md':
        '# Bee Keeper\n\nKeeps bees.\n\n## Pay\n\nIn France as of 2026.\n\n| Step | Euro a month |\n| --- | --- |\n| New | 1,800 |\n| Old | 2,400 |\n\nA new bee keeper gets 1.950 € a month.\n',
    },
    found: [['bee.md:14 warning figures', '"1.950 €" is not what the table’s row "New" (line 11) says']],
  },
  'a figure in prose that is not in its row, without a currency': {
    add: {
      'bee.md':
        '# Bee Keeper\n\nKeeps bees.\n\n## Pay\n\nIn euros, in France, as of 2026.\n\n| Step | Pay a year |\n| --- | --- |\n| New | 28,000 |\n| Old | 36,500 |\n\nAn old bee keeper earns 38,500.\n',
    },
    found: [['bee.md:14 warning figures', '"38,500" is not what the table’s row "Old" (line 12) says']],
  },
  'a figure in words behind another that is right': {
    add: {
      'bee.md':
        '# 养蜂员\n\n照看蜜蜂。\n\n## 薪资\n\n2026 年，北京，人民币。\n\n月薪八千到一万二，高级养蜂员月薪一万五。\n\n| 级别 | 月薪 |\n| --- | --- |\n| 初级 | 8,000 |\n| 高级 | 14,000 |\n',
    },
    found: [['bee.md:9 warning figures', '"1.5万" is not what the table’s row "高级" (line 14) says']],
  },
  'a figure in prose that leaves the currency to the table': {
    add: {
      'rigger.md':
        '# Rigger\n\nHangs lights.\n\n## Salary\n\nIn the Netherlands as of 2026.\n\n| Level | Pay a year (EUR) |\n| --- | --- |\n| Junior | 28,000 - 32,000 |\n| Senior | 40,000 - 48,000 |\n\nA senior rigger earns up to 55,000 a year, and a junior one 31,000.\n',
    },
    found: [['rigger.md:14 warning figures', '"55,000" is not what the table’s row']],
  },
  'pay without a currency, with points between its thousands': {
    add: {
      'bee.md':
        '# Bee Keeper\n\nKeeps bees.\n\n## Pay\n\nAs of 2026.\n\n| Grade | Pay in Germany |\n| --- | --- |\n| 1 | 2.300 |\n',
    },
    found: [['bee.md:11 warning pay', 'names no currency']],
  },
  'a link to a file that is not there': {
    change: [[pm, 'decides what', 'decides with [this](roadmap.md) what']],
    found: [[`${pm}:11 warning links`, 'no file: "roadmap.md"']],
  },
  'a picture that is not there': {
    change: [[pm, 'is built next.', 'is built next.\n\n![Team](team.png)']],
    found: [[`${pm}:13 warning links`, 'no file: "team.png"']],
  },
  'a link whose file has moved': {
    change: [[en, '(team/product-manager.md#career-path)', '(product-manager.md#career-path)']],
    found: [[`${en}:23 warning links`, 'no file: "product-manager.md#career-path"']],
  },
  'a link by reference to a file that is not there': {
    change: [[pm, 'is built next.', 'is [built][next] next.\n\n[next]: next/steps.md']],
    found: [[`${pm}:13 warning links`, 'no file: "next/steps.md"']],
  },
  'links in HTML to files that are not there': {
    change: [
      [
        pm,
        'is built next.',
        'is built <a class="x" href="../nowhere.md">next</a> <A HREF="../data-analyst.en.md#salary">here</A>.\n\n<p>\n<img src="team.png" alt="">\n</p>\n\n<!-- <a href="old.md">x</a> -->\n\n```html\n<a href="no.md">x</a>\n```',
      ],
    ],
    found: [
      [`${pm}:11 warning links`, 'no file: "../nowhere.md"'],
      [`${pm}:14 warning links`, 'no file: "team.png"'],
    ],
  },
  'a link to a heading that is not there': {
    change: [[en, '(#salary)', '(#bonus)']],
    found: [[`${en}:23 warning links`, 'no heading of this document: "#bonus"']],
  },
  'a link to a heading that another file has not': {
    change: [[en, '#career-path)', '#promotions)']],
    found: [[`${en}:23 warning links`, `no heading of ${pm}: "#promotions"`]],
  },
  'an alias of two roles': {
    change: [[pm, 'aliases: [PM]', 'aliases: [PM, D.A.]']],
    found: [[`${pm}:4 warning names`, 'The alias "D.A." is an alias in data-analyst.en.md:5 too']],
  },
  'an alias that is the name of another role': {
    change: [[en, 'Analytics Analyst]', 'Product manager]']],
    found: [[`${en}:5 warning names`, `"Product manager" is the name of ${pm} too`]],
  },
  'a long English sentence': {
    change: [[pm, 'A product manager decides what is built next.', longEnglish]],
    found: [[`${pm}:11 note sentences`, 'A sentence of 66 words']],
  },
  'a long Chinese sentence': {
    add: { 'bee.md': `# 养蜂员\n\n照看蜜蜂。\n\n## 核心职责\n\n${longChinese}\n` },
    found: [['bee.md:7 note sentences', 'is too long to stand alone']],
  },
  'a section that no question reaches, since others say the same': {
    change: [[pm, '## Career path', `${'## Tools\n\n- Jira is required.\n\n'.repeat(3)}## Career path`]],
    found: [[`${pm}:21 warning reach`, 'No question reaches "Tools"']],
  },
  'a review that is overdue': {
    change: [[en, 'reviewed: 2026-06-01', 'reviewed: 2025-06-01']],
    found: [[`${en}:7 warning reviews`, 'the last was 546 days ago, on 2025-06-01']],
  },
  'a review that is due and never was': {
    change: [[pm, 'aliases: [PM]', 'review_every: 90 days']],
    found: [[`${pm}:4 warning reviews`, 'every 90 days, and names no review']],
  },
  'a review that has not happened yet': {
    change: [[en, 'reviewed: 2026-06-01', 'reviewed: 2027-06-01']],
    found: [[`${en}:7 warning reviews`, '2027-06-01 has not happened yet']],
  },
  'a heading without text': {
    change: [[pm, '## Career path', '## Tools\n\n## Career path']],
    found: [[`${pm}:13 warning loading`, 'The heading "Tools" has no text below it']],
  },
  'a day that is written otherwise': {
    change: [[pm, 'aliases: [PM]', 'reviewed: 2026/1/31']],
    found: [[`${pm}:4 error loading`, '"reviewed" must be a day']],
  },
  'an error at the top of a document, and all that is wrong below it': {
    add: {
      'bee.md':
        '---\nreviewed: 2026/1/31\naliases: [PM]\n---\n# Bee Keeper\n\nKeeps [bees](hives.md).\n\n## Salary\n\nA bee keeper in France earns €31,000.\n',
    },
    found: [
      ['bee.md:2 error loading', '"reviewed" must be a day'],
      ['bee.md:7 warning links', 'no file: "hives.md"'],
      ['bee.md:11 warning pay', 'names no date'],
      [`${pm}:4 warning names`, 'The alias "PM" is an alias in bee.md:3 too'],
    ],
  },
  'an owner who is several': {
    change: [[pm, 'aliases: [PM]', 'owner: [U0123ABCD, U0456EFGH]']],
    found: [[`${pm}:4 error loading`, '"owner" must be one person or group']],
  },
  'an audience that is no id': {
    change: [[pm, 'aliases: [PM]', 'audience: [hr]']],
    found: [[`${pm}:4 error loading`, '"audience" must list ids']],
  },
  'a file that is no UTF-8': {
    add: { 'bee.md': Buffer.from([0x23, 0x20, 0xff, 0xfe]) },
    found: [['bee.md:1 error loading', 'not UTF-8']],
  },
  'a second document of one role and language': {
    add: { 'other.md': '---\nrole: product-manager\nlanguage: en\n---\n# Product Manager\n\nDecides.\n' },
    found: [[`${pm}:1 error loading`, 'has a document in this language already: other.md']],
  },
  'a document in another format': {
    add: { 'bee.docx': 'a' },
    found: [['bee.docx:1 warning loading', 'no Markdown file']],
  },
  'a heading that is indented': {
    change: [[pm, '## Summary\n', '    ## Summary\n']],
    found: [[`${pm}:9 warning loading`, 'A heading that is indented is read as text']],
  },
};

function planted({ change = [], add = {} }: Plant): Record<string, string | Buffer> {
  const documents: Record<string, string | Buffer> = { ...soundDocuments, ...add };
  for (const [file, from, to] of change) {
    const text = documents[file] as string;
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    documents[file] = text.replace(from, () => to);
  }
  return documents;
}

function inTwoLanguages(english: string, chinese: string): Record<string, string> {
  return {
    'bee.en.md': `# Bee Keeper\n\nKeeps bees.\n\n## Tools\n\nThe bee keeper has ${english}.\n`,
    'bee.zh.md': `# 养蜂员\n\n照看蜜蜂。\n\n## 常用工具\n\n养蜂员有${chinese}。\n`,
  };
}

describe('checking a folder', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(places(await checkDocuments(soundDocuments))).toEqual([]);
  });

  it.each([
    '₱30,000',
    '₪18,000',
    '฿35,000',
    'R 320,000',
    'RM 4,500',
    'Rp 8,000,000',
    'AED 12,000',
    'MXN 20,000',
    'PKR 80,000',
    '35,000 baht',
    '2 million rupiah',
    '90,000 rubles',
    '3万泰铢',
    '5万卢布',
    '3萬泰銖',
    '4500新币',
    '3000万越南盾',
    '8000令吉',
    '3万新台币',
    '2万港币',
    '500万日圆',
    '400万韩币',
    '400万韩圆',
    '3万克朗',
  ])('knows a currency in %s', async (pay) => {
    const text = `# Fitter\n\nA fitter mends machines.\n\n## Salary\n\nA fitter earns ${pay} a month in Poland as of 2026.\n`;
    expect(places(await checkDocuments({ 'fitter.md': text }))).toEqual([]);
  });

  it.each(['320,000 all in', '4,500 for the top and the try'])('takes no word for one: %s', async (pay) => {
    const text = `# Fitter\n\nA fitter mends machines.\n\n## Salary\n\nA fitter earns ${pay} in Poland as of 2026.\n`;
    expect(places(await checkDocuments({ 'fitter.md': text }))).toEqual(['fitter.md:7 warning pay']);
  });

  it('holds no figure against a row that a later clause names, and no bonus against pay', async () => {
    const table = '| 职级 | 月薪（元） | 经验 |\n| --- | --- | --- |\n| P4 | 11000-15000 | 满1年 |\n';
    const document = (requirement: string) =>
      `# 养蜂员\n\n养蜂员照看蜜蜂。\n\n## 任职要求\n\n- ${requirement}\n\n## 薪资\n\n2026年，成都。\n\n${table}\n爆款奖金：单次超过500万，奖8000元。\n`;
    expect(places(await checkDocuments({ 'bee.md': document('3年以上经验；应届硕士可投P4') }))).toEqual([]);
    expect(places(await checkDocuments({ 'bee.md': document('P4要有3年经验；应届硕士也可以') }))).toEqual([
      'bee.md:7 warning figures',
    ]);
  });

  it('takes two sections at one place for one, whatever sorts their headings are of', async () => {
    const bee = (head: string, name: string, who: string, heading: string, text: string) =>
      `---\nrole: bee\nlanguage: ${head}\n---\n# ${name}\n\n${who}\n\n## ${heading}\n\n${text}\n`;
    const documents = (chinese: string) => ({
      'bee.en.md': bee(
        'en',
        'Bee Keeper',
        'A bee keeper keeps bees.',
        'Who you are',
        'A bee keeper is calm.',
      ),
      'bee.zh.md': bee('zh', '养蜂员', '养蜂员照看蜜蜂。', '我们希望你是', chinese),
    });
    expect(places(await checkDocuments(documents('养蜂员很沉着。')))).toEqual([]);
    expect(places(await checkDocuments(documents('- 养蜂员很沉着。\n- 养蜂员有3个蜂箱。')))).not.toEqual([]);
  });

  it('takes a section for reached whose line is shown below the heading above it', async () => {
    const setUp = '## Machine and GitHub Setup\n\n### Setup krel\n\nInstall Go and the release tools.\n';
    const fork =
      '### Fork the kubernetes repositories\n\nFork these to your account:\n\n- sig-release\n- release-notes\n';
    const text = `# Docs Lead\n\nA docs lead keeps documents.\n\n${setUp}\n${fork}`;
    expect(places(await checkDocuments({ 'docs-lead.md': text }))).toEqual([]);
  });

  it.each([
    ['In Denver a fitter earns $21 an hour as of 2026.', []],
    ['Fitters in the Ruhr earn €3,100 a month as of 2026.', []],
    ['在大连，装配工的月薪为6K美元（2026年）。', []],
    ['在得克萨斯州，装配工的月薪为6K美元（2026年）。', []],
    ['在绵阳市，装配工的月薪为6K美元（2026年）。', []],
    ['In March 2026 a fitter earns $21 an hour.', ['fitter.md:7 warning pay']],
    ['Fitters in Grade 2 earn €3,100 a month as of 2026.', ['fitter.md:7 warning pay']],
    ['按市场行情，装配工的月薪为6K美元（2026年）。', ['fitter.md:7 warning pay']],
  ])('knows a place that is on no list: %s', async (pay, found) => {
    const text = `# Fitter\n\nA fitter mends machines.\n\n## Salary\n\n${pay}\n`;
    expect(places(await checkDocuments({ 'fitter.md': text }))).toEqual(found);
  });

  it('takes what is said of pay once for all sections of it', async () => {
    const perks = '## Perks\n\n- $1,200 a year for learning.\n';
    const pay = '## Pay\n\nIn Texas a fitter earns $22 an hour as of 2026.\n';
    const about = '# Fitter\n\nA fitter mends machines.\n\n';
    expect(places(await checkDocuments({ 'fitter.md': `${about}${pay}\n${perks}` }))).toEqual([]);
    expect(places(await checkDocuments({ 'fitter.md': `${about}${perks}` }))).toHaveLength(2);
  });

  it('takes no grade for pay', async () => {
    const table = '| Level | Grade | Points |\n| --- | --- | --- |\n| Trainee | 12 | 40 |\n';
    const text = `# Fitter\n\nA fitter mends machines.\n\n## Salary\n\nBy grade.\n\n${table}`;
    expect(places(await checkDocuments({ 'fitter.md': text }))).toEqual([]);
  });

  it('knows the country of a currency that one alone has', async () => {
    const table = '| Level | Pay (VND) |\n| --- | --- |\n| Junior | 180,000,000 |\n';
    const text = `# Fitter\n\nA fitter mends machines.\n\n## Salary\n\n${table}\nAs of 2026.\n`;
    expect(places(await checkDocuments({ 'fitter.md': text }))).toEqual([]);
    expect(places(await checkDocuments({ 'fitter.md': text.replace('VND', 'XOF') }))).toEqual([
      'fitter.md:9 warning pay',
    ]);
  });

  it.each([
    ['18 months of work', '一年半的工作'],
    ['6 months of work', '半年的工作'],
    ['24 months of work', '两年的工作'],
    ['a meeting of 90 minutes', '一个半小时的会议'],
    ['a meeting at 5:30 p.m.', '下午五点半的会议'],
    ['a meeting until noon, 12 p.m.', '到中午十二点的会议'],
    ['20 percent of the time', '两成的时间'],
    ['three quarters of the hives', '75%的蜂箱'],
    ['half of the hives', '50%的蜂箱'],
    ['24 hours of rest', '1天的休息'],
    ['48 hours of rest', '两天的休息'],
    ['one hundred and fifty people', '150人'],
    ['250 people', '两百五十人'],
    ['a shift from 9 to noon', '9点到中午的班次'],
    ['a shift until midnight', '到24:00的班次'],
    ['two teams of a dozen', '两个12人的小组'],
    ['half a dozen hives', '6个蜂箱'],
    ['two dozen hives', '24个蜂箱'],
    ['1,5 years of work', '1.5年的工作'],
    ['1,5 years of work', '一年半的工作'],
    ['1.2 billion bees', '12亿只蜜蜂'],
    ['half a million bees', '50万只蜜蜂'],
    ['ten thousand bees', '1万只蜜蜂'],
    ['2 million bees', '两百万只蜜蜂'],
    ['¥5 million of honey', '500万日圆的蜂蜜'],
    ['€70.000 of honey', '7万欧元的蜂蜜'],
    ["CHF 95'000 of honey", '9.5万瑞士法郎的蜂蜜'],
    ['70K-85K USD of honey', '7万至8.5万美元的蜂蜜'],
    ['help 24/7', '全天候的帮助'],
    ['the 3rd round', '第三轮'],
    ['the twelfth of May', '5月12日'],
    ['a fortnight of leave', '14天假期'],
    ['a decade of work', '10年的工作'],
    ['a 30min meeting', '30分钟的会议'],
    ['a meeting of 90 minutes', '1.5小时的会议'],
    ['a quarter of an hour', '15分钟'],
    ['a meeting at 9:15', '九点一刻的会议'],
    ['a meeting at 8.30 am', '上午8点30分的会议'],
    ['37½ hours of work', '37.5小时的工作'],
    ['a guardian for under-16s', '未满16岁须监护人陪同'],
    ['10% off in the shop', '店里九折'],
    ['15 percent off', '八五折'],
    ['a 12% discount', '8.8折'],
    ['half price', '五折'],
    ['songs of the 1990s', '90年代的歌'],
    ['songs of the 90s', '上世纪九十年代的歌'],
    ['3.5 years of work', '3年半的工作'],
    ['a talk of 2.5 hours', '2个半小时的谈话'],
    ['35,000 bees', '3万5千只蜜蜂'],
    ['25,000 bees', '兩萬五千隻蜜蜂'],
    ['¥15k of honey', '1万5的蜂蜜'],
    ['¥1,500 of honey', '一千五百元的蜂蜜'],
    ['10 per cent of the time', '10%的时间'],
    ['14 days of leave', '两周假期'],
    ['7 days of leave', '一周假期'],
    ['help 24 hours a day, 7 days a week', '7×24小时的帮助'],
    ['two thirds of the hives', '2/3的蜂箱'],
    ['45 minutes', '三刻钟'],
    ['people of 18 years', '年满18周岁的人'],
    ['a meeting at 12 am', '晚上12点的会议'],
    ['a meeting at 5 in the afternoon', '下午五点的会议'],
    ['a meeting at 5:00', '下午5点的会议'],
    ['a shift from 9 am to 6 pm', '早九晚六的班次'],
    ['a shift from 2 to 5 pm', '下午兩點到五點的班次'],
    ['a shift until 2 a.m.', '到凌晨2点的班次'],
  ])('takes %s and %s for the same', async (english, chinese) => {
    expect(places(await checkDocuments(inTwoLanguages(english, chinese)))).toEqual([]);
  });

  it.each([
    ['18 months of work', '两年半的工作'],
    ['a meeting at 5:30 p.m.', '下午六点半的会议'],
    ['20 percent of the time', '三成的时间'],
    ['10 percent of the time', '一半的时间'],
    ['250 people', '三百五十人'],
    ['a shift from 9 to noon', '9点到下午2点的班次'],
    ['a team of a dozen', '一个10人的小组'],
    ['half a dozen hives', '12个蜂箱'],
    ['1,5 years of work', '2.5年的工作'],
    ['1.2 billion bees', '1.2亿只蜜蜂'],
    ['two million bees', '20万只蜜蜂'],
    ['3 months of leave', '3周假期'],
    ['20 percent of the honey', '20元的蜂蜜'],
    ['10% off in the shop', '店里八折'],
    ['3.5 years of work', '3年的工作'],
    ['35,000 bees', '3万6千只蜜蜂'],
    ['14 days of leave', '三周假期'],
    ['two hives and 14 days of leave', '两个蜂箱和三周假期'],
    ['a meeting at 5 pm', '上午5点的会议'],
    ['a meeting at 5 am', '下午五点的会议'],
    ['a meeting at 17:00', '早上5点的会议'],
    ['a meeting at 9 in the morning', '21:00的会议'],
  ])('tells %s from %s', async (english, chinese) => {
    // At the heading, or at the figure where it stands in this edition alone.
    expect(places(await checkDocuments(inTwoLanguages(english, chinese)))).toEqual([
      expect.stringMatching(/^bee\.zh\.md:[57] warning editions$/),
    ]);
  });

  it.each(Object.entries(plants))('finds %s, and nothing else', async (_what, plant) => {
    const findings = await checkDocuments(planted(plant));
    expect(places(findings)).toEqual(plant.found.map(([place]) => place));
    findings.forEach(({ problem, remedy }, at) => {
      expect(problem).toContain(plant.found[at]?.[1]);
      expect(remedy).not.toBe('');
    });
  });
});
