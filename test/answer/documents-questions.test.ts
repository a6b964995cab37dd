import { type Answer, createReply } from '../../src/answer/index.ts';
import type { Rolebook } from '../../src/open-rolebook.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const nurse = `# Ward nurse

## Pay

| Band | GBP a year |
|---|---|
| Band 5 | £29,970 – £36,483 |
| Band 6 | £37,338 – £44,962 |
Nights are paid 30 % more.

## FAQ

**Do I need a degree?** Yes, in nursing.

**Can I work from home?** Not yet. Patients are here.

**Which programs do you use?** Datix and HealthRoster.
`;
const director =
  '# 注塑车间主任\n\n一、主要工作\n（一）每天7:40开早会，排当天的机台；\n（二）换模时间控制在35分钟以内；\n（三）每周组织一次安全巡查。\n';

let rolebook: Rolebook;
beforeAll(async () => {
  await understanding();
  rolebook = await openDocuments({ 'ward-nurse.md': nurse, 'workshop.zh.md': director });
});

const ask = (text: string): Answer =>
  rolebook.answering.ask({ text, role: null, kind: null, language: null });

describe('a list of questions', () => {
  it.each([
    ['can a ward nurse work from home?', 'Can I work from home? Not yet. Patients are here.'],
    ['which programs does a ward nurse use', 'Which programs do you use? Datix and HealthRoster.'],
  ])('shows the answer to %j whole and in its order, and no other', (text, line) => {
    const { parts } = createReply(ask(text));
    expect(parts[0]?.title).toMatch(/FAQ$/);
    expect(parts[0]?.lines.map((each) => each.text).join(' ')).toBe(line);
  });
});

it('a line right below a table is a sentence, and no row of it', () => {
  const pay = rolebook.book.roles.flatMap(({ editions }) =>
    editions.flatMap(({ sections }) => sections.filter(({ heading }) => heading === 'Pay')),
  );
  expect(pay[0]?.passages.map(({ shape, text }) => [shape, text])).toEqual([
    ['row', 'Band 5: £29,970 – £36,483'],
    ['row', 'Band 6: £37,338 – £44,962'],
    ['sentence', 'Nights are paid 30 % more.'],
  ]);
});

it('lines with Chinese numbers in brackets are a list', () => {
  const lines = rolebook.book.roles.flatMap(({ editions }) =>
    editions.flatMap(({ sections }) => sections.filter(({ heading }) => heading.includes('主要工作'))),
  )[0]?.passages;
  expect(lines?.map(({ shape, text }) => [shape, text])).toEqual([
    ['step', '每天7:40开早会，排当天的机台；'],
    ['step', '换模时间控制在35分钟以内；'],
    ['step', '每周组织一次安全巡查。'],
  ]);
});

it('a miss says whose sections it offers, where there are several roles', () => {
  const miss = rolebook.answering.ask({ text: 'ward nurse', role: null, kind: 'career', language: null });
  expect(createReply(miss).text).toContain('These come nearest, in “Ward nurse”:');
});
