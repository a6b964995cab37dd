import { createReply } from '../../src/answer/index.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const house = {
  'benefits.md':
    '# Benefits at Halden\n\n## Time off\n\n- 28 days of paid leave a year.\n- Parental leave is 16 weeks at full pay for all employees.\n\n## Health\n\nWe pay 80 % of the premium of the health insurance. Dental is included.\n',
  'picker.md': '# Order Picker\n\n## Duties\n\n- Picks orders.\n\n## Shifts\n\n- Early and late, in turn.\n',
  'planner.md':
    '# Tour Planner\n\n## Duties\n\n- Plans the tours of 40 trucks.\n\n## Leave\n\n- 31 days a year.\n',
};

beforeAll(understanding);

const ask = async (text: string) =>
  (await openDocuments(house)).answering.ask({ text, role: null, kind: null, language: null });

it.each([
  ['do order pickers get health insurance', '80 %'],
  ['parental leave for order pickers', '16 weeks'],
  // Where the role's own document speaks of it, that is the answer.
  ['how many days of leave does a tour planner get', '31 days'],
])('answers of a role what a page says of everybody: %s', async (text, said) => {
  const answer = await ask(text);
  expect([answer.kind, createReply(answer).text]).toEqual(['answer', expect.stringContaining(said)]);
});

it('does not answer what no page says', async () => {
  expect((await ask('do order pickers get stock options')).kind).toBe('unknown');
});

it.each([
  ['# Internship FAQ\n\n## Are interns paid?\n\nInterns get $20 an hour.\n', 'how much does a nurse earn?'],
  [
    '# Contractor FAQ\n\n## Notice period\n\n- Contractors can be let go within one day.\n',
    'what is the notice period of a nurse?',
  ],
])('does not take what a page says of some for everybody: %j', async (page, text) => {
  const { answering } = await openDocuments({
    'faq.md': page,
    'nurse.md': '# Nurse\n\n## Responsibilities\n\n- Gives medicine.\n',
    'cook.md': '# Cook\n\n## Responsibilities\n\n- Cooks.\n',
  });
  expect(answering.ask({ text, role: null, kind: null, language: null }).kind).not.toBe('answer');
});

describe('a question that names nobody', () => {
  const folder = {
    'README.md': '# Jobs\n\n## Can I work from home?\n\nTwo days a week, after the first month.\n',
    'find.md':
      '# Finding people\n\n## Interns\n\n- From sites for remote internships.\n- From two colleges.\n',
    'welfare.md': '# Welfare\n\n## Benefits\n\n- Pay comes on the last day of the month.\n- Free lunch.\n',
    'nurse.md': '# Nurse\n\n## Responsibilities\n\n- Gives medicine.\n\n## Pay\n\n$40 an hour.\n',
    'cook.md': '# Cook\n\n## Responsibilities\n\n- Cooks.\n\n## Pay\n\n$30 an hour.\n',
  };
  const answerOf = async (text: string) =>
    (await openDocuments(folder)).answering.ask({ text, role: null, kind: null, language: null });

  it('is answered from the page that answers best of those that come near', async () => {
    const answer = await answerOf('can I work from home?');
    expect([answer.kind, createReply(answer).text]).toEqual(['answer', expect.stringContaining('Two days')]);
  });

  it('is asked back where it is about pay, which a page speaks of without an amount', async () => {
    expect((await answerOf('how much is the pay?')).kind).toBe('choose');
  });
});
