import { loadBook, type Role } from '../../src/knowledge/index.ts';
import { sectionKindsFile } from '../../src/paths.ts';
import { normalize } from '../../src/question/index.ts';
import { createRoleReader, createSubjectReader, type ReadSubject } from '../../src/subject/index.ts';
import { understanding } from '../support/understanding.ts';
import { writeDocuments } from '../support/write-documents.ts';

// The usual readings of the characters in these names, and of some that people mistype for them.
const readings = Object.fromEntries(
  '数=shu 据=ju 工=gong 程=cheng 师=shi 湿=shi 成=cheng 前=qian 端=duan 开=kai 发=fa 产=chan 品=pin 经=jing 精=jing 理=li 高=gao 级=ji'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

async function readerOf(documents: Record<string, string>): Promise<ReadSubject> {
  const { occupations, titles, isJobTitle } = await understanding();
  const { roles } = await loadBook({
    folder: writeDocuments(documents),
    kindsFile: sectionKindsFile,
    classifyHeading: () => null,
    isJobTitle,
  });
  const { read } = createRoleReader(occupations, readings, titles, [], () => new Set());
  return createSubjectReader({
    roles,
    occupations,
    readings,
    titles,
    extractTerms: () => new Set(),
    readRole: read,
    findStranger: () => null,
    heads: () => false,
  });
}

async function reader(names: string[]): Promise<ReadSubject> {
  const documents = names.map((name, index): [string, string] => [
    `r${index}.md`,
    `---\nname: ${JSON.stringify(name)}\n---\nText.\n`,
  ]);
  return readerOf(Object.fromEntries(documents));
}

const namesOf = (roles: Role[]) => roles.map(({ names }) => names[0]);

async function named(names: string[], question: string) {
  const { roles, occupations } = (await reader(names))(normalize(question));
  return {
    roles: roles.map((mention) => namesOf(mention.roles)),
    siblings: roles.map((mention) => namesOf(mention.siblings)),
    others: occupations.map(({ title }) => title),
  };
}

const levels = ['Associate Data Engineer', 'Data Engineer', 'Senior Data Engineer'];
const withoutPlain = ['Associate Data Engineer', 'Senior Data Engineer'];
const designers = [
  'Product Designer',
  'Software Engineer',
  'Site Reliability Engineer',
  'HR Business Partner (HRBP)',
];

describe('a role is named', () => {
  it.each<[how: string, names: string[], question: string, role: string]>([
    ['as it is written', designers, 'pay of a product designer', 'Product Designer'],
    ['in capitals', designers, 'PRODUCT DESIGNER PAY', 'Product Designer'],
    ['with a typo', designers, 'pay of a prodct desinger', 'Product Designer'],
    ['with two letters swapped', designers, 'sofwtare engineer pay', 'Software Engineer'],
    [
      'with a typo in a word that is two',
      ['Front-End Developer', 'Full Stack Developer'],
      'fornt end developer pay',
      'Front-End Developer',
    ],
    [
      'in Chinese where its English words are of a trade',
      ['Wastewater Treatment Plant Operator', 'Road Maintenance Worker'],
      '污水处理厂操作员薪资',
      'Wastewater Treatment Plant Operator',
    ],
    ['in another order', designers, 'designer, product: pay?', 'Product Designer'],
    ['in the plural', designers, 'what do product designers earn', 'Product Designer'],
    ['as its owner', designers, "a product designer's pay", 'Product Designer'],
    ['by a common abbreviation', designers, 'SWE pay', 'Software Engineer'],
    ['by shortened words', designers, 'software eng pay', 'Software Engineer'],
    [
      'by the ends of its name',
      ['Mobile Development Lead', 'Blog Writer'],
      'what does the mobile lead do',
      'Mobile Development Lead',
    ],
    [
      'by one of two matters',
      ['Marketing & Communications Director', 'Blog Writer'],
      'pay of the marketing director',
      'Marketing & Communications Director',
    ],
    [
      'by one of two matters in Chinese',
      ['Marketing & Communications Director', 'Blog Writer'],
      '市场总监薪资',
      'Marketing & Communications Director',
    ],
    ['by its initials', designers, 'SRE pay', 'Site Reliability Engineer'],
    ['by what stands in its brackets', designers, 'hrbp pay', 'HR Business Partner (HRBP)'],
    [
      'without what stands in its brackets',
      designers,
      'hr business partner pay',
      'HR Business Partner (HRBP)',
    ],
    ['with words between', ['Head of Data'], 'pay of the head of the data', 'Head of Data'],
    ['in Chinese', ['前端开发工程师'], '前端开发工程师薪资', '前端开发工程师'],
    [
      'behind another name of the same',
      ['Certified Nursing Assistant (CNA)'],
      '护理助理CNA怎么晋升',
      'Certified Nursing Assistant (CNA)',
    ],
    [
      'at one of the levels that it is of',
      ['Eligibility Specialist I / II / III'],
      'pay of an eligibility specialist II',
      'Eligibility Specialist I / II / III',
    ],
    [
      'by one of two titles, though by itself it is none',
      ['Ward Sister / Charge Nurse (Band 6)', 'Staff Nurse (Band 5)'],
      'what does a ward sister earn',
      'Ward Sister / Charge Nurse (Band 6)',
    ],
    ['in Traditional Chinese', ['数据工程师'], '數據工程師薪資', '数据工程师'],
    ['with a homophone at its end', ['前端开发工程师'], '前端开发工程湿薪资', '前端开发工程师'],
    ['with a homophone within', ['产品经理'], '产品精理薪资', '产品经理'],
    ['in pinyin', ['产品经理'], 'chanpin jingli xinzi duoshao', '产品经理'],
    ['in English where its name is Chinese', ['数据工程师'], 'data engineer pay', '数据工程师'],
    ['in Chinese where its name is English', ['Data Engineer'], '数据工程师薪资', 'Data Engineer'],
    ['in Chinese with a level', levels, '高级数据工程师薪资', 'Senior Data Engineer'],
    [
      'in English with a level',
      ['数据工程师', '高级数据工程师'],
      'senior data engineer pay',
      '高级数据工程师',
    ],
    ['exactly, though others share it', levels, 'data engineer pay', 'Data Engineer'],
    ['with its level before it', levels, 'senior data engineer pay', 'Senior Data Engineer'],
    ['with its level shortened', levels, 'sr data engineer pay', 'Senior Data Engineer'],
    ['with its level after it', levels, 'data engineer, senior: pay', 'Senior Data Engineer'],
    ['with its level in brackets', levels, 'data engineer (senior) pay', 'Senior Data Engineer'],
    ['with its level misspelt', levels, 'senoir data engineer pay', 'Senior Data Engineer'],
    [
      'with "lead" after a comma',
      ['Data Engineer', 'Lead Data Engineer'],
      'data engineer, lead: pay',
      'Lead Data Engineer',
    ],
    [
      'with its number',
      ['Support Engineer 1', 'Support Engineer 2'],
      'support engineer II pay',
      'Support Engineer 2',
    ],
    ['with its number in Chinese', ['支持工程师 1', '支持工程师 2'], '二级支持工程师薪资', '支持工程师 2'],
    [
      'without the organisation',
      ['Head Chef – The Grill', 'Waiter'],
      'head chef pay',
      'Head Chef – The Grill',
    ],
    ['by the first part of it', ['Ward Nurse (Band 5)', 'Cook'], 'ward nurse pay', 'Ward Nurse (Band 5)'],
    [
      'around its brackets',
      ['User-Centred Practice (UCP) Principal', 'Cook'],
      'pay of the UCP principal',
      'User-Centred Practice (UCP) Principal',
    ],
    ['as one word', ['Head Chef', 'Waiter'], 'headchef pay', 'Head Chef'],
    [
      'by two initials beside a level',
      ['Lead Business Analyst', 'Cook'],
      'lead BA pay',
      'Lead Business Analyst',
    ],
    ['in Chinese as a whole title', ['Head Chef', 'Waiter'], '厨师长薪资', 'Head Chef'],
    ['in another usual translation', ['税务顾问', '厨师'], 'tax adviser pay', '税务顾问'],
    ['by its post', ['算法工程师', '产品经理'], '算法岗薪资', '算法工程师'],
    ['by its field beside a level', ['高级算法工程师', '产品经理'], '高级算法薪资', '高级算法工程师'],
    ['in a shorter form', ['用户增长运营', '厨师'], '增长运营薪资', '用户增长运营'],
    ['with another ending', ['内容审核专员', '厨师'], '内容审核员薪资', '内容审核专员'],
    [
      'as it is written rather than as another is translated',
      ['Clinical Pharmacist', '临床药师'],
      'clinical pharmacist pay',
      'Clinical Pharmacist',
    ],
    ['by its title alone', ['Rail Dispatcher', 'Cook'], 'pay of a dispatcher', 'Rail Dispatcher'],
  ])('%s', async (_how, names, question, role) => {
    expect((await named(names, question)).roles).toEqual([[role]]);
  });

  it('together with another', async () => {
    expect((await named(designers, 'product designer vs software engineer pay')).roles).toEqual([
      ['Product Designer'],
      ['Software Engineer'],
    ]);
    expect((await named(['产品经理', '数据工程师'], '产品经理和数据工程师谁工资高')).roles).toEqual([
      ['产品经理'],
      ['数据工程师'],
    ]);
  });

  it('that several documents bear where only the level differs', async () => {
    expect((await named(withoutPlain, 'data engineer pay')).roles).toEqual([withoutPlain]);
  });

  const engineers = [
    'Research Software Engineer Proposal at Stanford',
    'Research Software Engineer at Princeton, Physics',
    'Research Software Engineer at Princeton, Biology',
  ];

  it.each<[question: string, roles: string[]]>([
    ['what does a research software engineer do', engineers],
    ['what does the rse do', engineers],
    ['what does the stanford rse do', engineers.slice(0, 1)],
    ['what does the princeton rse do', engineers.slice(1)],
    ['princeton physics rse: what do they do', engineers.slice(1, 2)],
    // No engineer is of both.
    ['the rse for stanford physics', engineers],
  ])('that several share, told apart by the words around it: "%s"', async (question, roles) => {
    expect((await named(engineers, question)).roles).toEqual([roles]);
  });

  it('of several by words that are part of the name, and no part of the question', async () => {
    const [mention] = (await reader(engineers))('what does the stanford rse do').roles;
    expect(mention?.toldBy).toMatchObject([{ start: 14, end: 22 }]);
  });

  it.each<[question: string, roles: string[]]>([
    ['杭州电工要什么证', ['电工(杭州厂)']],
    ['电工要什么证', ['电工(杭州厂)', '电工(宁波厂)']],
  ])('that several share in Chinese: "%s"', async (question, roles) => {
    expect((await named(['电工(杭州厂)', '电工(宁波厂)'], question)).roles).toEqual([roles]);
  });
});

describe('no role is named', () => {
  it.each([
    ['lead data engineer pay', withoutPlain],
    ['principal data engineer pay', withoutPlain],
    ['data engineer (principal) pay', withoutPlain],
    ['junior data engineer pay', withoutPlain],
    ['首席数据工程师薪资', withoutPlain],
  ])('by "%s", whose level no document has', async (question, siblings) => {
    const found = await named(withoutPlain, question);
    expect(found.roles).toEqual([[]]);
    expect(found.siblings).toEqual([siblings]);
  });

  it('by a level that is only a number of something', async () => {
    const found = await named(
      ['Data Engineer', 'Senior Data Engineer'],
      'as a data engineer 2 years are enough?',
    );
    expect(found.roles).toEqual([['Data Engineer']]);
  });

  it('by two initials without a level', async () => {
    expect((await named(['Lead Business Analyst', 'Cook'], 'a BA in arts')).roles).toEqual([]);
  });

  it.each([
    ['game product manager pay', ['Product Manager'], 'game product manager'],
    ['big data engineer pay', ['Data Engineer'], 'big data engineer'],
    ['产品经理培训师的薪资', ['产品经理'], '产品经理培训师'],
    ['硬件产品经理的薪资', ['产品经理'], '硬件产品经理'],
    ['iOS开发工程师做什么', ['运维开发工程师'], 'ios开发工程师'],
    ['安卓开发工程师做什么', ['运维开发工程师'], '安卓开发工程师'],
  ])('by "%s", which is a longer title', async (question, names, title) => {
    expect(await named(names, question)).toMatchObject({ roles: [], others: [title] });
  });

  it.each(['what tools', 'the product is designed well', 'pay', '薪资', '', 'engineer'])(
    'by "%s"',
    async (question) => {
      expect((await named(designers, question)).roles.filter((roles) => roles.length === 1)).toEqual([]);
    },
  );
});

describe('the places where somebody is named', () => {
  const placesIn = (text: string, spans: { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end));

  it('are those of roles without a level that their names do not bear, and those of other occupations', async () => {
    const read = await reader(designers);
    const text = 'pay of senior software engineers';
    const { roles, occupations } = read(text);
    expect(placesIn(text, roles)).toEqual(['software engineers']);
    expect(placesIn(text, [roles[0]?.level ?? { start: 0, end: 0 }])).toEqual(['senior software engineers']);
    expect(occupations).toEqual([]);
    expect(placesIn('pay of a data scientist', read('pay of a data scientist').occupations)).toEqual([
      'data scientist',
    ]);
    expect(read('pay')).toEqual({ roles: [], occupations: [] });
  });

  it('hold no short name where there is one role only, for it may mean another', async () => {
    const read = await reader(['AI Product Manager']);
    expect(read('pay of a product manager')).toEqual({ roles: [], occupations: [] });
  });
});

describe('a file name', () => {
  it('names its role too, where it is a title', async () => {
    const read = await readerOf({
      'mid_data_engineer.md': '# Data Engineer\n\nText.\n',
      'FrontendDeveloper.md': '# Screens\n\nText.\n',
      'notes.md': '# Cook\n\nText.\n',
    });
    const rolesIn = (text: string) => read(text).roles.map((mention) => namesOf(mention.roles));
    expect(rolesIn('mid data engineer pay')).toEqual([['Data Engineer']]);
    expect(rolesIn('pay of a frontend developer')).toEqual([['Screens']]);
    expect(rolesIn('notes')).toEqual([]);
  });
});

describe('names that are ordinary words', () => {
  it.each([
    ['Host', 'what does a host earn', true],
    ['Cook', 'cook pay', true],
    ['Team Lead', 'pay of a team lead', true],
    ['R&D Engineer', 'r&d engineer pay', true],
    ['Editor/Writer', 'editor/writer pay', true],
    ['Cook', 'what does a chef earn', false],
  ])('are found: %s in "%s"', async (name, question, isFound) => {
    expect((await named([name, 'Nurse'], question)).roles).toEqual(isFound ? [[name]] : []);
  });
});

describe('whoever is called otherwise', () => {
  it.each([
    ['for what stands before the title', ['Charge Nurse', 'Cook'], 'triage nurse shifts', 'triage nurse'],
    ['as a deputy', ['President', 'Cook'], 'duties of the vice president', 'vice president'],
    ['as an occupation is', ['Product Marketing Manager', 'Cook'], 'product manager pay', 'product manager'],
  ])('is another, %s', async (_how, names, question, title) => {
    expect(await named(names, question)).toMatchObject({ roles: [], others: [title] });
  });

  it.each(['有会计证会加分吗', '会计专业的可以吗', '要考教师资格证吗'])(
    'is nobody in the name of a certificate or a subject: %s',
    async (question) => {
      expect((await named(['法务专员'], question)).others).toEqual([]);
    },
  );
});
