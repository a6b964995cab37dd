import type { Answer } from '../../src/answer/index.ts';
import { openRolebook, type Rolebook } from '../../src/open-rolebook.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { openDocuments } from '../support/open-documents.ts';

let own: Rolebook;
let hospital: Rolebook;

beforeAll(async () => {
  own = await openRolebook(ownKnowledge);
  hospital = await openDocuments({
    'nurse.md':
      '# Ward Nurse\n\nCares for patients.\n\n## Pay\n\n- £31,000 a year.\n\n## Reporting line\n\n- Reports to the ward manager.\n\n## Shifts\n\n- Three nights a month.\n',
    'data.md':
      '# Data Operations Engineer\n\nKeeps data moving.\n\n## Pay\n\n- £45,000 a year.\n\n## Tools\n\n- SQL and Airflow.\n',
    'cook.md': '# Cook\n\nCooks for the wards.\n\n## Pay\n\n- £24,000 a year.\n\n## Tools\n\n- Knives.\n',
  });
});

function ask({ answering }: Rolebook, ...lines: string[]): Answer {
  return answering.ask({ text: lines.join('\n'), role: null, kind: null, language: null });
}

const shown = (answer: Answer) =>
  answer.kind === 'answer'
    ? answer.parts.map(({ role, section }) => `${role.id}: ${section.heading}`)
    : answer.kind;

describe('a message is answered for what it asks', () => {
  it.each<[what: string, lines: string[], sections: string[]]>([
    ['alone', ['what does an AI product manager earn?'], ['Salary']],
    ['after a greeting', ['Good morning everyone!', 'What does an AI PM earn?'], ['Salary']],
    ['before thanks with no mark between', ['Hi all! 多少米 Thanks so much 🙏'], ['薪资']],
    ['before thanks in Chinese', ['要什么学历麻烦尽快，多谢'], ['教育背景']],
    ['behind a call', ['（转自招聘群）@all 有人知道吗：多少米'], ['薪资']],
    ['behind a call in English', ['Does anybody here know: what does an AI PM earn'], ['Salary']],
    ['before thanks', ['What does an AI PM earn?', 'Thanks a lot, have a nice day!'], ['Salary']],
    [
      'above a signature',
      ['What does an AI PM earn?', '', 'Best regards,', 'Ann Other', 'Head of Sales'],
      ['Salary'],
    ],
    ['quoted, with no word beside', ['> What does an AI PM earn?'], ['Salary']],
    [
      'in a forwarded mail',
      ['---------- Forwarded message ----------', 'From: Ann', 'Subject: hi', '', 'What does an AI PM earn?'],
      ['Salary'],
    ],
    [
      'as two questions',
      ['What does an AI product manager earn? And which degree is needed?'],
      ['Salary', 'Education'],
    ],
    ['on two lines', ['What does an AI PM earn?', 'Which degree is needed?'], ['Salary', 'Education']],
    ['as two questions in Chinese', ['AI产品经理薪资多少？要什么学历？'], ['薪资', '教育背景']],
    [
      'as three questions',
      ['1. What does an AI PM earn?', '2. Which degree is needed?', '3. Which tools are used?'],
      ['Salary', 'Education', 'Tools'],
    ],
  ])('%s', (_what, lines, sections) => {
    expect(shown(ask(own, ...lines))).toEqual(sections.map((section) => `ai-product-manager: ${section}`));
  });

  it.each(['Good morning everyone!', 'Thanks a lot!', '> thanks', '你好！谢谢！'])(
    'and "%s" asks nothing',
    (text) => {
      expect(ask(own, text).kind).toBe('unknown');
    },
  );
});

describe('of several roles', () => {
  it('the one is answered that is named, whatever initials say', () => {
    expect(shown(ask(hospital, 'what does a ward nurse earn?'))).toEqual(['nurse: Pay']);
    expect(shown(ask(hospital, 'who does the ward nurse report to?'))).toEqual(['nurse: Reporting line']);
  });

  it('both are answered that are named', () => {
    expect(shown(ask(hospital, 'ward nurse pay or cook pay?'))).toEqual(['nurse: Pay', 'cook: Pay']);
  });

  it('the one is answered that another sentence names', () => {
    expect(shown(ask(hospital, 'I have a question about the cook.', 'What is the pay?'))).toEqual([
      'cook: Pay',
    ]);
  });

  it.each(['what is the pay?', 'which tools are used?'])(
    'none is taken where none is named and several would do: "%s"',
    (question) => {
      expect(ask(hospital, question)).toMatchObject({ kind: 'choose', why: 'role' });
    },
  );

  it('the one is not meant that whoever asks has', () => {
    expect(shown(ask(hospital, "I'm a cook. What does a ward nurse earn?"))).toEqual(['nurse: Pay']);
  });
});
