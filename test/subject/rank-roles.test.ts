import type { Role } from '../../src/knowledge/index.ts';
import { normalize } from '../../src/question/index.ts';
import { type RankRoles, roleSigns } from '../../src/subject/index.ts';
import { considerFrom } from '../../src/understanding.ts';
import { bookOf, openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const text = '\n\n## Pay\n\n- It is paid monthly.\n\n## Tasks\n\n- There is work.\n';
const named = (title: string) => `# ${title}${text}`;

async function rankerOf(documents: Record<string, string>): Promise<{ roles: Role[]; rank: RankRoles }> {
  const { roles } = await bookOf(documents);
  return { roles, rank: considerFrom(roles, await understanding()).rankRoles };
}

async function likeliest(documents: Record<string, string>, question: string): Promise<string | undefined> {
  const { rank } = await rankerOf(documents);
  return rank(normalize(question), 'en').roles[0]?.role.id;
}

const asDocuments = (titles: string[]) =>
  Object.fromEntries(titles.map((title, index) => [`r${index}.md`, named(title)]));

const hospital = [
  'Ward Nurse',
  'Data Operations Engineer',
  'Software Engineer - Frontend',
  'Tax Adviser',
  'Cook',
];
const clinic = ['病房护士', '数据工程师', '前端开发工程师', '税务顾问', '厨师'];

describe('the role that is meant comes first', () => {
  it.each([
    ['what does a ward nurse earn?', 'r0'],
    ['nurse pay', 'r0'],
    ['what does the wrad nurse do', 'r0'],
    ['data operations engineer tools', 'r1'],
    ['engineer for data operations: pay', 'r1'],
    ['pay of a frontend engineer', 'r2'],
    ['frontend software engineer pay', 'r2'],
    ['software engineer, frontend', 'r2'],
    ['front-end engineers: pay', 'r2'],
    ['病房护士的薪资', 'r0'],
    ['护士薪资', 'r0'],
    ['前端工程师薪资', 'r2'],
    ['税务顾问要会什么', 'r3'],
    ['厨师工资', 'r4'],
  ])('among English titles: "%s"', async (question, role) => {
    expect(await likeliest(asDocuments(hospital), question)).toBe(role);
  });

  it.each([
    ['病房护士薪资', 'r0'],
    ['护士薪资多少', 'r0'],
    ['what does a nurse earn', 'r0'],
    ['data engineer pay', 'r1'],
    ['frontend developer pay', 'r2'],
    ['front end engineer salary', 'r2'],
    ['tax adviser pay', 'r3'],
    ['tax consultant pay', 'r3'],
    ['what does a cook do', 'r4'],
    ['数据工程湿工资', 'r1'],
    ['shuju gongchengshi gongzi', 'r1'],
  ])('among Chinese titles: "%s"', async (question, role) => {
    expect(await likeliest(asDocuments(clinic), question)).toBe(role);
  });

  it.each<[how: string, documents: Record<string, string>, question: string, role: string]>([
    ['in brackets', asDocuments(['Engineer (Backend)', 'Engineer (Mobile)']), 'mobile engineer pay', 'r1'],
    ['in Chinese brackets', asDocuments(['工程师（后端）', '工程师（移动端）']), '后端工程师薪资', 'r0'],
    ['by an abbreviation in brackets', asDocuments(['HR Business Partner (HRBP)', 'Cook']), 'hrbp pay', 'r0'],
    [
      'by a file name in capitals and small letters',
      {
        'Lab/2024-05-02-ResearchSoftwareEngineer.md': named('About the job'),
        'Lab/LabTechnician.md': named('About the job'),
      },
      'pay of a research software engineer',
      'lab/2024-05-02-researchsoftwareengineer',
    ],
    [
      'by a folder, where the file is called README',
      { 'triage-coordinator/README.md': text, 'ward-clerk/README.md': text },
      'what does a ward clerk earn',
      'ward-clerk',
    ],
    [
      'without the words that every document bears',
      asDocuments(['Job description: Archivist (Full-time)', 'Role handbook – Librarian']),
      'librarian pay',
      'r1',
    ],
    ['by its level', asDocuments(['Junior Cook', 'Cook', 'Senior Cook']), 'senior cook pay', 'r2'],
  ])('is named %s', async (_how, documents, question, role) => {
    const { roles } = await rankerOf(documents);
    expect(roles.map(({ id }) => id)).toContain(role);
    expect(await likeliest(documents, question)).toBe(role);
  });

  it('is told by what only its document speaks of, where no name is given', async () => {
    const documents = {
      'a.md': `${named('Beekeeper')}- The smoker calms the bees.\n`,
      'b.md': `${named('Cook')}- The ladle stirs the soup.\n`,
      'c.md': named('Porter'),
    };
    expect(await likeliest(documents, 'who uses the smoker')).toBe('a');
    expect(await likeliest(documents, 'is a ladle needed')).toBe('b');
  });
});

describe('a ranking', () => {
  it('has every role of a small book once, with shares that add up', async () => {
    const { roles, rank } = await rankerOf(asDocuments(hospital));
    for (const question of ['nurse pay', '薪资', 'zebra', '', '?']) {
      const ranked = rank(normalize(question), 'en').roles;
      expect(new Set(ranked.map(({ role }) => role))).toEqual(new Set(roles));
      expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
      for (const { signs } of ranked) expect(signs).toHaveLength(roleSigns.length);
    }
  });

  it('of a large book has the likely ones only, the one that is named among them', async () => {
    const fields = ['Tax', 'Data', 'Sales', 'Legal', 'Travel', 'Energy', 'Water', 'Music', 'Film', 'Rail'];
    const heads = ['Analyst', 'Planner', 'Trainer', 'Auditor', 'Designer', 'Editor', 'Inspector', 'Buyer'];
    const titles = fields.flatMap((field) => heads.map((head) => `${field} ${head}`));
    const { roles, rank } = await rankerOf(asDocuments(titles));
    const [first, ...others] = rank('what does a water auditor earn', 'en').roles;
    expect(first?.role.names[0]).toBe('Water Auditor');
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(roles.length / 2);
    expect(rank('zebra', 'en').roles.length).toBeGreaterThan(0);
  });

  it('tells where the text speaks of a role, however loosely', async () => {
    const { roles, rank } = await rankerOf(asDocuments(hospital));
    const question = 'engineer for the frontend: pay';
    const { spansOf } = rank(question, 'en');
    const spoken = spansOf(roles[2] as Role).map(({ start, end }) => question.slice(start, end));
    expect(spoken).toEqual(expect.arrayContaining(['engineer', 'frontend']));
    expect(spoken.join()).not.toContain('pay');
  });

  it('tells how far a role explains the other titles that the text names', async () => {
    const { roles, rank } = await rankerOf(asDocuments(['Ward Nurse', 'Cook']));
    const [nurse, cook] = roles as [Role, Role];
    const { coverageOfTitles } = rank('what does a school nurse earn', 'en');
    expect(coverageOfTitles(nurse)).toBeGreaterThan(coverageOfTitles(cook));
    expect(coverageOfTitles(nurse)).toBeLessThan(1);
    expect(rank('pay', 'en').coverageOfTitles(cook)).toBe(1);
  });
});

describe('the roles that a text names', () => {
  it('are only those', async () => {
    const { answering } = await openDocuments(asDocuments(hospital));
    const ids = (question: string) =>
      answering
        .rolesIn({ text: question, role: null, kind: null, language: null })
        .roles.map(({ names }) => names[0]);
    expect(ids('what does a ward nurse earn?')).toEqual(['Ward Nurse']);
    expect(ids('cook or tax adviser?')).toEqual(['Cook', 'Tax Adviser']);
    expect(ids('what does it pay?')).toEqual([]);
  });

  it('are two editions of one role in the asker’s language', async () => {
    const { answering } = await openDocuments({
      'cook.en.md': named('Cook'),
      'cook.zh.md': '# 厨师\n\n## 薪资\n\n- 每月发。\n',
      'nurse.md': named('Nurse'),
    });
    const request = { role: null, kind: null, language: null };
    for (const question of ['cook pay', '厨师薪资'])
      expect(answering.rolesIn({ ...request, text: question }).roles.map(({ id }) => id)).toEqual(['cook']);
  });

  it('are those of a table whose rows are titles, and their levels', async () => {
    const { answering, book } = await openDocuments({
      'engineer.md': `# Software Engineer

Builds software.

## Levels

| Level | Pay |
| --- | --- |
| Junior Software Engineer | £30,000 |
| Senior Software Engineer | £60,000 |
| Principal Software Engineer | £90,000 |
`,
      'cook.md': named('Cook'),
    });
    expect(book.roles.map(({ id }) => id)).toContain('engineer');
    const answer = answering.ask({
      text: 'what does a principal software engineer earn',
      role: null,
      kind: null,
      language: null,
    });
    if (answer.kind !== 'answer') throw new Error(answer.kind);
    expect(answer.parts[0].passages[0]?.text).toContain('£90,000');
  });
});
