import type { Answer } from '../../src/answer/index.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const level = (number: number, skills: string) =>
  `# Engineer L${number}\n\n## Role description\n\n- Builds the product.\n\n## Essential skills\n\n- ${skills}\n`;
const ladder = {
  'level1.md': level(1, 'Writes tests.'),
  'level2.md': level(2, 'Reviews code.'),
  'level3.md': level(3, 'Plans the architecture.'),
  'intern.md': '# Intern&Probation\n\n## Should have\n\n- One language.\n\n## Red flags\n\n- Is late.\n',
};

beforeAll(understanding);

const roleOf = async (text: string): Promise<string> => {
  const { answering } = await openDocuments(ladder);
  const answer: Answer = answering.ask({ text, role: null, kind: null, language: null });
  return answer.kind === 'answer' ? answer.parts[0].role.id : answer.kind;
};

describe('a role with a grade in its name', () => {
  it.each([
    ['essential skills L2', 'level2'],
    ['Level 3 essential skills', 'level3'],
    ['L1工程师需要什么技能', 'level1'],
  ])('is named by the grade alone: %s', async (text, role) => {
    expect(await roleOf(text)).toBe(role);
  });

  it('is not named by a grade that no role bears', async () => {
    expect(await roleOf('essential skills L7')).not.toBe('level3');
  });
});

describe('interns', () => {
  it.each(['red flags for an intern', 'what should an intern have', '实习生应该具备什么'])(
    'are found by a file of theirs and in a joined title: %s',
    async (text) => {
      expect(await roleOf(text)).toBe('intern');
    },
  );
});

it('a role of the other language is named by the short form that its file is called', async () => {
  const { answering } = await openDocuments({
    'mc.md': '# 主持人\n\n## 职责\n\n- 介绍嘉宾\n',
    'cook.md': '# 厨师\n\n## 职责\n\n- 做饭\n',
  });
  const answer = answering.ask({ text: 'what does the MC do', role: null, kind: null, language: null });
  expect(answer).toMatchObject({ kind: 'answer', parts: [{ role: { id: 'mc' } }] });
});
