import { createReply } from '../../src/answer/index.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const documents = {
  'product-designer.md': `# Product Designer

Product designers shape how the app works and looks.

## Levels

| Skill | Junior | Mid-level | Senior |
| --- | --- | --- | --- |
| **Craft** | | | |
| Visual | Follows the design system. | Extends the design system. | Owns the design system. |
| Research | Takes part in interviews. | Runs interviews alone. | Plans whole studies. |
| **People** | | | |
| Leadership | – | Mentors an intern. | Mentors two designers. |
`,
  'tester.md': `# 测试工程师

负责产品质量。

| 能力 | 初级 | 高级 |
| --- | --- | --- |
| 自动化 | 会跑现成脚本 | 能搭自动化平台 |
| 性能 | 了解压测概念 | 能做容量规划 |
`,
  'keeper.md': `# Lock Keeper

Minds the lock.

| Skill | Assistant Lock Keeper | Lock Keeper | Senior Lock Keeper |
| --- | --- | --- | --- |
| Boats | Throws ropes. | Works the gates. | Plans the queue. |
| Water | Reads the gauge. | Sets the sluice. | Warns of floods. |

## Pay

| Level | Salary |
| --- | --- |
| Assistant Lock Keeper | £21,000 |
| Lock Keeper | £26,000 |
| Senior Lock Keeper | £31,000 |
`,
  'porter.md': `# Hall Porter

| Duty | Junior | Senior |
| --- | --- | --- |
| Keys | Hands them out. | Keeps the register. |
| Doors | Opens them. | Plans the watch. |

| Level | Notice |
| --- | --- |
| Junior | one month |
| Senior | two months |
`,
  'grades.md': `# Grades

| Skill | Cabinet Maker L2 | Cabinet Maker L4 |
| --- | --- | --- |
| Tools | Sharpens chisels. | Chooses the machines. |
| People | Asks for help. | Trains apprentices. |
`,
};

beforeAll(understanding);

async function answered(text: string): Promise<string> {
  const { answering } = await openDocuments(documents);
  return createReply(answering.ask({ text, role: null, kind: null, language: null })).text;
}

it.each<[question: string, said: string, unsaid: string]>([
  ['what research does a senior product designer do', 'Plans whole studies', 'Runs interviews'],
  ['does a senior designer lead people', 'Mentors two designers', 'Mentors an intern'],
  // The cell asked for is empty: the level's others are shown, and no other level's.
  ['does a junior designer mentor anyone', 'Follows the design system', 'Mentors'],
  ['高级测试要会什么', '能搭自动化平台', '会跑现成脚本'],
  ['初级测试工程师性能方面要求', '了解压测概念', '能做容量规划'],
  ['how should a senior lock keeper handle water', 'Warns of floods', 'Sets the sluice'],
  ['which tools does a cabinet maker L4 use', 'Chooses the machines', 'Sharpens chisels'],
  ['what does an L2 maker do', 'Sharpens chisels', 'Trains apprentices'],
])('shows the column of the level that is asked for: "%s"', async (question, said, unsaid) => {
  const text = await answered(question);
  expect(text).toContain(said);
  expect(text).not.toContain(unsaid);
});

it('finds in the same document what no column says', async () => {
  expect(await answered('how much does a senior lock keeper earn')).toContain('£31,000');
});

it('takes no row of another table for a matter of the levels', async () => {
  const text = await answered('compare a junior and a senior hall porter');
  expect(text).toMatch(/Keys[\s\S]*Hands them out[\s\S]*Keeps the register/);
  expect(text).not.toContain('month');
});

it('shows the table where no level is asked for', async () => {
  const text = await answered('levels of the product designer');
  expect(text).toMatch(/Follows[\s\S]*Extends[\s\S]*Owns/);
});

it.each<[question: string, said: RegExp]>([
  ['compare junior and senior product designer', /Research[\s\S]*Takes part[\s\S]*Plans whole studies/],
  ['测试工程师初级和高级的区别', /性能[\s\S]*了解压测概念[\s\S]*能做容量规划/],
  ['difference between cabinet maker L2 and L4', /Sharpens chisels[\s\S]*Chooses the machines/],
  ['how is a cabinet maker L4 different from an L2 one', /Chooses the machines[\s\S]*Sharpens chisels/],
])('sets two columns side by side: "%s"', async (question, said) => {
  const text = await answered(question);
  expect(text).toMatch(said);
  expect(text).not.toContain('Mentors an intern');
});
