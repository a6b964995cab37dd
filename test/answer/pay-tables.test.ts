import { compareLevels, createReply } from '../../src/answer/index.ts';
import type { Rolebook } from '../../src/open-rolebook.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const port = {
  'broker.md':
    '# Ship Broker\n\n## Compensation\n\n| Level | Base salary UK (GBP a year) | Base salary Canada (CAD a year) |\n|---|---|---|\n| Junior | £26,000 | CA$48,000 |\n| Broker | £36,000 | CA$61,000 |\n| Head of freight | up to £78,000 | CA$99,000 |\n\nFigures as of 2025. Overtime is paid at one and a half times the rate.\n',
  'pilot.md':
    '# Harbour Pilot\n\n## Pay\n\n| | D1 Junior | D2 | D3 Senior | D4 Watch lead |\n|---|---|---|---|---|\n| Base salary a year (EUR) | €34,000 | €40,000 | €49,000 | €54,000+ |\n| Watch bonus a year (EUR) | €1,200 | €1,800 | €2,400 | €3,000 |\n\nAs of March 2026.\n\n## Career\n\n1. Junior pilot\n2. Pilot\n3. Control tower manager\n',
  'keeper.md':
    '# Account Keeper\n\n## Pay\n\n| Level | Fixed pay (SGD) | On-target earnings (SGD) |\n|---|---|---|\n| L3 | S$60,000 | S$80,000 |\n| L4 | S$75,000 | S$105,000 |\n\nAll amounts are a year in Singapore, as of 2026.\n\n## Customers\n\n- Ports in Australia.\n',
  'floor.md':
    '# Floor Manager\n\n## Pay\n\n| Location | L3 | L4 |\n|---|---|---|\n| London | £40,000 | £50,000 |\n| Leeds | £35,000 | £45,000 |\n\n## Career\n\n1. Floor manager\n2. Area manager\n',
  'driver.md':
    '# 货车司机\n\n## 薪资待遇\n\n| 级别 | 月薪（元） | 里程补贴（元/公里） |\n|---|---|---|\n| 试用期司机 | 7000 | 0.3 |\n| 一级司机 | 9000-12000 | 0.5 |\n| 车队长 | 18000以上 | 0.8 |\n\n以上为2026年的标准。\n',
};

let rolebook: Rolebook;

beforeAll(async () => {
  await understanding();
  rolebook = await openDocuments(port);
});

const firstLine = (text: string) => {
  const answer = rolebook.answering.ask({ text, role: null, kind: null, language: null });
  const { parts, notes } = createReply(answer);
  return [...notes, parts[0]?.lines[0]?.text ?? answer.kind].join(' ');
};

describe('the first line of pay', () => {
  it.each([
    // A place stands for its country, and the column of the country asked for is read.
    ['what does a ship broker earn in Toronto', 'CA$48,000'],
    ['船舶经纪人在加拿大的工资', 'CA$48,000'],
    // A level may have a column of its own.
    ['how much does a harbour pilot earn', 'D1 Junior: €34,000'],
    ['what does a D2 earn', 'D2: €40,000'],
    ['what watch bonus does a harbour pilot get', '€1,200'],
    ['what does a watch lead earn', 'D4 Watch lead: €54,000+'],
    ['which harbour pilot level pays the most', 'D4 Watch lead'],
    ['what does a control tower manager earn', 'D1 Junior'],
    // The verb asks for pay, and for no column.
    ['what does an L4 account keeper earn', 'L4: S$75,000 · Fixed pay'],
    ["what is an L4 account keeper's OTE", 'L4: S$105,000'],
    ['一级司机里程补贴多少', '0.5'],
    ['车队长工资多少', '车队长：18000以上'],
    ['head of freight salary', 'Head of freight: up to £78,000'],
    // The role's name asks for no least, and a column for a grade is no missing one.
    ['how much does a floor manager earn', 'London: £40,000; Leeds: £35,000'],
    ['what does an L4 floor manager earn', 'London: £50,000'],
    // What only a sentence says is said by that sentence.
    ['how is overtime paid for a ship broker', 'one and a half times'],
  ])('of %j says %j', (question, said) => {
    expect(firstLine(question)).toContain(said);
  });

  it.each([
    ['what does an L7 account keeper earn', 'The document says nothing about L7.'],
    ['what does a D5 harbour pilot earn', 'The document says nothing about D5.'],
    ['account keeper salary in Australia', 'The document says nothing about pay in Australia.'],
  ])('of %j says first what the table does not hold', (question, note) => {
    expect(firstLine(question)).toContain(note);
  });

  it('does not take the next step of a career for the role that it follows', () => {
    const text = 'what does an area manager do?';
    expect(rolebook.answering.ask({ text, role: null, kind: null, language: null }).kind).toBe('unknown');
  });

  it('compares two levels by the column of each figure', () => {
    const role = rolebook.book.roles.find(({ id }) => id === 'pilot');
    if (role === undefined) throw new Error('The pilot is not there.');
    expect(compareLevels(role, 'compare D1 and D3', 'en')?.rows).toEqual([
      { topic: 'Base salary a year (EUR)', cells: [['€34,000'], ['€49,000']] },
      { topic: 'Watch bonus a year (EUR)', cells: [['€1,200'], ['€2,400']] },
    ]);
  });
});

it('keeps a table of the least and the most as it stands', async () => {
  const { book } = await openDocuments({
    'clerk.md':
      '# Clerk\n\n## Pay\n\n| Part | Minimum | Maximum |\n|---|---|---|\n| Base salary | $30,000 | $40,000 |\n| Bonus | $1,000 | $2,000 |\n',
  });
  expect(book.roles[0]?.editions[0]?.sections[0]?.columns).toEqual(['Part', 'Minimum', 'Maximum']);
});

it('shows of a long table of many roles the row of the one that is named, in whichever column', async () => {
  const tracks = ['Data', 'Design', 'Quality', 'Finance', 'Legal'];
  const rows = tracks.flatMap((track, at) => [
    `| ${track} | IC1 | ${track} Analyst | ${50 + at}000 |`,
    `| ${track} | IC2 | Senior ${track} Analyst | ${70 + at}000 |`,
  ]);
  const { answering } = await openDocuments({
    'grades.md': `# Grades\n\nThe minimum salary of each job title.\n\n| Track | Grade | Job Title | Min Salary |\n|---|---|---|---|\n${rows.join('\n')}\n`,
    'cook.md': '# Cook\n\n## Duties\n\n- Cooks.\n',
  });
  const text = 'what is the minimum salary for a Senior Quality Analyst?';
  const { parts } = createReply(answering.ask({ text, role: null, kind: null, language: null }));
  const shown = parts.flatMap(({ lines }) => lines.filter(({ shape }) => shape === 'row'));
  expect(shown.map((line) => line.text)).toEqual([expect.stringContaining('72000')]);
});
